import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Room for a second desk that reads a copy of a signal. Signals of before have none. */
export const copyMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .alterTable('signals')
      .addColumn('also_desk_id', 'text', (column) => column.references('desks.id'))
      .execute()
    await db.schema
      .createIndex('signals_copied_to_a_desk')
      .on('signals')
      .columns(['also_desk_id', 'arrival'])
      .execute()
  },
}
