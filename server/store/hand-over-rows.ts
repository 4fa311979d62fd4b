import type { ExpressionBuilder, Selectable } from 'kysely'

import { HAND_OVER_STATES, isEnded } from '../../domain/hand-over/states.ts'
import { MAX_WRONG_OPENINGS, type HandOverRecord, type StuckReason } from './hand-over-store.ts'
import type { Tables } from './tables.ts'

export type HandOverRow = Selectable<Tables['hand_overs']>
/** All but the sealed bytes, which lists have no use for. */
export type ListedRow = Omit<HandOverRow, 'sealed' | 'note_sealed'>

export const LISTED_COLUMNS = [
  'arrival',
  'id',
  'request_hash',
  'signal_id',
  'desk_id',
  'service',
  'way',
  'to_desk_id',
  'to_key_id',
  'reference',
  'state',
  'reason',
  'made_at',
  'state_since',
  'due_at',
  'alarm_at',
  'delivery',
  'delivery_id',
  'claim',
  'attempts',
  'waiting_since',
  'next_attempt_at',
  'last_problem',
  'loss',
  'token',
  'token_hash',
  'opening_hash',
  'wrong_openings',
  'fetched_at',
  'gate',
  'owner',
  'shows_service',
  'version',
] as const satisfies readonly (keyof ListedRow)[]

export const OPEN_STATES = HAND_OVER_STATES.filter((state) => !isEnded(state))

/** The condition under which an open hand-over needs somebody; `stuckReason` in SQL. */
export const isStuckAt = (seconds: number) => (row: ExpressionBuilder<Tables, 'hand_overs'>) =>
  row.and([
    row('state', 'in', OPEN_STATES),
    row.or([
      row('wrong_openings', '>=', MAX_WRONG_OPENINGS),
      row('delivery', '=', 'failed'),
      row('loss', 'is not', null),
      row('due_at', '<=', seconds),
    ]),
  ])

const stuckReason = (row: ListedRow, seconds: number): StuckReason | null => {
  if (isEnded(row.state)) return null
  if (row.wrong_openings >= MAX_WRONG_OPENINGS) return 'locked'
  if (row.delivery === 'failed') return 'failed'
  if (row.loss !== null) return 'lost'
  return row.due_at !== null && row.due_at <= seconds ? 'overdue' : null
}

export const isoOf = (seconds: number): string => new Date(seconds * 1000).toISOString()
const isoOrNull = (seconds: number | null): string | null =>
  seconds === null ? null : isoOf(seconds)

/** A row as the store gives it, stuck or not at this second. */
export const recordOf = (row: ListedRow, seconds: number): HandOverRecord => ({
  id: row.id,
  signalId: row.signal_id,
  deskId: row.desk_id,
  service: row.service,
  way: row.way,
  toDeskId: row.to_desk_id,
  reference: row.reference,
  state: row.state,
  reason: row.reason,
  madeAt: isoOf(row.made_at),
  stateSince: isoOf(row.state_since),
  dueAt: isoOrNull(row.due_at),
  delivery: row.delivery,
  attempts: row.attempts,
  nextAttemptAt: isoOrNull(row.next_attempt_at),
  lastProblem: row.loss ?? row.last_problem,
  isFetched: row.fetched_at !== null,
  isLocked: row.wrong_openings >= MAX_WRONG_OPENINGS,
  stuck: stuckReason(row, seconds),
  gate: JSON.parse(row.gate) as HandOverRecord['gate'],
  owner: row.owner,
  showsService: row.shows_service === 1,
  version: row.version,
})

/** What is left of the delivery of one that ended: nothing to send, and no byte of what was sealed. */
export const endedColumns = (row: Pick<HandOverRow, 'claim' | 'delivery'>) => ({
  sealed: null,
  token: null,
  loss: null,
  next_attempt_at: null,
  claim: row.claim + 1,
  delivery: row.delivery === 'waiting' ? ('none' as const) : row.delivery,
})

/** Whoever takes it up has got the message, whatever was heard of its delivery. */
export const takenUpColumns = (row: Pick<HandOverRow, 'claim' | 'delivery'>) => ({
  delivery: row.delivery === 'none' ? ('none' as const) : ('delivered' as const),
  token: null,
  next_attempt_at: null,
  last_problem: null,
  loss: null,
  claim: row.claim + 1,
})
