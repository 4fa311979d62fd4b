import type { Kysely } from 'kysely'

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
import {
  lockedHandOver,
  lockedSignal,
  updateHandOver,
  type LockedSignal,
} from './hand-over-locks.ts'
import { endedColumns, OPEN_STATES, recordOf, type HandOverRow } from './hand-over-rows.ts'
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
    const stepped = await retryOnConflict(() =>
      db.transaction().execute(async (trx) => {
        const locked = await lockBoth(trx, 'id', id)
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

  stepByToken: async (tokenHash, step, now) => {
    const stepped = await retryOnConflict(() =>
      db.transaction().execute(async (trx) => {
        const locked = await lockBoth(trx, 'token_hash', tokenHash)
        if (!locked) return refused('bundle-unknown')
        const { row } = locked
        const { reference } = row
        if (row.state === 'revoked') return refused('bundle-revoked')
        if (row.state === step.to) return ok({ state: row.state, reference })
        // Who has the mail but not the code has read nothing, and cannot say it was taken up.
        const isUnread = row.opening_hash !== null && row.fetched_at === null
        if (isUnread && step.to !== 'rejected') return refused('state-step-refused')
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

const lockBoth = async (
  trx: Kysely<Tables>,
  by: 'id' | 'token_hash',
  value: string,
): Promise<Locked | undefined> => {
  const found = await trx
    .selectFrom('hand_overs')
    .select('signal_id')
    .where(by, '=', value)
    .executeTakeFirst()
  const signal = found && (await lockedSignal(trx, found.signal_id))
  const row = signal && (await lockedHandOver(trx, by, value))
  return row && { signal, row }
}

const takeStep = async (
  trx: Kysely<Tables>,
  { signal, row }: Locked,
  { to, reason, noteSealed, by, now }: Step,
): Promise<HandOverRow> => {
  const due = deadlineAfter(to, now)
  const after = await updateHandOver(trx, row.id, {
    state: to,
    reason: to === 'rejected' ? (reason ?? null) : null,
    state_since: secondsOf(now),
    due_at: due ? secondsOf(due) : null,
    alarm_at: null,
    version: row.version + 1,
    ...(noteSealed === undefined ? {} : { note_sealed: toBytes(noteSealed) }),
    ...(isEnded(to) ? endedColumns(row) : {}),
  })
  if (to === 'rejected' || to === 'revoked') await bringBack(trx, signal, row, { by, now })
  const detail = `${row.state}>${to}${after.reason === null ? '' : `:${after.reason}`}`
  await tellAudit(trx, after, { action: 'hand-over-changed', detail, by, now })
  return after
}

/** Back to the desk's own reading, unless another service still has it or finished with it. */
const bringBack = async (
  trx: Kysely<Tables>,
  signal: LockedSignal,
  row: HandOverRow,
  { by, now }: Pick<Step, 'by' | 'now'>,
): Promise<void> => {
  if (signal.state !== 'handed-over') return
  const elsewhere = await trx
    .selectFrom('hand_overs')
    .select('id')
    .where('signal_id', '=', signal.id)
    .where('id', '!=', row.id)
    .where('state', 'in', [...OPEN_STATES, 'done'])
    .executeTakeFirst()
  if (elsewhere) return
  await trx
    .updateTable('signals')
    .set({ state: 'reading', version: signal.version + 1 })
    .where('id', '=', signal.id)
    .execute()
  await appendAudit(trx, {
    deskId: signal.desk_id,
    actor: by?.deskId === signal.desk_id ? by.actor : null,
    action: 'state-changed',
    subject: signal.id,
    detail: 'handed-over>reading',
    now,
  })
}
