import type { ExpressionBuilder, Kysely } from 'kysely'

import { isAllowedStep } from '../../domain/desk/signal-states.ts'
import { ok, refused } from '../../domain/result.ts'
import { appendAudit } from './audit.ts'
import { hasOpenHandOver } from './hand-over-looks.ts'
import { findSameMessage, insertMessage, messagesOf } from './messages.ts'
import { retryOnConflict } from './retry-on-conflict.ts'
import { envelopeOf } from './signals.ts'
import type { Act } from './staff-store.ts'
import { PAGE_SIZE, type InboxStore } from './store.ts'
import type { Tables } from './tables.ts'

export const createInboxStore = (db: Kysely<Tables>): InboxStore => ({
  page: async (deskId, { state, page }) => {
    let matching = db.selectFrom('signals').where(isReadBy(deskId))
    if (state) matching = matching.where('state', '=', state)
    const { total } = await matching
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    const rows = await matching
      .select((eb) => [
        'id',
        'day',
        'state',
        'close_reason as closeReason',
        'version',
        'withdrawn_on as withdrawnOn',
        'was_handed_over as wasHandedOver',
        'desk_id as ownerId',
        eb
          .selectFrom('messages')
          .select((count) => count.fn.countAll<number>().as('unread'))
          .whereRef('messages.signal_id', '=', 'signals.id')
          .where('is_read', '=', 0)
          .as('unread'),
      ])
      .orderBy('arrival', 'desc')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute()
    return {
      total,
      rows: rows.map(({ unread, wasHandedOver, ownerId, ...row }) => ({
        ...row,
        // What is said in a thread is sealed to the desk that deals with the signal.
        unreadMessages: ownerId === deskId ? (unread ?? 0) : 0,
        wasHandedOver: wasHandedOver === 1,
        isCopy: ownerId !== deskId,
      })),
    }
  },

  open: (id, act) =>
    db.transaction().execute(async (trx) => {
      const row = await lockedSignal(trx, id, act)
      if (!row) return undefined
      const isCopy = row.desk_id !== act.deskId
      if (!isCopy) await markRead(trx, id)
      const detail = isCopy ? 'copy' : null
      await appendAudit(trx, { ...act, action: 'signal-opened', subject: id, detail })
      return {
        id,
        day: row.day,
        state: row.state,
        closeReason: row.close_reason,
        version: row.version,
        unreadMessages: 0,
        withdrawnOn: row.withdrawn_on,
        wasHandedOver: row.was_handed_over === 1,
        isCopy,
        envelope: row.withdrawn_on === null ? envelopeOf(row) : null,
        messages: isCopy ? [] : await messagesOf(trx, id),
      }
    }),

  changeState: (id, change, act) =>
    db.transaction().execute(async (trx) => {
      const row = await lockedSignal(trx, id, act)
      if (!row) return refused('not-found')
      if (row.desk_id !== act.deskId) return refused('signal-is-copy')
      if (row.withdrawn_on !== null) return refused('signal-withdrawn')
      if (row.version !== change.version) return refused('state-changed-meanwhile')
      if (!isAllowedStep(row.state, change.state)) return refused('state-step-refused')
      if (row.state === 'handed-over' && (await hasOpenHandOver(trx, id))) {
        return refused('hand-over-open')
      }
      const { state, closeReason } = change
      const version = row.version + 1
      await trx
        .updateTable('signals')
        .set({
          state,
          close_reason: closeReason,
          version,
          ...(state === 'handed-over' ? { was_handed_over: 1 } : {}),
        })
        .where('id', '=', id)
        .execute()
      const detail = `${row.state}>${state}${closeReason === null ? '' : `:${closeReason}`}`
      await appendAudit(trx, { ...act, action: 'state-changed', subject: id, detail })
      return ok({ state, closeReason, version })
    }),

  reply: (id, { asks, ...message }, day, act) =>
    retryOnConflict(() =>
      db.transaction().execute(async (trx) => {
        const row = await lockedSignal(trx, id, act)
        if (!row) return refused('not-found')
        if (row.desk_id !== act.deskId) return refused('signal-is-copy')
        if (row.withdrawn_on !== null) return refused('signal-withdrawn')
        const added = { signalId: id, sender: 'desk', message } as const
        const same = await findSameMessage(trx, added)
        if (same) {
          return same.ok ? ok({ ...same.value, version: row.version, state: row.state }) : same
        }
        if (row.state === 'closed') return refused('thread-closed')
        const moves = asks && row.state !== 'waiting-for-answer'
        if (moves && !isAllowedStep(row.state, 'waiting-for-answer')) {
          return refused('state-step-refused')
        }

        await insertMessage(trx, added, day)
        const state = moves ? 'waiting-for-answer' : row.state
        const version = row.version + 1
        await trx.updateTable('signals').set({ state, version }).where('id', '=', id).execute()
        const detail = asks ? 'asks' : null
        await appendAudit(trx, { ...act, action: 'reply-sent', subject: id, detail })
        return ok({ receivedOn: day, version, state })
      }),
    ),
})

/** A signal that this desk deals with or reads a copy of. */
const isReadBy = (deskId: string) => (row: ExpressionBuilder<Tables, 'signals'>) =>
  row.or([row('desk_id', '=', deskId), row('also_desk_id', '=', deskId)])

const markRead = (trx: Kysely<Tables>, signalId: string) =>
  trx
    .updateTable('messages')
    .set({ is_read: 1 })
    .where('signal_id', '=', signalId)
    .where('is_read', '=', 0)
    .execute()

/** A signal this desk may read, locked until the transaction ends (a write locks in both databases). */
const lockedSignal = (trx: Kysely<Tables>, id: string, { deskId }: Act) =>
  trx
    .updateTable('signals')
    .set((eb) => ({ state: eb.ref('state') }))
    .where('id', '=', id)
    .where(isReadBy(deskId))
    .returningAll()
    .executeTakeFirst()
