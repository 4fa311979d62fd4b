import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import Database from 'better-sqlite3'
import { Kysely, sql, SqliteDialect } from 'kysely'

import { createKyselyStore } from './kysely-store.ts'
import { migrateToLatest } from './migrations.ts'
import { withKeptStatements } from './kept-statements.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

export const DATABASE_FILE = 'intake.sqlite'

/**
 * Opens (or makes) the embedded database in `dataDir`. A commit returns only when the disk has it
 * (`synchronous=FULL`); deleted bytes are overwritten. Throws when the folder cannot be written.
 */
export const openSqliteStore = async (dataDir: string): Promise<Store> => {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, DATABASE_FILE)
  const database = new Database(file)
  await chmod(file, 0o600)
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'busy_timeout = 5000',
    'recursive_triggers = ON',
    'secure_delete = ON',
  ]) {
    database.pragma(pragma)
  }
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: withKeptStatements(database) }),
  })
  await migrateToLatest(db, 'sqlite')
  return createKyselyStore(db, 'sqlite', async () => {
    // `secure_delete` overwrites the database; the log beside it holds the old pages until this.
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
  })
}
