import type { Kysely } from 'kysely'

import { ok, refused } from '../../domain/result.ts'
import { shownService } from './hand-over-looks.ts'
import { findSameMessage, insertMessage, messagesOf } from './messages.ts'
import { retryOnConflict } from './retry-on-conflict.ts'
import { MAX_MESSAGES_PER_THREAD, type ThreadStore } from './store.ts'
import type { Tables } from './tables.ts'
import { createWithdraw } from './withdraw.ts'

/** `overwrite`: lets go of bytes that were deleted, where the database keeps them a while. */
export const createThreadStore = (
  db: Kysely<Tables>,
  overwrite: () => Promise<void>,
): ThreadStore => ({
  findVerifyKey: async (threadId) => {
    const row = await db
      .selectFrom('signals')
      .select('thread_verify_key')
      .where('thread_id', '=', threadId)
      .executeTakeFirst()
    return row?.thread_verify_key
  },
  status: async (threadId) => {
    const row = await db
      .selectFrom('signals')
      .select(['id', 'key_id', 'state', 'close_reason'])
      .where('thread_id', '=', threadId)
      .executeTakeFirst()
    if (!row) return undefined
    const { count } = await db
      .selectFrom('messages')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('signal_id', '=', row.id)
      .where('sender', '=', 'desk')
      .executeTakeFirstOrThrow()
    return {
      deskId: row.key_id,
      state: row.state,
      closeReason: row.close_reason,
      deskMessages: count,
      handedTo: row.state === 'handed-over' ? await shownService(db, row.id) : null,
    }
  },
  messages: async (threadId) => {
    const row = await db
      .selectFrom('signals')
      .select('id')
      .where('thread_id', '=', threadId)
      .executeTakeFirst()
    return row ? messagesOf(db, row.id) : []
  },
  addMessage: (threadId, message, day) =>
    retryOnConflict(() =>
      db.transaction().execute(async (trx) => {
        // Writing the row first locks it in both databases: a closing desk waits for us or we for it.
        const signal = await trx
          .updateTable('signals')
          .set((eb) => ({ state: eb.ref('state') }))
          .where('thread_id', '=', threadId)
          .returning(['id', 'state', 'withdrawn_on'])
          .executeTakeFirst()
        if (!signal) return refused('not-found')
        if (signal.withdrawn_on !== null) return refused('signal-withdrawn')
        const added = { signalId: signal.id, sender: 'professional', message } as const
        const same = await findSameMessage(trx, added)
        if (same) return same
        if (signal.state === 'closed') return refused('thread-closed')
        const { count } = await trx
          .selectFrom('messages')
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .where('signal_id', '=', signal.id)
          .executeTakeFirstOrThrow()
        if (count >= MAX_MESSAGES_PER_THREAD) return refused('too-many-requests')

        await insertMessage(trx, added, day)
        const state = signal.state === 'waiting-for-answer' ? 'reading' : signal.state
        await trx
          .updateTable('signals')
          .set((eb) => ({ state, version: eb('version', '+', 1) }))
          .where('id', '=', signal.id)
          .execute()
        return ok({ receivedOn: day })
      }),
    ),
  withdraw: createWithdraw(db, overwrite),
})
