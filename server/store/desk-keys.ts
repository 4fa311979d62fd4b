import type { Kysely, Selectable } from 'kysely'

import type { DeskKeyState } from '../../domain/api/desk-keys.ts'
import { secondsOf } from './hashes.ts'
import type { Tables } from './tables.ts'

export type KeyRow = Selectable<Tables['desk_keys']>

/** Every key of a desk, the first one first. */
export const keysOfDesk = (db: Kysely<Tables>, deskId: string): Promise<readonly KeyRow[]> =>
  db
    .selectFrom('desk_keys')
    .selectAll()
    .where('desk_id', '=', deskId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()

/** Lets one change at a time be made to who belongs to a desk and which keys it has. */
export const lockDesk = async (trx: Kysely<Tables>, deskId: string): Promise<void> => {
  await trx
    .updateTable('desks')
    .set((desk) => ({ slug: desk.ref('slug') }))
    .where('id', '=', deskId)
    .execute()
}

/** A key by its id, unless it was put away. */
export const findKey = (db: Kysely<Tables>, id: string): Promise<KeyRow | undefined> =>
  db
    .selectFrom('desk_keys')
    .selectAll()
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .executeTakeFirst()

/**
 * The key that people seal to at `now`: the newest that a directory has brought into use; before the
 * first directory the one that the desk began with. Throws for a desk without any.
 */
export const currentKey = (keys: readonly KeyRow[], now: Date): KeyRow => {
  const inUse = keys
    .filter(({ used_from, retired_at }) => used_from !== null && retired_at === null)
    .filter(({ used_from }) => (used_from ?? 0) <= secondsOf(now))
    .toSorted((one, other) => (other.used_from ?? 0) - (one.used_from ?? 0))
  const key = inUse[0] ?? keys[0]
  if (!key) throw new Error('A desk has no key.')
  return key
}

/** Who of the desk opens signals now: members with a grant of any of its keys. */
export const membersWithAccess = async (
  db: Kysely<Tables>,
  deskId: string,
): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('grants')
    .innerJoin('staff', 'staff.id', 'grants.staff_id')
    .select('staff.id')
    .distinct()
    .where('staff.desk_id', '=', deskId)
    .where('staff.left_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** How many members with access could not open with this key. */
export const countWithout = async (
  db: Kysely<Tables>,
  { id, desk_id }: Pick<KeyRow, 'id' | 'desk_id'>,
): Promise<number> => {
  const holders = await db
    .selectFrom('grants')
    .select('staff_id')
    .where('key_id', '=', id)
    .execute()
  const holding = new Set(holders.map(({ staff_id }) => staff_id))
  return (await membersWithAccess(db, desk_id)).filter((member) => !holding.has(member)).length
}

/** What one of the keys of a desk is for at `now`. */
export const stateOfKey = (key: KeyRow, keys: readonly KeyRow[], now: Date): DeskKeyState => {
  if (key.retired_at !== null) return 'retired'
  if (key.id === currentKey(keys, now).id) return 'current'
  if (key.ready_at === null) return 'proposed'
  const isStillToCome =
    key.used_until === null || (key.used_from !== null && key.used_from > secondsOf(now))
  return isStillToCome ? 'ready' : 'earlier'
}
