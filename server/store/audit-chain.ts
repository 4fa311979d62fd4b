import type { Kysely } from 'kysely'

import { hashOf } from './hashes.ts'
import type { AuditEntry } from './store.ts'
import type { Tables } from './tables.ts'

/** What stands before the first entry of a desk's chain. */
export const CHAIN_START = '0'.repeat(64)
const ROWS_AT_A_TIME = 1000
const RECHECK_MS = 10 * 60 * 1000

/** Up to and including this entry everything fits; `fromStartMs`: when that was last fully checked. */
type Checked = { readonly sequence: number; readonly hash: string; readonly fromStartMs: number }
type Link = Pick<AuditEntry, 'sequence' | 'hash'>

const START: Link = { sequence: 0, hash: CHAIN_START }

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

/** Whether these entries, oldest first, follow `before` and each other without a gap or a change. */
export const followOn = (
  deskId: string,
  before: Link | undefined,
  entries: readonly AuditEntry[],
): boolean =>
  entries.every((entry, index) => {
    const previous = entries[index - 1] ?? before
    if (entry.hash !== entryHash(deskId, entry)) return false
    return (
      previous === undefined ||
      (entry.sequence === previous.sequence + 1 && entry.previousHash === previous.hash)
    )
  })

/**
 * Checks a desk's chain from the first entry to the head: completely the first time, after ten
 * minutes and after any fault; in between from the last entry that fitted. That one is read again,
 * and so are the entries of the page that is shown, so what somebody looks at is always checked.
 * Lives in memory: a restarted or second intake starts at the first entry.
 */
export const createChainCheck = (db: Kysely<Tables>) => {
  const checkedDesks = new Map<string, Checked>()

  return async (deskId: string, now: Date): Promise<boolean> => {
    const nowMs = now.getTime()
    const known = checkedDesks.get(deskId)
    const isRecent = known !== undefined && Math.abs(nowMs - known.fromStartMs) < RECHECK_MS
    checkedDesks.delete(deskId)

    const end = await walk(db, deskId, isRecent ? known : START)
    if (!end) return false
    checkedDesks.set(deskId, { ...end, fromStartMs: isRecent ? known.fromStartMs : nowMs })
    return true
  }
}

/** Walks from `start` to the head; gives the head, or undefined when anything does not fit. */
const walk = async (db: Kysely<Tables>, deskId: string, start: Link): Promise<Link | undefined> => {
  const head = (await headOf(db, deskId)) ?? START
  if (start.sequence > 0) {
    const [again] = await entriesBetween(db, deskId, start.sequence - 1, start.sequence)
    if (again?.hash !== start.hash || !followOn(deskId, undefined, [again])) return undefined
  }
  let last = start
  for (;;) {
    const entries = await entriesBetween(db, deskId, last.sequence, head.sequence)
    if (!followOn(deskId, last, entries)) return undefined
    const newest = entries.at(-1)
    if (newest) last = { sequence: newest.sequence, hash: newest.hash }
    if (entries.length < ROWS_AT_A_TIME) break
    await new Promise((resolve) => setImmediate(resolve))
  }
  return last.sequence === head.sequence && last.hash === head.hash ? last : undefined
}

/** The newest sequence and hash of a desk's chain. */
export const headOf = (db: Kysely<Tables>, deskId: string): Promise<Link | undefined> =>
  db
    .selectFrom('audit_heads')
    .select(['sequence', 'hash'])
    .where('desk_id', '=', deskId)
    .executeTakeFirst()

/** At most a thousand entries after `after`, up to and including `upTo`, oldest first. */
export const entriesBetween = async (
  db: Kysely<Tables>,
  deskId: string,
  after: number,
  upTo: number,
): Promise<readonly AuditEntry[]> => {
  const rows = await db
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
    .where('sequence', '>', after)
    .where('sequence', '<=', upTo)
    .orderBy('sequence')
    .limit(ROWS_AT_A_TIME)
    .execute()
  return rows as readonly AuditEntry[]
}
