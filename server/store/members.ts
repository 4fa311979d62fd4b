import type { Kysely } from 'kysely'

import type { DeskRecord, StaffRecord } from './staff-store.ts'
import type { Tables } from './tables.ts'

/** A desk by its id. */
export const findDesk = (db: Kysely<Tables>, id: string): Promise<DeskRecord | undefined> =>
  db
    .selectFrom('desks')
    .select(['id', 'slug', 'name', 'recipient'])
    .where('id', '=', id)
    .executeTakeFirst()

/** A member of staff by id. */
export const findStaff = (db: Kysely<Tables>, id: string): Promise<StaffRecord | undefined> =>
  db
    .selectFrom('staff')
    .select(['id', 'desk_id as deskId', 'name', 'recipient'])
    .where('id', '=', id)
    .executeTakeFirst()
