import type { DeskKeyState, NewDeskKey } from '../../domain/api/desk-keys.ts'
import type { Result } from '../../domain/result.ts'
import type { Act, ChallengeAttempt } from './staff-store.ts'

export type DeskKeyRecord = {
  readonly id: string
  readonly recipient: string
  readonly state: DeskKeyState
  readonly madeBy: string | null
  readonly madeAtSeconds: number
  readonly confirmedBy: readonly string[]
  readonly confirmationsMissing: number
  readonly withoutIt: number
  readonly usedFromSeconds: number | null
  readonly usedUntilSeconds: number | null
  readonly open: number
  readonly kept: number
}

/** A key that a directory may name, with the desk it is of. */
export type PublishableKey = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly recipient: string
  /** Whether a member has it, or had it until it was put away. */
  readonly isHeld: boolean
  /** Of a key that was put away: it is named for what was sealed to it, never for later. */
  readonly endedAtSeconds: number | null
}

/** The keys of a desk in time; every change is in the audit. */
export type DeskKeyStore = {
  /** The first one first. */
  readonly list: (deskId: string, now: Date) => Promise<readonly DeskKeyRecord[]>
  /** A key of this desk that was not put away. */
  readonly find: (
    deskId: string,
    keyId: string,
  ) => Promise<{ readonly id: string; readonly recipient: string } | undefined>
  /** The desk that this key is of; undefined when it was put away or is not from here. */
  readonly deskOf: (keyId: string) => Promise<string | undefined>
  /** Every key that enough members opened with and everybody with access holds, those that were put away after use as well. */
  readonly publishable: () => Promise<readonly PublishableKey[]>
  /** One new key at a time, granted to the member who made it. Gives its id. */
  readonly propose: (
    key: NewDeskKey,
    act: Act,
  ) => Promise<Result<{ readonly id: string }, 'desk-key-pending'>>
  /** Notes that this member opened a secret sealed to the key; uses that secret up. */
  readonly confirm: (
    keyId: string,
    attempt: ChallengeAttempt,
    act: Act,
  ) => Promise<Result<null, 'not-found' | 'not-allowed'>>
  /**
   * Puts a key away: its grants are wiped. Refuses while somebody may seal to it, while anything
   * sealed to it still has to be dealt with or an older key is there, and when what gets unreadable is not `unreadable`.
   */
  readonly retire: (
    keyId: string,
    unreadable: number,
    act: Act,
  ) => Promise<Result<null, 'not-found' | 'desk-key-in-use' | 'state-changed-meanwhile'>>
}
