import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

import { OPEN_STATES } from './hand-over-rows.ts'
import type { HandOverStore } from './hand-over-store.ts'
import type { Tables } from './tables.ts'

/** Room for why nothing more is to be expected of an open hand-over. */
export const lossMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('hand_overs').addColumn('loss', 'text').execute()
  },
}

/** Which open hand-overs lost the road to their service. */
export const createLosses = (
  db: Kysely<Tables>,
): Pick<HandOverStore, 'openKinds' | 'noteLoss'> => ({
  openKinds: async () => {
    const rows = await db
      .selectFrom('hand_overs')
      .select((row) => [
        'service',
        'way',
        'loss',
        row
          .case()
          .when(row.or([row('state', '=', 'accepted'), row('fetched_at', 'is not', null)]))
          .then(row.lit(1))
          .else(row.lit(0))
          .end()
          .as('is_read'),
      ])
      .distinct()
      .where('state', 'in', OPEN_STATES)
      .execute()
    return rows.map(({ service, way, loss, is_read }) => ({
      service,
      way,
      loss,
      isRead: is_read === 1,
    }))
  },

  noteLoss: async ({ service, way, isRead }, loss) => {
    await db
      .updateTable('hand_overs')
      // Also for what came back: else the deadline after it would pass without an alarm.
      .set({ loss, alarm_at: null })
      .where('service', '=', service)
      .where('way', '=', way)
      .where('state', 'in', OPEN_STATES)
      .where((row) =>
        isRead
          ? row.or([row('state', '=', 'accepted'), row('fetched_at', 'is not', null)])
          : row.and([row('state', '!=', 'accepted'), row('fetched_at', 'is', null)]),
      )
      .where('loss', 'is distinct from', loss)
      .execute()
  },
})
