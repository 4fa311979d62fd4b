import type { Kysely } from 'kysely'

import { CHAIN_START } from './audit-chain.ts'
import { appendAudit } from './audit.ts'
import { toBytes } from './bytes.ts'
import { retryOnConflict } from './retry-on-conflict.ts'
import type { SetupStore } from './store.ts'
import type { Tables } from './tables.ts'

export const createSetupStore = (db: Kysely<Tables>): SetupStore => ({
  desks: () => db.selectFrom('desks').select(['id', 'slug', 'name', 'recipient']).execute(),

  addDesk: (desk, { tokenHash, firstGrant }, now) =>
    retryOnConflict(() =>
      db.transaction().execute(async (trx) => {
        const known = await trx
          .selectFrom('desks')
          .select('id')
          .where('id', '=', desk.id)
          .executeTakeFirst()
        if (known) return false
        await trx.insertInto('desks').values(desk).execute()
        await trx
          .insertInto('audit_heads')
          .values({ desk_id: desk.id, sequence: 0, hash: CHAIN_START })
          .execute()
        await trx
          .insertInto('enrolments')
          .values({
            token_hash: tokenHash,
            desk_id: desk.id,
            first_grant: toBytes(firstGrant),
            expires_at: null,
            staff_id: null,
          })
          .execute()
        await appendAudit(trx, { deskId: desk.id, actor: null, action: 'desk-made', now })
        return true
      }),
    ),

  isEnrolmentOpen: async (tokenHash) => {
    const row = await db
      .selectFrom('enrolments')
      .select('token_hash')
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst()
    return row !== undefined
  },

  newestDirectory: () =>
    db
      .selectFrom('directories')
      .select(['version', 'jws', 'content_hash as contentHash', 'expires_at as expiresAtSeconds'])
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst(),

  addDirectory: async ({ version, jws, contentHash, expiresAtSeconds }) => {
    await db
      .insertInto('directories')
      .values({ version, jws, content_hash: contentHash, expires_at: expiresAtSeconds })
      .onConflict((conflict) => conflict.column('version').doNothing())
      .execute()
  },

  setting: async (name, initial) => {
    await db
      .insertInto('settings')
      .values({ name, value: initial })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute()
    const { value } = await db
      .selectFrom('settings')
      .select('value')
      .where('name', '=', name)
      .executeTakeFirstOrThrow()
    return value
  },

  replaceSetting: async (name, from, to) => {
    const { numUpdatedRows } = await db
      .updateTable('settings')
      .set({ value: to })
      .where('name', '=', name)
      .where('value', '=', from)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  },
})
