import type {
  DeliveryState,
  HandOverReason,
  NewHandOver,
  SendAgain,
} from '../../domain/api/hand-over.ts'
import type { HandOverState, RejectReason, Way } from '../../domain/hand-over/states.ts'
import type { Result } from '../../domain/result.ts'
import type { Act } from './staff-store.ts'

/** Why a hand-over needs somebody: past its deadline, not delivered, locked by wrong codes, or lost. */
export type StuckReason = 'overdue' | 'failed' | 'locked' | 'lost'

/** Why the newest directory knows no road to the service any more: stable codes with words. */
export type Loss = 'partner-unknown' | 'partner-key-expired' | 'way-dropped'

/** What open hand-overs have in common that stand or fall together with the directory. */
export type OpenKind = {
  readonly service: string
  readonly way: Way
  /** Fetched or taken up: the service needs no way or key any more. */
  readonly isRead: boolean
  readonly loss: Loss | null
}

/** One hand-over as both desks may see it; moments are ISO times in UTC. */
export type HandOverRecord = {
  readonly id: string
  readonly signalId: string
  readonly deskId: string
  readonly service: string
  readonly way: Way
  /** The receiving desk at this intake, when the way is `desk`. */
  readonly toDeskId: string | null
  readonly reference: string
  readonly state: HandOverState
  readonly reason: HandOverReason | null
  readonly madeAt: string
  readonly stateSince: string
  /** When somebody is warned; null for one that ended. */
  readonly dueAt: string | null
  readonly delivery: DeliveryState
  readonly attempts: number
  readonly nextAttemptAt: string | null
  readonly lastProblem: string | null
  readonly isFetched: boolean
  readonly isLocked: boolean
  readonly stuck: StuckReason | null
  readonly gate: NewHandOver['gate']
  /** Who sent it (again) last. */
  readonly owner: string
  readonly showsService: boolean
  readonly version: number
}

export type OpenedHandOver = HandOverRecord & {
  /** For the receiving desk only, until it is wiped. */
  readonly sealed: string | null
  /** For the sending desk only. */
  readonly noteSealed: string | null
}

export type HandOverFilter = {
  readonly direction: 'out' | 'in'
  readonly signalId?: string | undefined
  readonly open?: boolean | undefined
  readonly stuck?: boolean | undefined
  readonly page: number
}

/** What is to be sent now, by whoever claimed it. */
export type WaitingDelivery = {
  readonly id: string
  /** Goes back with the outcome: an older claim no longer counts. */
  readonly claim: number
  /** The same at every attempt, new when staff send again: for `webhook-id` and the event's id. */
  readonly deliveryId: string
  readonly service: string
  readonly way: 'webhook' | 'mail'
  readonly token: string
  readonly reference: string
  /** 1 for the first. */
  readonly attempt: number
  /** ISO time at which this round of attempts began. */
  readonly waitingSince: string
}

/** `problem`: a stable code. `nextAttemptAt: null` gives up; somebody at the desk must act. */
export type DeliveryOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: string; readonly nextAttemptAt: Date | null }

export type Fetched = {
  readonly sealed: string
  readonly reference: string
  readonly service: string
}
/** Why whoever holds a token is not believed to hold the code too. */
export type OpeningRefusal = 'bundle-code-wrong' | 'bundle-locked'
export type FetchRefusal =
  OpeningRefusal | 'bundle-unknown' | 'bundle-fetched' | 'bundle-revoked' | 'bundle-ended'

export type HandOverStore = {
  /**
   * Stores the hand-over, moves the signal to `handed-over` and writes the audit, in one transaction.
   * The same id and bytes again is no fault; `signalVersion` must be the one that was read. Refuses
   * one that `canGo` says cannot be told to the service.
   */
  readonly create: (
    handOver: NewHandOver,
    act: Act,
    canGo?: boolean,
  ) => Promise<
    Result<
      HandOverRecord,
      | 'not-found'
      | 'signal-is-copy'
      | 'desk-unknown'
      | 'signal-withdrawn'
      | 'state-step-refused'
      | 'state-changed-meanwhile'
      | 'hand-over-id-taken'
      | 'hand-over-double'
      | 'way-not-configured'
    >
  >
  /** Newest first. `total` counts what fits the filter. */
  readonly page: (
    deskId: string,
    filter: HandOverFilter,
    now: Date,
  ) => Promise<{ readonly rows: readonly HandOverRecord[]; readonly total: number }>
  /** Of the sending or the receiving desk; the receiver's opening is in its audit. */
  readonly get: (id: string, act: Act) => Promise<OpenedHandOver | undefined>
  /** The service of a hand-over of this desk; undefined when the desk handed over none such. */
  readonly serviceOf: (id: string, deskId: string) => Promise<string | undefined>
  /** A step of staff of either desk, by the one table; a closing step wipes the sealed bytes. */
  readonly step: (
    id: string,
    step: {
      readonly version: number
      readonly to: HandOverState
      readonly reason?: RejectReason | undefined
      readonly noteSealed?: string | undefined
    },
    act: Act,
  ) => Promise<
    Result<HandOverRecord, 'not-found' | 'state-changed-meanwhile' | 'state-step-refused'>
  >
  /**
   * Sends it once more, by the same or another way, with a new token; the old one is dead. The same
   * sealed bytes for the same version again are no fault, and nothing is sent a second time. Refuses
   * another way, and a locked or wiped one, unless it is sealed anew, and one that ended.
   */
  readonly again: (
    id: string,
    again: SendAgain,
    act: Act,
  ) => Promise<
    Result<
      HandOverRecord,
      | 'not-found'
      | 'desk-unknown'
      | 'state-changed-meanwhile'
      | 'state-step-refused'
      | 'bundle-locked'
      | 'bundle-missing'
    >
  >
  /**
   * Claims what is to be sent now: nobody else gets it for `CLAIM_SECONDS`, not even another intake.
   * Whoever claimed it notes the outcome; when it never does, the claim runs out.
   */
  readonly due: (now: Date, limit: number) => Promise<readonly WaitingDelivery[]>
  /** False when the claim no longer counts: fetched, taken back or sent again meanwhile. */
  readonly noteAttempt: (
    claimed: Pick<WaitingDelivery, 'id' | 'claim'>,
    outcome: DeliveryOutcome,
  ) => Promise<boolean>
  /** Stuck ones for which no alarm was noted yet in this state, oldest deadline first. */
  readonly overdue: (now: Date, limit: number) => Promise<readonly HandOverRecord[]>
  /** True for the one caller that notes it first; it is then in the audit of the sending desk. */
  readonly noteAlarm: (id: string, now: Date) => Promise<boolean>
  /** Each kind of open hand-over once. */
  readonly openKinds: () => Promise<readonly OpenKind[]>
  /** Notes or takes back that hand-overs of this kind are lost; a new loss gets its own alarm. */
  readonly noteLoss: (kind: Omit<OpenKind, 'loss'>, loss: Loss | null) => Promise<void>
  /**
   * The sealed bundle for whoever holds the token and, after a mail, the opening key. Fetching again
   * works for `FETCH_WINDOW_SECONDS`; the fifth wrong opening key locks it.
   */
  readonly openByToken: (
    tokenHash: string,
    openingHash: string | undefined,
    now: Date,
  ) => Promise<Result<Fetched, FetchRefusal>>
  /**
   * The receiver's own word, without a session: after a mail with the opening key, as for fetching.
   * Nobody takes up or finishes what was never fetched. The same step again is no fault.
   */
  readonly stepByToken: (
    tokenHash: string,
    openingHash: string | undefined,
    step: { readonly to: HandOverState; readonly reason?: RejectReason | undefined },
    now: Date,
  ) => Promise<
    Result<
      { readonly state: HandOverState; readonly reference: string },
      OpeningRefusal | 'bundle-unknown' | 'bundle-revoked' | 'state-step-refused'
    >
  >
}

/** How long a claimed delivery is left to whoever claimed it. */
export const CLAIM_SECONDS = 5 * 60
/** How long a bundle may be fetched again after the first time. */
export const FETCH_WINDOW_SECONDS = 15 * 60
export const MAX_WRONG_OPENINGS = 5
/** How long sealed bytes are kept at most, whatever the state. */
export const SEALED_DAYS = 30
