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
 * Fetches the member's own grant and takes the desk key from it. `grant-missing` means: a colleague
 * must give access first. `grant-unusable`: there is one, but it holds no key of this desk.
 */
export const takeOwnGrant = async (
  session: Session,
  { client, keyRing }: { readonly client: SessionClient; readonly keyRing: KeyRing },
): Promise<Result<true, AccessRefusal>> => {
  const answered = await client.grants()
  if (!answered.ok) return answered
  const own = answered.value.grants.filter(({ staffId }) => staffId === session.staff.id)
  if (own.length === 0) return refused('grant-missing')
  for (const { sealed } of own) {
    const taken = await keyRing.takeGrant({ sealed }, session.desk.recipient)
    if (taken.ok) return ok(true)
  }
  return refused('grant-unusable')
}

/**
 * Seals the desk key to the member itself and hands it to the intake, so that it lasts. The intake
 * takes it only with the proof that the desk key is here.
 */
export const keepOwnGrant = async (
  session: Session,
  { client, keyRing }: { readonly client: SessionClient; readonly keyRing: KeyRing },
): Promise<Result<true, RequestRefusal | 'desk-key-locked'>> => {
  const recipient = await keyRing.personRecipient()
  if (recipient === undefined) return refused('desk-key-locked')
  const sealed = await keyRing.grantTo(recipient)
  if (!sealed.ok) return sealed
  const challenge = await client.askDeskKeyChallenge(session.desk.id)
  if (!challenge.ok) return challenge
  const answer = await keyRing.answerDeskChallenge(challenge.value.sealed)
  if (!answer.ok) return refused('not-allowed')
  return client.giveGrant({
    staffId: session.staff.id,
    sealed: sealed.value,
    deskChallengeId: challenge.value.challengeId,
    deskAnswer: answer.value,
  })
}
