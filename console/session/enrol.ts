import type { Session } from '../../domain/api/staff.ts'
import type { EnrolmentKeys } from '../../domain/keys/enrolment-link.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { RequestRefusal } from '../intake/request.ts'
import type { SessionClient, StaffClient } from '../intake/staff-client.ts'
import type { DeskKeyRefusal, KeyRing } from '../opening/key-ring.ts'
import type { BegunEnrolment, PersonKeyStore } from '../opening/person-key-store.ts'
import { keepOwnGrant, signIn } from './sign-in.ts'

export type EnrolRefusal = RequestRefusal | DeskKeyRefusal

export type EnrolNeeds = {
  readonly client: StaffClient
  readonly openSession: (session: Session) => SessionClient
  readonly keyRing: KeyRing
  readonly store: PersonKeyStore
}

/**
 * Enrols a member whose person key was made, wrapped and kept (`begun`), signs in, and for a desk's
 * first member turns the link's grant into an own one. Every step may be repeated with the same link
 * and the same key; what was begun is dropped only when nothing more depends on the link.
 */
export const enrol = async (
  link: EnrolmentKeys,
  begun: BegunEnrolment,
  { client, openSession, keyRing, store }: EnrolNeeds,
): Promise<Result<Session, EnrolRefusal>> => {
  const enrolled = await client.enrol({
    token: link.token,
    name: begun.name,
    recipient: begun.recipient,
  })
  if (!enrolled.ok) {
    // A used link never works again, so what was begun with it leads nowhere.
    if (enrolled.code === 'enrolment-unknown') await store.dropEnrolment(link.tokenHash)
    return enrolled
  }
  const { staffId, deskId, deskName, deskRecipient, firstGrant } = enrolled.value
  await store.keepMember({ staffId, name: begun.name, deskName, key: begun.key })

  const session = await signIn(staffId, { client, keyRing })
  if (!session.ok) return session

  if (firstGrant !== null) {
    const taken = await keyRing.takeGrant(
      { sealed: firstGrant, linkIdentity: link.identity },
      deskRecipient,
    )
    if (!taken.ok) return taken
    const key = { id: deskId, recipient: deskRecipient }
    const kept = await keepOwnGrant(session.value, key, {
      client: openSession(session.value),
      keyRing,
    })
    if (!kept.ok) return kept
  }
  await store.dropEnrolment(link.tokenHash)
  return ok(session.value)
}
