import type { Kysely } from 'kysely'

import { ok, refused } from '../../domain/result.ts'
import { CHAIN_START } from './audit-chain.ts'
import { appendAudit } from './audit.ts'
import { toBytes } from './bytes.ts'
import { countWithout, currentKey, keysOfDesk } from './desk-keys.ts'
import { secondsOf } from './hashes.ts'
import { retryOnConflict } from './retry-on-conflict.ts'
import type { KeyUse, SetupStore } from './store.ts'
import type { Tables } from './tables.ts'

export const createSetupStore = (db: Kysely<Tables>): SetupStore => ({
  desks: async (now = new Date()) => {
    const desks = await db.selectFrom('desks').select(['id', 'slug', 'name']).execute()
    return Promise.all(
      desks.map(async (desk) => ({
        ...desk,
        recipient: currentKey(await keysOfDesk(db, desk.id), now).recipient,
      })),
    )
  },

  addDesk: ({ recipient, ...desk }, { tokenHash, firstGrant }, now) =>
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
          .insertInto('desk_keys')
          .values({
            id: desk.id,
            desk_id: desk.id,
            recipient,
            made_at: secondsOf(now),
            made_by: null,
            ready_at: secondsOf(now),
            used_from: null,
            used_until: null,
            retired_at: null,
          })
          .execute()
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

  addDirectory: ({ version, jws, contentHash, expiresAtSeconds }, keys) =>
    db.transaction().execute(async (trx) => {
      const added = await trx
        .insertInto('directories')
        .values({ version, jws, content_hash: contentHash, expires_at: expiresAtSeconds })
        .onConflict((conflict) => conflict.column('version').doNothing())
        .returning('version')
        .executeTakeFirst()
      if (!added) return ok(null)
      for (const use of keys) {
        if (await noteUse(trx, use)) continue
        await trx.deleteFrom('directories').where('version', '=', version).execute()
        return refused('desk-unknown')
      }
      return ok(null)
    }),

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

/** False for a key of a desk that must not be used. Once in a directory, a key stays one of its desk. */
const noteUse = async (
  trx: Kysely<Tables>,
  { recipient, fromSeconds, untilSeconds }: KeyUse,
): Promise<boolean> => {
  const key = await trx
    .updateTable('desk_keys')
    .set((row) => ({ made_at: row.ref('made_at') }))
    .where('recipient', '=', recipient)
    .returningAll()
    .executeTakeFirst()
  if (!key) return fromSeconds === undefined
  if (key.ready_at === null || (key.retired_at !== null && key.used_until === null)) return false
  if (key.retired_at !== null && untilSeconds > (key.used_until ?? 0)) return false
  if (key.used_until === null && key.made_by !== null && (await countWithout(trx, key)) > 0) {
    return false
  }
  await trx
    .updateTable('desk_keys')
    .set({
      used_from: key.used_from ?? fromSeconds ?? null,
      used_until: Math.max(key.used_until ?? 0, untilSeconds),
    })
    .where('id', '=', key.id)
    .execute()
  return true
}
