import type { Database, Statement } from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

const KEPT = 200
const KEPT_KINDS = /^(?:select|insert|update|delete|begin|commit|rollback)\b/iu

/**
 * The database as Kysely uses it, with its statements compiled once instead of at every query. The
 * oldest of more than 200 is forgotten. Statements that change tables are never kept.
 */
export const withKeptStatements = (database: Database): SqliteDatabase => {
  const kept = new Map<string, Statement>()
  return {
    close: () => {
      kept.clear()
      database.close()
    },
    prepare: (sql) => {
      const known = kept.get(sql)
      if (known) return known
      const statement = database.prepare(sql)
      if (!KEPT_KINDS.test(sql)) kept.clear()
      else {
        const [oldest] = kept.keys()
        if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest)
        kept.set(sql, statement)
      }
      return statement
    },
  }
}
