import { giveKeys } from '../../console/desk/give-keys.ts'
import {
  createSessionClient,
  createStaffClient,
  type SessionClient,
} from '../../console/intake/staff-client.ts'
import { createKeyRing, type KeyRing } from '../../console/opening/key-ring.ts'
import { keepOwnGrant, signIn, takeOwnGrant } from '../../console/session/sign-in.ts'
import { PATHS } from '../../domain/api/paths.ts'
import type { Session } from '../../domain/api/staff.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import { deriveEnrolmentKeys, makeEnrolmentSecret } from '../../domain/keys/enrolment-link.ts'
import type { Result } from '../../domain/result.ts'
import { sealSignal } from '../../domain/sealing/seal-signal.ts'
import { deriveThreadKeys } from '../../domain/thread/thread-keys.ts'
import { makeReceipt } from '../../domain/thread/receipt.ts'
import type { Store } from '../../server/store/store.ts'
import { desksToSign } from '../../setup/desks-to-sign.ts'
import { keyUses } from '../../setup/key-uses.ts'
import { aDesk, aRoutedSignal } from '../builders.ts'
import type { AnIntake } from '../server/an-intake.ts'
import { aThread } from '../server/builders.ts'

export type MemberAtWork = {
  readonly session: Session
  readonly client: SessionClient
  readonly keyRing: KeyRing
}

/** The value of a result that must be one. Throws its code otherwise. */
export const valueOf = <Value>(result: Result<Value, string>): Value => {
  if (!result.ok) throw new Error(result.code)
  return result.value
}

/** The console's own requests, answered by an intake without a port. */
const fetchFrom =
  (intake: AnIntake) =>
  async (path: string, { method = 'GET', headers, body }: RequestInit): Promise<Response> => {
    const { status, text } = await intake.request(method, path, {
      headers: Object.fromEntries(new Headers(headers)),
      ...(typeof body === 'string' ? { body } : {}),
    })
    return new Response(text === '' ? null : text, { status })
  }

const atWork = async (
  intake: AnIntake,
  secret: string,
  name: string,
): Promise<MemberAtWork & { readonly firstGrant: string | null }> => {
  const staff = createStaffClient(fetchFrom(intake))
  const keyRing = createKeyRing({ workFactor: 2 })
  const protection = { kind: 'passphrase', passphrase: 'vier losse woorden samen' } as const
  const { recipient } = valueOf(await keyRing.makePersonKey(protection))
  const token = deriveEnrolmentKeys(secret)?.token ?? ''
  const { staffId, firstGrant } = valueOf(await staff.enrol({ token, name, recipient }))
  const session = valueOf(await signIn(staffId, { client: staff, keyRing }))
  const client = createSessionClient(fetchFrom(intake), session.token, () => undefined)
  return { session, client, keyRing, firstGrant }
}

/** A new session of the same person, with the keys that were held. */
export const signsInAgain = async (
  intake: AnIntake,
  { session: { staff }, keyRing }: MemberAtWork,
): Promise<MemberAtWork> => {
  const client = createStaffClient(fetchFrom(intake))
  const session = valueOf(await signIn(staff.id, { client, keyRing }))
  return {
    session,
    client: createSessionClient(fetchFrom(intake), session.token, () => undefined),
    keyRing,
  }
}

/** The desk's first member, with access. */
export const aFirstMember = async (intake: AnIntake): Promise<MemberAtWork> => {
  const { firstGrant, ...member } = await atWork(intake, intake.secret, 'Noor Verzonnen')
  const linkIdentity = deriveEnrolmentKeys(intake.secret)?.identity ?? ''
  const grant = { sealed: firstGrant ?? '', linkIdentity }
  valueOf(await member.keyRing.takeGrant(grant, intake.desk.recipient))
  valueOf(await keepOwnGrant(member.session, intake.desk, member))
  return member
}

/** A member whom a colleague invites; without access yet. */
export const aNewMember = async (
  intake: AnIntake,
  { client }: MemberAtWork,
  name: string,
): Promise<MemberAtWork> => {
  const secret = makeEnrolmentSecret()
  valueOf(await client.invite(deriveEnrolmentKeys(secret)?.tokenHash ?? ''))
  return atWork(intake, secret, name)
}

/** One who has every key of the desk that the colleague has. */
export const aColleague = async (
  intake: AnIntake,
  colleague: MemberAtWork,
  name: string,
): Promise<MemberAtWork> => {
  const member = await aNewMember(intake, colleague, name)
  await letsIn(colleague, member)
  return member
}

export const letsIn = async (
  giver: MemberAtWork,
  { session, client, keyRing }: MemberAtWork,
): Promise<void> => {
  const { colleagues } = valueOf(await giver.client.colleagues())
  const colleague = colleagues.find(({ id }) => id === session.staff.id)
  if (!colleague) throw new Error('There is no such colleague.')
  valueOf(await giveKeys(colleague, giver))
  valueOf(await takeOwnGrant(session, { client, keyRing }))
}

/** Everybody with access, as the page of the keys shows them. */
export const membersOf = async ({ client }: MemberAtWork) =>
  valueOf(await client.colleagues()).colleagues.filter(({ hasGrant }) => hasGrant)

let version = 0
const DAY_MS = 24 * 60 * 60 * 1000

/** Brings the keys that may be named into a directory, as the keepers do. Gives what it names. */
export const publishes = async (store: Store, now: Date, days = 90) => {
  const { desks } = await desksToSign(store, now)
  version += 1
  const expiresAt = new Date(now.getTime() + days * DAY_MS)
  const directory = {
    version,
    jws: `directory ${version}`,
    contentHash: String(version),
    expiresAtSeconds: Math.floor(expiresAt.getTime() / 1000),
  }
  valueOf(
    await store.setup.addDirectory(
      directory,
      keyUses({ desks, expiresAt: expiresAt.toISOString() }),
    ),
  )
  return desks
}

const threadKeys = await deriveThreadKeys(makeReceipt())

/** An invented professional hands over a signal, sealed to this key. Gives its envelope. */
export const handsOverTo = async (
  intake: AnIntake,
  { id, recipient }: { readonly id: string; readonly recipient: string },
): Promise<Envelope> => {
  const thread = { ...threadKeys, id: aThread().id }
  const envelope = valueOf(await sealSignal(aRoutedSignal(aDesk(recipient, { id })), thread))
  const proof = await intake.aProof()
  const { code } = await intake.request('POST', PATHS.signals, { body: { envelope, proof } })
  if (code !== undefined) throw new Error(code)
  return envelope
}
