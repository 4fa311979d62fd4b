import { sql, type Kysely } from 'kysely'

import { createAuditStore } from './audit.ts'
import { createDeskKeyStore } from './desk-key-rotation.ts'
import { wipeOldBundles } from './hand-over-wiping.ts'
import { createHandOverStore } from './hand-overs.ts'
import { secondsOf } from './hashes.ts'
import { createInboxStore } from './inbox.ts'
import { createSessionStore } from './sessions.ts'
import { createSetupStore } from './setup.ts'
import { createSignalStore } from './signals.ts'
import { createStaffStore } from './staff.ts'
import type { Store, StoreKind } from './store.ts'
import type { Tables } from './tables.ts'
import { createThreadStore } from './threads.ts'

/**
 * The store over either database; everything below speaks Kysely and knows no dialect. `overwrite`
 * lets go of deleted bytes that the database would keep a while.
 */
export const createKyselyStore = (
  db: Kysely<Tables>,
  kind: StoreKind,
  overwrite: () => Promise<void>,
): Store => ({
  kind,
  signals: createSignalStore(db),
  threads: createThreadStore(db, overwrite),
  inbox: createInboxStore(db),
  handOvers: createHandOverStore(db, overwrite),
  staff: createStaffStore(db, overwrite),
  sessions: createSessionStore(db),
  deskKeys: createDeskKeyStore(db, overwrite),
  audit: createAuditStore(db),
  setup: createSetupStore(db),
  isAlive: async () => {
    try {
      await sql`select 1`.execute(db)
      return true
    } catch {
      return false
    }
  },
  prune: async (now) => {
    const seconds = secondsOf(now)
    await db.deleteFrom('used_proofs').where('expires_at', '<', seconds).execute()
    await db.deleteFrom('sign_in_challenges').where('expires_at', '<', seconds).execute()
    await db.deleteFrom('desk_key_challenges').where('expires_at', '<', seconds).execute()
    await db
      .deleteFrom('sessions')
      .where((eb) => eb.or([eb('expires_at', '<', seconds), eb('idle_until', '<', seconds)]))
      .execute()
    await db.deleteFrom('enrolments').where('expires_at', '<', seconds).execute()
    if (await wipeOldBundles(db, seconds)) await overwrite()
  },
  close: () => db.destroy(),
})
