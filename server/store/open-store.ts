import { ok, refused, type Result } from '../../domain/result.ts'
import { openPostgresStore } from './postgres.ts'
import { openSqliteStore } from './sqlite.ts'
import type { Store } from './store.ts'

export type OpenStoreRefusal = 'database-unreachable' | 'data-dir-unusable'

/**
 * Opens PostgreSQL where an address is given, else the embedded database, and brings it to today's
 * form. Refuses one that cannot be reached or written; never repeats the address, which may hold a
 * password.
 */
export const openStore = async (where: {
  readonly databaseUrl: string | undefined
  readonly dataDir: string
}): Promise<Result<Store, OpenStoreRefusal>> => {
  const { databaseUrl, dataDir } = where
  try {
    return ok(
      await (databaseUrl === undefined ? openSqliteStore(dataDir) : openPostgresStore(databaseUrl)),
    )
  } catch {
    return refused(databaseUrl === undefined ? 'data-dir-unusable' : 'database-unreachable')
  }
}
