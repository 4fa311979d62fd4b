import type { Kysely } from 'kysely'

import { createChainCheck, entriesBetween, entryHash, followOn, headOf } from './audit-chain.ts'
import { PAGE_SIZE, type AuditAction, type AuditStore } from './store.ts'
import type { Tables } from './tables.ts'

type Act = {
  readonly deskId: string
  readonly actor: string | null
  readonly action: AuditAction
  readonly subject?: string | null
  readonly detail?: string | null
  readonly now: Date
}

/**
 * Adds one entry to a desk's chain, inside the transaction of the act itself: no act without its
 * entry, no entry without its act. Updating the head first makes writers wait for each other.
 */
export const appendAudit = async (trx: Kysely<Tables>, act: Act): Promise<void> => {
  const head = await trx
    .updateTable('audit_heads')
    .set((eb) => ({ sequence: eb('sequence', '+', 1) }))
    .where('desk_id', '=', act.deskId)
    .returning(['sequence', 'hash'])
    .executeTakeFirstOrThrow()
  const entry = {
    sequence: head.sequence,
    at: act.now.toISOString(),
    actor: act.actor,
    action: act.action,
    subject: act.subject ?? null,
    detail: act.detail ?? null,
    previousHash: head.hash,
  }
  const hash = entryHash(act.deskId, entry)
  const { previousHash, ...columns } = entry
  await trx
    .insertInto('audit')
    .values({ desk_id: act.deskId, ...columns, previous_hash: previousHash, hash })
    .execute()
  await trx.updateTable('audit_heads').set({ hash }).where('desk_id', '=', act.deskId).execute()
}

export const createAuditStore = (db: Kysely<Tables>): AuditStore => {
  const isChainWhole = createChainCheck(db)
  return {
    page: async (deskId, page, now) => {
      const total = (await headOf(db, deskId))?.sequence ?? 0
      const newest = total - (page - 1) * PAGE_SIZE
      const oldest = Math.max(0, newest - PAGE_SIZE)
      const entries = newest > 0 ? await entriesBetween(db, deskId, oldest, newest) : []
      const isComplete = entries.length === Math.max(0, newest - oldest)
      return {
        entries: entries.toReversed(),
        total,
        isChainWhole:
          (await isChainWhole(deskId, now)) && isComplete && followOn(deskId, undefined, entries),
      }
    },
  }
}
