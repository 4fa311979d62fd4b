import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { RawBuilder } from 'kysely'

import type { Tables } from './tables.ts'

/**
 * Room for several keys of one desk. The key that a desk has becomes its first, under the desk's own
 * id, with every grant and everything that was sealed to it. `bytes`: how this database says that.
 */
export const deskKeyMigration = (bytes: RawBuilder<unknown>): Migration => ({
  up: async (db: Kysely<Tables>) => {
    await db.schema
      .createTable('desk_keys')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('desk_id', 'text', (column) => column.notNull().references('desks.id'))
      .addColumn('recipient', 'text', (column) => column.notNull().unique())
      .addColumn('made_at', 'bigint', (column) => column.notNull())
      .addColumn('made_by', 'text', (column) => column.references('staff.id'))
      .addColumn('ready_at', 'bigint')
      .addColumn('used_from', 'bigint')
      .addColumn('used_until', 'bigint')
      .addColumn('retired_at', 'bigint')
      .execute()
    await db.schema.createIndex('keys_of_a_desk').on('desk_keys').column('desk_id').execute()
    await keepFirstKeys(db)
    await grantPerKey(db, bytes)
    await db.schema.alterTable('staff').addColumn('left_at', 'bigint').execute()

    const addKey = (table: string, column: string) =>
      db.schema
        .alterTable(table)
        .addColumn(column, 'text', (key) => key.references('desk_keys.id'))
        .execute()
    await addKey('signals', 'key_id')
    await addKey('signals', 'also_key_id')
    await addKey('hand_overs', 'to_key_id')
    await addKey('desk_key_challenges', 'key_id')
    await db
      .updateTable('signals')
      .set((row) => ({ key_id: row.ref('desk_id'), also_key_id: row.ref('also_desk_id') }))
      .execute()
    await db
      .updateTable('hand_overs')
      .set((row) => ({ to_key_id: row.ref('to_desk_id') }))
      .execute()
    await db.deleteFrom('desk_key_challenges').execute()
    await db.schema.createIndex('signals_of_a_key').on('signals').column('key_id').execute()
    await db.schema
      .createIndex('signals_copied_to_a_key')
      .on('signals')
      .column('also_key_id')
      .execute()
  },
})

/** Until when a first key may be used is not written down: as long as any directory of before. */
const keepFirstKeys = async (db: Kysely<Tables>): Promise<void> => {
  const before = db as unknown as Kysely<{
    desks: { id: string; recipient: string }
    directories: { expires_at: number }
  }>
  const desks = await before.selectFrom('desks').select(['id', 'recipient']).execute()
  const last = await before
    .selectFrom('directories')
    .select((row) => row.fn.max('expires_at').as('until'))
    .executeTakeFirst()
  for (const { id, recipient } of desks) {
    await db
      .insertInto('desk_keys')
      .values({
        id,
        desk_id: id,
        recipient,
        made_at: 0,
        made_by: null,
        ready_at: 0,
        used_from: null,
        used_until: last?.until ?? null,
        retired_at: null,
      })
      .execute()
  }
  await db.schema.alterTable('desks').dropColumn('recipient').execute()
}

const grantPerKey = async (db: Kysely<Tables>, bytes: RawBuilder<unknown>): Promise<void> => {
  await db.schema.alterTable('grants').renameTo('grants_of_one_key').execute()
  await db.schema
    .createTable('grants')
    .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
    .addColumn('key_id', 'text', (column) => column.notNull().references('desk_keys.id'))
    .addColumn('confirmed_at', 'bigint')
    .addColumn('sealed', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('grant_of_a_key', ['staff_id', 'key_id'])
    .execute()
  const before = db as unknown as Kysely<{
    grants_of_one_key: { staff_id: string; desk_id: string; sealed: Uint8Array }
  }>
  for (const { staff_id, desk_id, sealed } of await before
    .selectFrom('grants_of_one_key')
    .selectAll()
    .execute()) {
    await db
      .insertInto('grants')
      .values({ staff_id, key_id: desk_id, confirmed_at: 0, sealed })
      .execute()
  }
  await db.schema.dropTable('grants_of_one_key').execute()
}
