import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

import { envelopeHash } from './hashes.ts'
import { envelopeOf } from './signals.ts'
import type { Tables } from './tables.ts'

const ROWS_AT_A_TIME = 200

/**
 * Room for tombstones, and for whether a signal was ever handed over. The hash of each envelope
 * becomes the one that a proof of filing names; before, it was made in another way.
 */
export const withdrawalMigration: Migration = {
  up: async (db: Kysely<Tables>) => {
    await db.schema.alterTable('signals').addColumn('withdrawn_on', 'text').execute()
    await db.schema
      .alterTable('signals')
      .addColumn('was_handed_over', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
    await db
      .updateTable('signals')
      .set({ was_handed_over: 1 })
      .where((row) =>
        row.or([
          row('state', '=', 'handed-over'),
          row(
            'id',
            'in',
            row
              .selectFrom('audit')
              .select((entry) => entry.ref('subject').$notNull().as('id'))
              .where('action', '=', 'state-changed')
              .where('subject', 'is not', null)
              .where('detail', 'like', '%>handed-over'),
          ),
        ]),
      )
      .execute()
    await hashEnvelopesAnew(db)
  },
}

const hashEnvelopesAnew = async (db: Kysely<Tables>): Promise<void> => {
  let last = 0
  for (;;) {
    const rows = await db
      .selectFrom('signals')
      .select(['arrival', 'id', 'desk_id', 'thread_id', 'thread_verify_key', 'sealed'])
      .where('arrival', '>', last)
      .orderBy('arrival')
      .limit(ROWS_AT_A_TIME)
      .execute()
    for (const row of rows) {
      await db
        .updateTable('signals')
        .set({
          envelope_hash: envelopeHash(envelopeOf({ ...row, key_id: row.desk_id }), row.sealed),
        })
        .where('arrival', '=', row.arrival)
        .execute()
      last = row.arrival
    }
    if (rows.length < ROWS_AT_A_TIME) return
  }
}
