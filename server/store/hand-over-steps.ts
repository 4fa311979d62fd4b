import type { Kysely } from 'kysely'

import { signalStateAfter } from '../../domain/hand-over/signal-after.ts'
import {
  deadlineAfter,
  isAllowedHandOverStep,
  isEnded,
  type HandOverState,
  type RejectReason,
} from '../../domain/hand-over/states.ts'
import { ok, refused } from '../../domain/result.ts'
import { appendAudit } from './audit.ts'
import { toBytes } from './bytes.ts'
import { tellAudit } from './hand-over-audit.ts'
import { checkOpening } from './hand-over-bundles.ts'
import {
  lockedHandOver,
  lockedSignal,
  updateHandOver,
  type LockedSignal,
} from './hand-over-locks.ts'
import {
  endedColumns,
  OPEN_STATES,
  recordOf,
  takenUpColumns,
  type HandOverRow,
} from './hand-over-rows.ts'
import type { HandOverStore } from './hand-over-store.ts'
import { secondsOf } from './hashes.ts'
import { retryOnConflict } from './retry-on-conflict.ts'
import type { Tables } from './tables.ts'

type Step = {
  readonly to: HandOverState
  readonly reason?: RejectReason | undefined
  readonly noteSealed?: string | undefined
  readonly by: { readonly deskId: string; readonly actor: string } | null
  readonly now: Date
}

/** Steps of staff and of partners. A step that ends it wipes its sealed bytes before it answers. */
export const createSteps = (
  db: Kysely<Tables>,
  overwrite: () => Promise<void>,
): Pick<HandOverStore, 'step' | 'stepByToken'> => ({
  step: async (id, { version, ...step }, act) => {
    const signalId = await signalIdOf(db, 'id', id)
    if (signalId === undefined) return refused('not-found')
    const stepped = await retryOnConflict(() =>
      db.transaction().execute(async (trx) => {
        const locked = await lockBoth(trx, signalId, 'id', id)
        if (!locked) return refused('not-found')
        const { row } = locked
        const isSender = row.desk_id === act.deskId
        if (!isSender && row.to_desk_id !== act.deskId) return refused('not-found')
        if (row.version !== version) return refused('state-changed-meanwhile')
        const by = isSender ? 'sender' : 'receiver'
        if (!isAllowedHandOverStep(row.state, step.to, by, row.way)) {
          return refused('state-step-refused')
        }
        const after = await takeStep(trx, locked, { ...step, by: act, now: act.now })
        return ok(recordOf(after, secondsOf(act.now)))
      }),
    )
    if (stepped.ok && isEnded(stepped.value.state)) await overwrite()
    return stepped
  },

  stepByToken: async (tokenHash, openingHash, step, now) => {
    const signalId = await signalIdOf(db, 'token_hash', tokenHash)
    if (signalId === undefined) return refused('bundle-unknown')
    const stepped = await retryOnConflict(() =>
      db.transaction().execute(async (trx) => {
        const locked = await lockBoth(trx, signalId, 'token_hash', tokenHash)
        if (!locked) return refused('bundle-unknown')
        const { row } = locked
        const { reference } = row
        if (row.state === 'revoked') return refused('bundle-revoked')
        const opening = await checkOpening(trx, row, openingHash, now)
        if (!opening.ok) return opening
        if (row.state === step.to) return ok({ state: row.state, reference })
        // Who never fetched it has read nothing, and cannot say that it was taken up.
        if (row.fetched_at === null && step.to !== 'rejected') return refused('state-step-refused')
        if (!isAllowedHandOverStep(row.state, step.to, 'receiver', row.way)) {
          return refused('state-step-refused')
        }
        const { state } = await takeStep(trx, locked, { ...step, by: null, now })
        return ok({ state, reference })
      }),
    )
    if (stepped.ok && isEnded(stepped.value.state)) await overwrite()
    return stepped
  },
})

type Locked = { readonly signal: LockedSignal; readonly row: HandOverRow }

/** Asked before the transaction: it never changes, and a transaction then begins with its lock. */
const signalIdOf = async (
  db: Kysely<Tables>,
  by: 'id' | 'token_hash',
  value: string,
): Promise<string | undefined> => {
  const found = await db
    .selectFrom('hand_overs')
    .select('signal_id')
    .where(by, '=', value)
    .executeTakeFirst()
  return found?.signal_id
}

const lockBoth = async (
  trx: Kysely<Tables>,
  signalId: string,
  by: 'id' | 'token_hash',
  value: string,
): Promise<Locked | undefined> => {
  const signal = await lockedSignal(trx, signalId)
  const row = signal && (await lockedHandOver(trx, by, value))
  return row && { signal, row }
}

const takeStep = async (
  trx: Kysely<Tables>,
  { signal, row }: Locked,
  step: Step,
): Promise<HandOverRow> => {
  const { to, reason, noteSealed, by, now } = step
  const due = deadlineAfter(to, now)
  const after = await updateHandOver(trx, row.id, {
    state: to,
    reason: to === 'rejected' ? (reason ?? null) : null,
    state_since: secondsOf(now),
    due_at: due ? secondsOf(due) : null,
    alarm_at: null,
    version: row.version + 1,
    ...(noteSealed === undefined ? {} : { note_sealed: toBytes(noteSealed) }),
    ...(isEnded(to) ? endedColumns(row) : takenUpColumns(row)),
  })
  await moveSignal(trx, signal, row, step)
  const detail = `${row.state}>${to}${after.reason === null ? '' : `:${after.reason}`}`
  await tellAudit(trx, after, { action: 'hand-over-changed', detail, by, now })
  return after
}

/** Moves the signal where `signalStateAfter` says: back to the desk, or nowhere. */
const moveSignal = async (
  trx: Kysely<Tables>,
  signal: LockedSignal,
  row: HandOverRow,
  { to, by, now }: Step,
): Promise<void> => {
  const elsewhere = await trx
    .selectFrom('hand_overs')
    .select('id')
    .where('signal_id', '=', signal.id)
    .where('id', '!=', row.id)
    .where('state', 'in', OPEN_STATES)
    .executeTakeFirst()
  const state = signalStateAfter(signal.state, to, elsewhere !== undefined)
  if (state === signal.state) return
  await trx
    .updateTable('signals')
    .set({ state, version: signal.version + 1 })
    .where('id', '=', signal.id)
    .execute()
  await appendAudit(trx, {
    deskId: signal.desk_id,
    actor: by?.deskId === signal.desk_id ? by.actor : null,
    action: 'state-changed',
    subject: signal.id,
    detail: `${signal.state}>${state}`,
    now,
  })
}
