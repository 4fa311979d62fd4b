import { ok, type Result } from '../../domain/result.ts'
import { takeOwnGrant, type AccessRefusal } from '../session/sign-in.ts'
import type { DeskAtWork } from '../shell/desk-context.ts'

type Colleague = {
  readonly id: string
  readonly recipient: string
  readonly keyIds: readonly string[]
}

/**
 * Seals every key of the desk that is held here to a colleague who lacks it, the one in use first.
 * May be repeated: what was given stays, and the rest follows.
 */
export const giveKeys = async (
  colleague: Colleague,
  desk: Pick<DeskAtWork, 'client' | 'keyRing' | 'session'>,
): Promise<Result<true, AccessRefusal | 'desk-key-locked'>> => {
  const { client, keyRing, session } = desk
  // A key that was made after this member signed in must be given too.
  const renewed = await takeOwnGrant(session, desk)
  if (!renewed.ok) return renewed
  const answered = await client.deskKeys()
  if (!answered.ok) return answered
  const lacking = answered.value.keys
    .filter(({ id, state }) => state !== 'retired' && !colleague.keyIds.includes(id))
    .filter(({ recipient }) => keyRing.hasDeskKey(recipient))
    .toSorted((one, other) => Number(other.state === 'current') - Number(one.state === 'current'))
  for (const { id, recipient } of lacking) {
    const sealed = await keyRing.grantTo(colleague.recipient, recipient)
    if (!sealed.ok) return sealed
    const given = await client.giveGrant({
      staffId: colleague.id,
      keyId: id,
      sealed: sealed.value,
    })
    if (!given.ok) return given
  }
  return ok(true)
}
