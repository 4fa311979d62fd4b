import type { Kysely } from 'kysely'

import { currentKey, keysOfDesk } from './desk-keys.ts'
import type { DeskRecord, StaffRecord } from './staff-store.ts'
import type { Tables } from './tables.ts'

/** A desk by its id, with the key that is in use at `now`. */
export const findDesk = async (
  db: Kysely<Tables>,
  id: string,
  now: Date,
): Promise<DeskRecord | undefined> => {
  const desk = await db
    .selectFrom('desks')
    .select(['id', 'slug', 'name'])
    .where('id', '=', id)
    .executeTakeFirst()
  return desk && { ...desk, recipient: currentKey(await keysOfDesk(db, id), now).recipient }
}

/** A member of staff by id, as long as they belong to the desk. */
export const findStaff = (db: Kysely<Tables>, id: string): Promise<StaffRecord | undefined> =>
  db
    .selectFrom('staff')
    .select(['id', 'desk_id as deskId', 'name', 'recipient'])
    .where('id', '=', id)
    .where('left_at', 'is', null)
    .executeTakeFirst()
