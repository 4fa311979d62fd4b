import type { Kysely } from 'kysely'

import type { NewHandOver } from '../../domain/api/hand-over.ts'
import { isAllowedStep } from '../../domain/desk/signal-states.ts'
import { deadlineAfter } from '../../domain/hand-over/states.ts'
import { ok, refused } from '../../domain/result.ts'
import { appendAudit } from './audit.ts'
import { toBase64, toBytes } from './bytes.ts'
import { tellAudit } from './hand-over-audit.ts'
import { createBundleDoor } from './hand-over-bundles.ts'
import { createDeliveries, freshDelivery } from './hand-over-deliveries.ts'
import { createLosses } from './hand-over-losses.ts'
import { lockedSignal, type LockedSignal } from './hand-over-locks.ts'
import { otherDeskOf } from './hand-over-looks.ts'
import { isStuckAt, LISTED_COLUMNS, OPEN_STATES, recordOf } from './hand-over-rows.ts'
import { createSteps } from './hand-over-steps.ts'
import type { HandOverStore } from './hand-over-store.ts'
import { hashOf, secondsOf } from './hashes.ts'
import { retryOnConflict } from './retry-on-conflict.ts'
import type { Act } from './staff-store.ts'
import { PAGE_SIZE } from './store.ts'
import type { Tables } from './tables.ts'

/** `overwrite`: lets go of bytes that were deleted, where the database keeps them a while. */
export const createHandOverStore = (
  db: Kysely<Tables>,
  overwrite: () => Promise<void>,
): HandOverStore => ({
  create: (handOver, act, canGo = true) =>
    retryOnConflict(() =>
      db.transaction().execute(async (trx) => {
        const signal = await lockedSignal(trx, handOver.signalId)
        if (signal?.desk_id !== act.deskId) {
          return refused(signal?.also_desk_id === act.deskId ? 'signal-is-copy' : 'not-found')
        }
        const seconds = secondsOf(act.now)
        const requestHash = hashOf({ ...handOver, deskId: act.deskId })
        const known = await trx
          .selectFrom('hand_overs')
          .select(LISTED_COLUMNS)
          .where('id', '=', handOver.id)
          .executeTakeFirst()
        if (known) {
          return known.request_hash === requestHash
            ? ok(recordOf(known, seconds))
            : refused('hand-over-id-taken')
        }
        const refusal = await refusalOf(trx, handOver, signal)
        if (refusal) return refused(refusal)
        if (!canGo) return refused('way-not-configured')

        const row = await trx
          .insertInto('hand_overs')
          .values({
            ...newRow(handOver, requestHash, act),
            to_desk_id: (await otherDeskOf(trx, handOver.toDeskId, act.deskId)) ?? null,
          })
          .returningAll()
          .executeTakeFirstOrThrow()
        await moveSignal(trx, signal, act)
        const { consent, overrideReason = '', ticked = [] } = handOver.gate
        const why = [consent, overrideReason, ticked.join('+')].filter(Boolean).join(':')
        await tellAudit(trx, row, {
          action: 'hand-over-sent',
          detail: `${row.way}:${row.service}`,
          why,
          by: act,
          now: act.now,
        })
        return ok(recordOf(row, seconds))
      }),
    ),

  page: async (deskId, { direction, signalId, open, stuck, page }, now) => {
    const seconds = secondsOf(now)
    let matching = db
      .selectFrom('hand_overs')
      .where(direction === 'out' ? 'desk_id' : 'to_desk_id', '=', deskId)
    if (signalId !== undefined) matching = matching.where('signal_id', '=', signalId)
    if (open) matching = matching.where('state', 'in', OPEN_STATES)
    if (stuck) matching = matching.where(isStuckAt(seconds))
    const { total } = await matching
      .select((row) => row.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    const rows = await matching
      .select(LISTED_COLUMNS)
      .orderBy('arrival', 'desc')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute()
    return { total, rows: rows.map((row) => recordOf(row, seconds)) }
  },

  get: (id, act) =>
    db.transaction().execute(async (trx) => {
      const row = await trx
        .selectFrom('hand_overs')
        .selectAll()
        .where('id', '=', id)
        .where((hand) =>
          hand.or([hand('desk_id', '=', act.deskId), hand('to_desk_id', '=', act.deskId)]),
        )
        .executeTakeFirst()
      if (!row) return undefined
      const isSender = row.desk_id === act.deskId
      if (!isSender) {
        const detail = row.reference
        await appendAudit(trx, { ...act, action: 'hand-over-opened', subject: id, detail })
      }
      return {
        ...recordOf(row, secondsOf(act.now)),
        sealed: isSender || row.sealed === null ? null : toBase64(row.sealed),
        noteSealed: isSender && row.note_sealed !== null ? toBase64(row.note_sealed) : null,
      }
    }),

  serviceOf: async (id, deskId) => {
    const row = await db
      .selectFrom('hand_overs')
      .select('service')
      .where('id', '=', id)
      .where('desk_id', '=', deskId)
      .executeTakeFirst()
    return row?.service
  },

  ...createLosses(db),
  ...createSteps(db, overwrite),
  ...createDeliveries(db),
  ...createBundleDoor(db),
})

/** Why this signal cannot be handed over like this now. */
const refusalOf = async (trx: Kysely<Tables>, handOver: NewHandOver, signal: LockedSignal) => {
  if (signal.withdrawn_on !== null) return 'signal-withdrawn'
  if (signal.version !== handOver.signalVersion) return 'state-changed-meanwhile'
  if (signal.state !== 'handed-over' && !isAllowedStep(signal.state, 'handed-over')) {
    return 'state-step-refused'
  }
  const { way, toDeskId } = handOver
  if (way === 'desk' && !(await otherDeskOf(trx, toDeskId, signal.desk_id))) return 'desk-unknown'
  const double = await trx
    .selectFrom('hand_overs')
    .select('id')
    .where('signal_id', '=', signal.id)
    .where('service', '=', handOver.service)
    .where('state', 'in', OPEN_STATES)
    .executeTakeFirst()
  return double && 'hand-over-double'
}

const newRow = (handOver: NewHandOver, requestHash: string, { deskId, actor, now }: Act) => {
  const seconds = secondsOf(now)
  const due = deadlineAfter('sent', now)
  return {
    id: handOver.id,
    request_hash: requestHash,
    signal_id: handOver.signalId,
    desk_id: deskId,
    service: handOver.service,
    way: handOver.way,
    to_key_id: handOver.toDeskId ?? null,
    reference: handOver.reference,
    state: 'sent' as const,
    reason: null,
    made_at: seconds,
    state_since: seconds,
    due_at: due ? secondsOf(due) : null,
    alarm_at: null,
    ...freshDelivery(handOver.way, seconds),
    claim: 0,
    opening_hash: handOver.openingHash ?? null,
    wrong_openings: 0,
    gate: JSON.stringify(handOver.gate),
    owner: actor,
    shows_service: handOver.showsService ? 1 : 0,
    version: 1,
    note_sealed: handOver.noteSealed === undefined ? null : toBytes(handOver.noteSealed),
    sealed: handOver.sealed === undefined ? null : toBytes(handOver.sealed),
  }
}

const moveSignal = async (trx: Kysely<Tables>, signal: LockedSignal, act: Act): Promise<void> => {
  await trx
    .updateTable('signals')
    .set({ state: 'handed-over', was_handed_over: 1, version: signal.version + 1 })
    .where('id', '=', signal.id)
    .execute()
  if (signal.state === 'handed-over') return
  const detail = `${signal.state}>handed-over`
  await appendAudit(trx, { ...act, action: 'state-changed', subject: signal.id, detail })
}
