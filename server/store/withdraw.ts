import type { Kysely } from 'kysely'

import { ok, refused } from '../../domain/result.ts'
import { revokeWithdrawn } from './hand-over-wiping.ts'
import { retryOnConflict } from './retry-on-conflict.ts'
import type { ThreadStore } from './store.ts'
import type { Tables } from './tables.ts'

const NOTHING = Buffer.alloc(0)

/**
 * Wipes a signal's sealed bytes, every message of it and what was handed over, and takes back every
 * open hand-over, in one transaction; then has the database let go of the old bytes (`overwrite`),
 * and only then answers. What stays: id, desk, thread, day, hash. Asked again it wipes nothing more
 * and gives the first day; nothing brings contents back.
 */
export const createWithdraw =
  (db: Kysely<Tables>, overwrite: () => Promise<void>): ThreadStore['withdraw'] =>
  async (threadId, day) => {
    const withdrawn = await retryOnConflict(() =>
      db.transaction().execute(async (trx) => {
        const signal = await trx
          .updateTable('signals')
          .set((eb) => ({ state: eb.ref('state') }))
          .where('thread_id', '=', threadId)
          .returning(['id', 'withdrawn_on'])
          .executeTakeFirst()
        if (!signal) return refused('not-found')
        if (signal.withdrawn_on !== null) return ok({ withdrawnOn: signal.withdrawn_on })

        await revokeWithdrawn(trx, signal.id, day)
        await trx.deleteFrom('messages').where('signal_id', '=', signal.id).execute()
        await trx
          .updateTable('signals')
          .set((eb) => ({
            sealed: NOTHING,
            state: 'closed',
            close_reason: 'withdrawn',
            withdrawn_on: day,
            version: eb('version', '+', 1),
          }))
          .where('id', '=', signal.id)
          .execute()
        return ok({ withdrawnOn: day })
      }),
    )
    // Also for one that was wiped before: the process may have ended between the two.
    if (withdrawn.ok) await overwrite()
    return withdrawn
  }
