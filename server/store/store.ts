import type { AUDIT_ACTIONS } from '../../domain/api/staff.ts'
import type { CloseReason, SignalState } from '../../domain/desk/signal-states.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import type { Result } from '../../domain/result.ts'
import type { DeskKeyStore } from './desk-key-store.ts'
import type { HandOverStore } from './hand-over-store.ts'
import type { Act, DeskRecord, SessionStore, StaffStore } from './staff-store.ts'

export type StoreKind = 'sqlite' | 'postgres'

/** Which proof of work paid for a signal; remembered until it expires, apart from the signal. */
export type SpentProof = { readonly hash: string; readonly expiresAtSeconds: number }

export type ReceiveRefusal = 'desk-unknown' | 'signal-id-taken' | 'thread-taken' | 'proof-used'
export type Received = { readonly receivedOn: string }
/** With the hash of the envelope as it is stored, for the proof of filing. */
export type Filed = Received & { readonly envelopeHash: string }

/** Signals come in here. `day` is all that is kept of the moment. */
export type SignalStore = {
  /**
   * Answers only when the signal is on disk, once, together with its proof. The same id and bytes
   * again is no fault; other bytes, a thread of another signal or a spent proof are refused.
   */
  readonly receive: (
    envelope: Envelope,
    proof: SpentProof,
    day: string,
  ) => Promise<Result<Filed, ReceiveRefusal>>
  /** What is stored under this id, when it is this very envelope; never tells of any other. */
  readonly findSame: (envelope: Envelope) => Promise<Filed | undefined>
}

export type SealedMessage = { readonly id: string; readonly sealed: string }
export type StoredMessage = SealedMessage & {
  readonly from: 'desk' | 'professional'
  readonly day: string
}
export type ThreadStatus = {
  readonly state: SignalState
  readonly closeReason: CloseReason | null
}

/** The professional's side of a signal. Nothing here is ever written to the audit. */
export type ThreadStore = {
  readonly findVerifyKey: (threadId: string) => Promise<string | undefined>
  readonly status: (threadId: string) => Promise<
    | (ThreadStatus & {
        /** The key that the signal was sealed to, as its envelope names it. */
        readonly deskId: string
        readonly deskMessages: number
        /** The service it is handed over to, where the desk lets the professional see that. */
        readonly handedTo: string | null
      })
    | undefined
  >
  readonly messages: (threadId: string) => Promise<readonly StoredMessage[]>
  /** Moves `waiting-for-answer` back to `reading`. The same id and bytes again is no fault. */
  readonly addMessage: (
    threadId: string,
    message: SealedMessage,
    day: string,
  ) => Promise<
    Result<
      Received,
      'message-id-taken' | 'thread-closed' | 'signal-withdrawn' | 'not-found' | 'too-many-requests'
    >
  >
  /** Answers only when the sealed bytes are gone. Again is no fault and gives the first day. */
  readonly withdraw: (
    threadId: string,
    day: string,
  ) => Promise<Result<{ readonly withdrawnOn: string }, 'not-found'>>
}

export type InboxRowRecord = ThreadStatus & {
  readonly id: string
  readonly day: string
  /** Raised by every change of state and every message. */
  readonly version: number
  readonly unreadMessages: number
  /** The day on which its professional took it back; its contents are gone since. */
  readonly withdrawnOn: string | null
  /** Whether it was ever handed over to another service. */
  readonly wasHandedOver: boolean
  /** Whether another desk deals with it; this one then reads, and does nothing else. */
  readonly isCopy: boolean
}
export type OpenedRecord = InboxRowRecord & {
  /** Null when it was withdrawn. */
  readonly envelope: Envelope | null
  readonly messages: readonly StoredMessage[]
}

/** The desk's side of its signals: own desk only, and every act is in the audit. */
export type InboxStore = {
  /** Newest first. `total` counts what fits the filter. */
  readonly page: (
    deskId: string,
    filter: { readonly state?: SignalState | undefined; readonly page: number },
  ) => Promise<{ readonly rows: readonly InboxRowRecord[]; readonly total: number }>
  readonly open: (id: string, act: Act) => Promise<OpenedRecord | undefined>
  readonly changeState: (
    id: string,
    change: {
      readonly version: number
      readonly state: SignalState
      readonly closeReason: CloseReason | null
    },
    act: Act,
  ) => Promise<
    Result<
      ThreadStatus & { readonly version: number },
      | 'not-found'
      | 'state-changed-meanwhile'
      | 'state-step-refused'
      | 'signal-withdrawn'
      | 'signal-is-copy'
      | 'hand-over-open'
    >
  >
  /** Gives the state and version that hold after it. */
  readonly reply: (
    id: string,
    message: SealedMessage & { readonly asks: boolean },
    day: string,
    act: Act,
  ) => Promise<
    Result<
      Received & { readonly version: number; readonly state: SignalState },
      | 'not-found'
      | 'message-id-taken'
      | 'thread-closed'
      | 'signal-withdrawn'
      | 'signal-is-copy'
      | 'state-step-refused'
    >
  >
}

export type AuditAction = (typeof AUDIT_ACTIONS)[number]
export type AuditEntry = {
  readonly sequence: number
  readonly at: string
  readonly actor: string | null
  readonly action: AuditAction
  readonly subject: string | null
  readonly detail: string | null
  readonly previousHash: string
  readonly hash: string
}

export type AuditStore = {
  /**
   * Newest first. `isChainWhole`: every entry of the page, every entry that came since the last time,
   * and at least every ten minutes every entry there is was recomputed and fits.
   */
  readonly page: (
    deskId: string,
    page: number,
    now: Date,
  ) => Promise<{
    readonly entries: readonly AuditEntry[]
    readonly total: number
    readonly isChainWhole: boolean
  }>
}

export type SignedDirectoryRecord = {
  readonly version: number
  readonly jws: string
  readonly contentHash: string
  readonly expiresAtSeconds: number
}

/** From when and until when a directory lets people seal to a key. */
export type KeyUse = {
  readonly recipient: string
  /** Undefined where the key only takes hand-overs. */
  readonly fromSeconds?: number
  readonly untilSeconds: number
}

/** What set-up writes and everybody reads. */
export type SetupStore = {
  /** Each with the key that is in use at `now`, or at this moment. */
  readonly desks: (now?: Date) => Promise<readonly DeskRecord[]>
  /** Desk, its first key, first enrolment and audit entry in one transaction; false when the desk is there. */
  readonly addDesk: (
    desk: DeskRecord,
    firstEnrolment: { readonly tokenHash: string; readonly firstGrant: string },
    now: Date,
  ) => Promise<boolean>
  readonly isEnrolmentOpen: (tokenHash: string) => Promise<boolean>
  readonly newestDirectory: () => Promise<SignedDirectoryRecord | undefined>
  /**
   * Keeps the one that is there when the version is taken. Notes how its keys are used; refuses all
   * of it when it names a key of a desk that nobody opened with yet, or that was put away unused.
   */
  readonly addDirectory: (
    directory: SignedDirectoryRecord,
    keys: readonly KeyUse[],
  ) => Promise<Result<null, 'desk-unknown'>>
  /** The value under this name; the first writer's `initial` where there is none. */
  readonly setting: (name: string, initial: string) => Promise<string>
  /** False, and nothing changes, when the value is no longer `from`. */
  readonly replaceSetting: (name: string, from: string, to: string) => Promise<boolean>
}

/** Everything the intake keeps, on SQLite or PostgreSQL alike. */
export type Store = {
  readonly kind: StoreKind
  readonly signals: SignalStore
  readonly threads: ThreadStore
  readonly inbox: InboxStore
  readonly handOvers: HandOverStore
  readonly staff: StaffStore
  readonly sessions: SessionStore
  readonly deskKeys: DeskKeyStore
  readonly audit: AuditStore
  readonly setup: SetupStore
  readonly isAlive: () => Promise<boolean>
  /** Forgets what has expired: proofs, challenges, sessions, invitations. */
  readonly prune: (now: Date) => Promise<void>
  readonly close: () => Promise<void>
}

export const PAGE_SIZE = 50
export const MAX_MESSAGES_PER_THREAD = 200
