import type { Kysely, RawBuilder } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Room for hand-overs. `bytes` and `counter`: how this database calls those types. */
export const handOverMigration = (
  bytes: RawBuilder<unknown>,
  counter: RawBuilder<unknown>,
): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('hand_overs')
      .addColumn('arrival', counter, (column) => column.primaryKey())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('request_hash', 'text', (column) => column.notNull())
      .addColumn('signal_id', 'text', (column) => column.notNull().references('signals.id'))
      .addColumn('desk_id', 'text', (column) => column.notNull().references('desks.id'))
      .addColumn('service', 'text', (column) => column.notNull())
      .addColumn('way', 'text', (column) => column.notNull())
      .addColumn('to_desk_id', 'text', (column) => column.references('desks.id'))
      .addColumn('reference', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('made_at', 'bigint', (column) => column.notNull())
      .addColumn('state_since', 'bigint', (column) => column.notNull())
      .addColumn('due_at', 'bigint')
      .addColumn('alarm_at', 'bigint')
      .addColumn('delivery', 'text', (column) => column.notNull())
      .addColumn('delivery_id', 'text', (column) => column.notNull())
      .addColumn('claim', 'integer', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('waiting_since', 'bigint', (column) => column.notNull())
      .addColumn('next_attempt_at', 'bigint')
      .addColumn('last_problem', 'text')
      .addColumn('token', 'text')
      .addColumn('token_hash', 'text', (column) => column.unique())
      .addColumn('opening_hash', 'text')
      .addColumn('wrong_openings', 'integer', (column) => column.notNull())
      .addColumn('fetched_at', 'bigint')
      .addColumn('gate', 'text', (column) => column.notNull())
      .addColumn('owner', 'text', (column) => column.notNull().references('staff.id'))
      .addColumn('shows_service', 'integer', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      // Last, so that SQLite need not walk over these bytes to read the rest of the row.
      .addColumn('note_sealed', bytes)
      .addColumn('sealed', bytes)
      .execute()
    const index = (name: string, columns: string[]) =>
      db.schema.createIndex(name).on('hand_overs').columns(columns).execute()
    await index('hand_overs_of_a_desk', ['desk_id', 'arrival'])
    await index('hand_overs_to_a_desk', ['to_desk_id', 'arrival'])
    await index('hand_overs_of_a_signal', ['signal_id', 'arrival'])
    await index('hand_overs_to_deliver', ['delivery', 'next_attempt_at'])
    await index('hand_overs_by_deadline', ['due_at'])
  },
})
