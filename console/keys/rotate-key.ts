import type { DeskKey } from '../../domain/api/desk-keys.ts'
import { refused, type Result } from '../../domain/result.ts'
import type { RequestRefusal } from '../intake/request.ts'
import type { DeskAtWork } from '../shell/desk-context.ts'

type Needs = Pick<DeskAtWork, 'client' | 'keyRing' | 'session'>
/** A member of the desk and the public half of their own key. */
export type KeyHolder = { readonly id: string; readonly recipient: string }
export type KeyRefusal = RequestRefusal | 'desk-key-locked' | 'grant-unusable'

/**
 * Makes a new key in this browser, hands it to the intake sealed to its maker, then to each of these
 * members. `members`: those with access, as they were shown and compared. What is cut off halfway goes
 * on from the page of the colleagues; until everybody has the key, it is in no directory.
 */
export const makeNewKey = async (
  members: readonly KeyHolder[],
  { client, keyRing, session }: Needs,
): Promise<Result<DeskKey, KeyRefusal>> => {
  const own = await keyRing.personRecipient()
  if (own === undefined) return refused('desk-key-locked')
  const recipient = await keyRing.makeDeskKey()
  const sealed = await keyRing.grantTo(own, recipient)
  if (!sealed.ok) return sealed
  const made = await client.proposeDeskKey({ recipient, sealed: sealed.value })
  if (!made.ok) return made
  for (const { id, recipient: theirs } of members) {
    if (id === session.staff.id) continue
    const grant = await keyRing.grantTo(theirs, recipient)
    if (!grant.ok) return grant
    const given = await client.giveGrant({ staffId: id, keyId: made.value.id, sealed: grant.value })
    if (!given.ok) return given
  }
  return made
}

/**
 * Shows the intake that this member opens with a key: fetches the grant as it is stored, opens it,
 * and with what was in it opens a secret that was sealed to the key. Refuses a grant of another key.
 */
export const confirmKey = async (
  { id, recipient }: Pick<DeskKey, 'id' | 'recipient'>,
  { client, keyRing, session }: Needs,
): Promise<Result<DeskKey, KeyRefusal>> => {
  const stored = await client.grants()
  if (!stored.ok) return stored
  const own = stored.value.grants.find(
    ({ keyId, staffId }) => keyId === id && staffId === session.staff.id,
  )
  const taken = own && (await keyRing.takeGrant({ sealed: own.sealed }, recipient))
  if (!taken?.ok) return refused('grant-unusable')
  const challenge = await client.askDeskKeyChallenge(id)
  if (!challenge.ok) return challenge
  const answer = await keyRing.answerDeskChallenge(challenge.value.sealed)
  if (!answer.ok) return refused('grant-unusable')
  return client.confirmDeskKey(id, {
    challengeId: challenge.value.challengeId,
    answer: answer.value,
  })
}
