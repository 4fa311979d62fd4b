import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { generateHybridIdentity, identityToRecipient } from 'age-encryption'
import Database from 'better-sqlite3'
import pg from 'pg'

import { makeEnrolmentSecret } from '../../domain/keys/enrolment-link.ts'
import { sha256Hex } from '../../server/store/hashes.ts'
import { openPostgresStore } from '../../server/store/postgres.ts'
import { DATABASE_FILE, openSqliteStore } from '../../server/store/sqlite.ts'
import type { DeskRecord } from '../../server/store/staff-store.ts'
import type { Store, StoreKind } from '../../server/store/store.ts'
import { startThrowAwayPostgres, type ThrowAwayPostgres } from './throw-away-postgres.ts'

export const STORE_KINDS: readonly StoreKind[] = ['sqlite', 'postgres']
export const NOON = new Date('2027-03-10T11:00:00.000Z')

/** A new folder for one test. */
export const aFolder = (): string => mkdtempSync(join(tmpdir(), 'signaalwijzer-intake-'))

export type FreshStore = {
  /** New and empty. */
  readonly store: Store
  /** A second opening of the same one. */
  readonly openAgain: () => Promise<Store>
  /** What an intake in its own process is told to use this one. */
  readonly settings: Readonly<Record<string, string>>
  /** What somebody with the password of the database could do; gives the rows of a select. */
  readonly rawSql: (text: string) => Promise<readonly unknown[]>
}

export type FreshStores = {
  readonly open: () => Promise<FreshStore>
  readonly stop: () => Promise<void>
}

/** Empty stores of one kind; everything they made is gone after `stop`. */
export const freshStores = async (kind: StoreKind): Promise<FreshStores> => {
  const opened: Store[] = []
  const folders: string[] = []
  const postgres: ThrowAwayPostgres | undefined =
    kind === 'postgres' ? await startThrowAwayPostgres() : undefined
  const openedBy = async (open: () => Promise<Store>): Promise<Store> => {
    const store = await open()
    opened.push(store)
    return store
  }
  return {
    open: async () => {
      if (postgres) {
        const url = await postgres.newDatabase()
        const open = () => openPostgresStore(url, 4)
        return {
          store: await openedBy(open),
          openAgain: () => openedBy(open),
          settings: { DATABASE_URL: url },
          rawSql: (text) => rawPostgres(url, text),
        }
      }
      const folder = aFolder()
      folders.push(folder)
      const open = () => openSqliteStore(folder)
      return {
        store: await openedBy(open),
        openAgain: () => openedBy(open),
        settings: { DATA_DIR: folder },
        rawSql: (text) => Promise.resolve(rawSqlite(folder, text)),
      }
    },
    stop: async () => {
      for (const store of opened) await store.close()
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
      await postgres?.stop()
    },
  }
}

const rawPostgres = async (connectionString: string, text: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const result = await client.query<Record<string, unknown>>(text)
    return result.rows
  } finally {
    await client.end()
  }
}

const rawSqlite = (folder: string, text: string): unknown[] => {
  const database = new Database(join(folder, DATABASE_FILE))
  try {
    const statement = database.prepare(text)
    if (statement.reader) return statement.all()
    statement.run()
    return []
  } finally {
    database.close()
  }
}

export type DeskWithKeys = {
  readonly desk: DeskRecord
  readonly identity: string
  /** The secret of the first enrolment link. */
  readonly secret: string
}

/** A hybrid age key pair. */
export const aKeyPair = async (): Promise<{ identity: string; recipient: string }> => {
  const identity = await generateHybridIdentity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** A desk that is not in any store yet. */
export const aDesk = async (name = 'Desk of invention'): Promise<DeskWithKeys> => {
  const { identity, recipient } = await aKeyPair()
  const id = sha256Hex(recipient).slice(0, 16)
  const slug = name.toLowerCase().replaceAll(' ', '-')
  return { desk: { id, slug, name, recipient }, identity, secret: makeEnrolmentSecret() }
}
