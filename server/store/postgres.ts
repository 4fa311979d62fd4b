import { CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

import { createKyselyStore } from './kysely-store.ts'
import { migrateToLatest } from './migrations.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

const CONNECT_TIMEOUT_MS = 5000

/**
 * Opens a pool on PostgreSQL; any number of intakes may share the database. Throws when it cannot
 * be reached. Sequences and moments fit a double, so `bigint` comes back as a number.
 */
export const openPostgresStore = async (url: string, maxConnections = 10): Promise<Store> => {
  const parsers = new pg.TypeOverrides()
  parsers.setTypeParser(pg.types.builtins.INT8, Number)
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types: parsers,
  })
  // A connection that breaks while idle is replaced at the next query; without this it ends Node.
  pool.on('error', () => undefined)
  try {
    const client = await pool.connect()
    client.release()
    const dialect = new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        await connection.executeQuery(CompiledQuery.raw('set synchronous_commit = on'))
      },
    })
    const db = new Kysely<Tables>({ dialect })
    await migrateToLatest(db, 'postgres')
    // PostgreSQL keeps a deleted row until it vacuums; SECURITY.md says what that means.
    return createKyselyStore(db, 'postgres', () => Promise.resolve())
  } catch (error) {
    await pool.end()
    throw error
  }
}
