import type { Session } from '../../domain/api/staff.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import type { RequestRefusal } from '../intake/request.ts'
import type { SessionClient, StaffClient } from '../intake/staff-client.ts'
import type { KeyRing } from '../opening/key-ring.ts'

export type SignInRefusal = RequestRefusal

/**
 * Signs in by proof of possession: the intake seals a random answer to the member's key, the key
 * ring opens it. Refuses when the unlocked key is not the one the intake knows.
 */
export const signIn = async (
  staffId: string,
  { client, keyRing }: { readonly client: StaffClient; readonly keyRing: KeyRing },
): Promise<Result<Session, SignInRefusal>> => {
  const challenge = await client.askChallenge(staffId)
  if (!challenge.ok) return challenge
  const answer = await keyRing.answerChallenge(challenge.value.sealed)
  if (!answer.ok) return refused('sign-in-failed')
  return client.signIn({ challengeId: challenge.value.challengeId, answer: answer.value })
}

export type AccessRefusal = RequestRefusal | 'grant-missing' | 'grant-unusable'

/**
 * Fetches the member's own grants and takes every key of the desk from them. `grant-missing` means: a
 * colleague must give access first. `grant-unusable`: there are some, and none holds a key of this desk.
 */
export const takeOwnGrant = async (
  session: Pick<Session, 'staff'>,
  { client, keyRing }: Pick<AtDesk, 'client' | 'keyRing'>,
): Promise<Result<true, AccessRefusal>> => {
  const answered = await client.grants()
  if (!answered.ok) return answered
  const own = answered.value.grants.filter(({ staffId }) => staffId === session.staff.id)
  if (own.length === 0) return refused('grant-missing')
  for (const { sealed, recipient } of own) await keyRing.takeGrant({ sealed }, recipient)
  return keyRing.hasDeskKey() ? ok(true) : refused('grant-unusable')
}

type AtDesk = {
  readonly session: Pick<Session, 'staff'>
  readonly client: Pick<SessionClient, 'grants'>
  readonly keyRing: KeyRing
}

/**
 * The key that people seal to now, to seal what the desk writes: asked for each time, as it may have
 * changed since this member signed in. Refuses a key that this member cannot open with.
 */
export const recipientForDesk = async ({
  session,
  client,
  keyRing,
}: AtDesk): Promise<Result<string, AccessRefusal>> => {
  const answered = await client.grants()
  if (!answered.ok) return answered
  const own = answered.value.grants.find(
    ({ staffId, isCurrent }) => isCurrent && staffId === session.staff.id,
  )
  if (own === undefined) return refused('grant-missing')
  if (keyRing.hasDeskKey(own.recipient)) return ok(own.recipient)
  const taken = await keyRing.takeGrant({ sealed: own.sealed }, own.recipient)
  return taken.ok ? ok(own.recipient) : refused('grant-unusable')
}

/** Opens; what is sealed to a key that came into use after signing in is tried with that one too. */
export const openWithNewestKeys = async <Value, Code extends string>(
  open: () => Promise<Result<Value, Code>>,
  { session, client, keyRing }: AtDesk,
): Promise<Result<Value, Code>> => {
  const first = await open()
  if (first.ok || first.code !== 'not-for-this-key') return first
  await takeOwnGrant(session, { client, keyRing })
  return open()
}

export type DeskKeyHere = { readonly id: string; readonly recipient: string }

/**
 * Seals a key of the desk to the member itself and hands it to the intake, so that it lasts. The
 * intake takes it only with the proof that this key is here.
 */
export const keepOwnGrant = async (
  session: Session,
  key: DeskKeyHere,
  { client, keyRing }: { readonly client: SessionClient; readonly keyRing: KeyRing },
): Promise<Result<true, RequestRefusal | 'desk-key-locked'>> => {
  const recipient = await keyRing.personRecipient()
  if (recipient === undefined) return refused('desk-key-locked')
  const sealed = await keyRing.grantTo(recipient, key.recipient)
  if (!sealed.ok) return sealed
  const challenge = await client.askDeskKeyChallenge(key.id)
  if (!challenge.ok) return challenge
  const answer = await keyRing.answerDeskChallenge(challenge.value.sealed)
  if (!answer.ok) return refused('not-allowed')
  return client.giveGrant({
    staffId: session.staff.id,
    keyId: key.id,
    sealed: sealed.value,
    deskChallengeId: challenge.value.challengeId,
    deskAnswer: answer.value,
  })
}
