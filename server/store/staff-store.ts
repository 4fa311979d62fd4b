import type { Result } from '../../domain/result.ts'

/** Who does something, at which desk and when: for the act and its line in the audit. */
export type Act = { readonly deskId: string; readonly actor: string; readonly now: Date }

export type DeskRecord = {
  readonly id: string
  readonly slug: string
  readonly name: string
  /** Of the key that people seal to now. */
  readonly recipient: string
}
export type StaffRecord = {
  readonly id: string
  readonly deskId: string
  readonly name: string
  readonly recipient: string
}
export type Enrolled = {
  readonly staff: StaffRecord
  readonly desk: DeskRecord
  readonly firstGrant: string | null
}

/** A secret that was sealed to somebody; only the hash of what opening it gives is kept. */
export type ChallengeRecord = {
  readonly id: string
  readonly staffId: string
  readonly answerHash: string
  readonly expiresAtSeconds: number
}
export type ChallengeAttempt = { readonly challengeId: string; readonly answerHash: string }

/** One key of the desk sealed to a member, and the public half that it must fit. */
export type OwnGrant = {
  readonly keyId: string
  readonly recipient: string
  readonly sealed: string
  /** Whether people seal to this key now. */
  readonly isCurrent: boolean
}

export type StaffStore = {
  readonly findDesk: (deskId: string, now: Date) => Promise<DeskRecord | undefined>
  readonly find: (staffId: string) => Promise<StaffRecord | undefined>
  readonly colleagues: (deskId: string) => Promise<
    readonly (StaffRecord & {
      readonly keyIds: readonly string[]
      readonly leftAtSeconds: number | null
    })[]
  >
  /** False when the hash stands for another desk or was used. */
  readonly invite: (
    tokenHash: string,
    expiresAtSeconds: number,
    act: Act,
  ) => Promise<Result<null, 'enrolment-unknown'>>
  /** Single use; the same token and recipient answer the same until that member holds a grant. */
  readonly enrol: (
    tokenHash: string,
    member: { readonly name: string; readonly recipient: string },
    now: Date,
  ) => Promise<Result<Enrolled, 'enrolment-unknown'>>
  readonly grants: (staffId: string, now: Date) => Promise<readonly OwnGrant[]>
  /**
   * Ends a colleague's membership for good: sessions and grants are wiped, and so is a new key that
   * was sealed to them and is not in use. Refuses oneself and a member of another desk.
   */
  readonly endMembership: (
    staffId: string,
    act: Act,
  ) => Promise<Result<null, 'not-found' | 'not-allowed'>>
  /** Remembers what opening a secret sealed to that key of the desk must give. */
  readonly addDeskKeyChallenge: (
    challenge: ChallengeRecord & { readonly keyId: string },
  ) => Promise<void>
  /**
   * Replaces an older grant of the same key; closes the member's enrolment and with it the first grant. To a
   * colleague: from a member with a grant of that key. To oneself: with the answer to a desk key challenge, which
   * is used up whatever comes of it. Anything else is refused, and the refusal is in the audit.
   */
  readonly giveGrant: (
    grant: {
      readonly staffId: string
      readonly keyId: string
      readonly sealed: string
      readonly proof?: ChallengeAttempt | undefined
    },
    act: Act,
  ) => Promise<Result<null, 'not-found' | 'not-allowed'>>
}

export type SessionRecord = {
  readonly staff: StaffRecord
  readonly desk: DeskRecord
  /** Of the desk, those that were not put away. */
  readonly keys: readonly { readonly id: string; readonly recipient: string }[]
  readonly hasGrant: boolean
}

export type SessionStore = {
  readonly addChallenge: (challenge: ChallengeRecord) => Promise<void>
  /** Uses the challenge up whatever comes of it; a wrong answer is in the audit. */
  readonly signIn: (
    attempt: ChallengeAttempt,
    session: {
      readonly tokenHash: string
      readonly expiresAtSeconds: number
      readonly idleUntilSeconds: number
    },
    now: Date,
  ) => Promise<Result<SessionRecord, 'sign-in-failed'>>
  /** The session that still runs, which then runs on until `idleUntilSeconds`. */
  readonly find: (
    tokenHash: string,
    now: Date,
    idleUntilSeconds: number,
  ) => Promise<SessionRecord | undefined>
  readonly signOut: (tokenHash: string, act: Act) => Promise<void>
}
