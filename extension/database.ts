import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

import type { Envelope } from '../domain/envelope/schema.ts'

/** An AES-GCM box of `vault.ts`: 12-byte IV and the padded, encrypted JSON. */
export type Box = { readonly iv: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer }

/** Something of which only a random id is readable. */
export type BoxedRecord = { readonly id: string; readonly box: Box }

/** A sealed signal on its way. `envelope` is gone once the intake has it. */
export type OutboxEntry = {
  readonly id: string
  readonly envelope: Envelope | null
  readonly state: 'waiting' | 'sending' | 'received' | 'refused'
  readonly attempts: number
  /** Milliseconds since 1970; before it only a person's wish sends the entry. */
  readonly nextAttemptAt: number
  /** Why it still waits or was refused: a key in errors.json. */
  readonly code: string | null
  /** The intake's day, once received. */
  readonly receivedOn: string | null
}

/** The last directory with a good signature. `version` is the highest ever seen on this device. */
export type StoredDirectory = {
  readonly jws: string
  readonly version: number
  readonly nextFetchAt: number
}

interface Tables extends DBSchema {
  keys: { key: string; value: CryptoKey }
  drafts: { key: string; value: BoxedRecord }
  receipts: { key: string; value: BoxedRecord }
  replies: { key: string; value: BoxedRecord }
  outbox: { key: string; value: OutboxEntry }
  directory: { key: string; value: StoredDirectory }
}

export type Database = IDBPDatabase<Tables>

export const TABLES = ['keys', 'drafts', 'receipts', 'replies', 'outbox', 'directory'] as const

const DATABASE_VERSION = 2

/**
 * Opens the extension's only database and brings it to today's version. Holds nothing readable
 * about a case. Closes itself when a newer version of the extension needs it.
 */
export const openDatabase = (name = 'signaalwijzer'): Promise<Database> =>
  openDB<Tables>(name, DATABASE_VERSION, {
    upgrade: (database, oldVersion) => {
      if (oldVersion < 1) {
        database.createObjectStore('keys')
        database.createObjectStore('drafts', { keyPath: 'id' })
        database.createObjectStore('receipts', { keyPath: 'id' })
        database.createObjectStore('outbox', { keyPath: 'id' })
        database.createObjectStore('directory')
      }
      if (oldVersion < 2) database.createObjectStore('replies', { keyPath: 'id' })
    },
    blocking: (_currentVersion, _blockedVersion, event) => {
      const { target } = event
      if (target instanceof IDBDatabase) target.close()
    },
  })

/** Empties every table in one transaction, the device key too: what was kept is unreadable now. */
export const emptyDatabase = async (database: Database): Promise<void> => {
  const transaction = database.transaction(TABLES, 'readwrite')
  await Promise.all([
    ...TABLES.map((table) => transaction.objectStore(table).clear()),
    transaction.done,
  ])
}
