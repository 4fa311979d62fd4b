import type { Kysely } from 'kysely'

import { hashOf } from './hashes.ts'
import { PAGE_SIZE, type AuditAction, type AuditEntry, type AuditStore } from './store.ts'
import type { Tables } from './tables.ts'

/** What stands before the first entry of a desk's chain. */
export const CHAIN_START = '0'.repeat(64)
const ROWS_AT_A_TIME = 1000

type Act = {
  readonly deskId: string
  readonly actor: string | null
  readonly action: AuditAction
  readonly subject?: string | null
  readonly detail?: string | null
  readonly now: Date
}

/** The hash of an entry: canonical JSON of everything in it, the hash before it included. */
export const entryHash = (deskId: string, entry: Omit<AuditEntry, 'hash'>): string =>
  hashOf({
    deskId,
    sequence: entry.sequence,
    at: entry.at,
    actor: entry.actor,
    action: entry.action,
    subject: entry.subject,
    detail: entry.detail,
    previousHash: entry.previousHash,
  })

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

export const createAuditStore = (db: Kysely<Tables>): AuditStore => ({
  page: async (deskId, page) => {
    const head = await headOf(db, deskId)
    const rows = await entriesOf(db, deskId)
      .orderBy('sequence', 'desc')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute()
    return { entries: rows as readonly AuditEntry[], total: head?.sequence ?? 0 }
  },
  isChainWhole: async (deskId) => {
    const head = await headOf(db, deskId)
    let [sequence, hash] = [0, CHAIN_START]
    for (;;) {
      const entries = await entriesOf(db, deskId)
        .where('sequence', '>', sequence)
        .where('sequence', '<=', head?.sequence ?? 0)
        .orderBy('sequence')
        .limit(ROWS_AT_A_TIME)
        .execute()
      for (const entry of entries as readonly AuditEntry[]) {
        if (entry.sequence !== sequence + 1 || entry.previousHash !== hash) return false
        if (entry.hash !== entryHash(deskId, entry)) return false
        sequence = entry.sequence
        hash = entry.hash
      }
      if (entries.length < ROWS_AT_A_TIME) break
      await new Promise((resolve) => setImmediate(resolve))
    }
    return sequence === (head?.sequence ?? 0) && hash === (head?.hash ?? CHAIN_START)
  },
})

const headOf = (db: Kysely<Tables>, deskId: string) =>
  db
    .selectFrom('audit_heads')
    .select(['sequence', 'hash'])
    .where('desk_id', '=', deskId)
    .executeTakeFirst()

const entriesOf = (db: Kysely<Tables>, deskId: string) =>
  db
    .selectFrom('audit')
    .select([
      'sequence',
      'at',
      'actor',
      'action',
      'subject',
      'detail',
      'previous_hash as previousHash',
      'hash',
    ])
    .where('desk_id', '=', deskId)
