import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

import type { Envelope } from '../domain/envelope/schema.ts'

/** An AES-GCM box of `vault.ts`: 12-byte IV and the padded, encrypted JSON. */
export type Box = {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly data: ArrayBuffer
  /** Id of the key that opens it; missing: the device key. */
  readonly under?: string
}

/** Something of which only a random id is readable. */
export type BoxedRecord = {
  readonly id: string
  readonly box: Box
  /** Random, new with each write of a draft: tells one tab that another has written. */
  readonly mark?: string
}

/** How the PIN guards the data key. Nothing in it opens anything without both PIN and device key. */
export type LockRecord = {
  readonly keyId: string
  readonly salt: Uint8Array<ArrayBuffer>
  readonly iterations: number
  /** The data key, encrypted by the key of the PIN and then by the device key. */
  readonly wrapped: Box
  /** Wrong attempts since the last right one. */
  readonly attempts: number
  /** What is left of the pause, in milliseconds that a page of ours was open. */
  readonly waitMs: number
}

/** The device's own time: how long it has plausibly been, whatever its clock says. */
export type ClockRecord = { readonly elapsedMs: number; readonly seenAt: number }

/** A sealed signal on its way. `envelope` is gone once the intake has it, or once it is cancelled. */
export type OutboxEntry = {
  readonly id: string
  readonly envelope: Envelope | null
  readonly state: 'waiting' | 'sending' | 'received' | 'refused' | 'cancelled'
  readonly attempts: number
  /** Milliseconds since 1970; before it only a person's wish sends the entry. */
  readonly nextAttemptAt: number
  /** Why it still waits or was refused: a key in errors.json. */
  readonly code: string | null
  /** The intake's day, once received. */
  readonly receivedOn: string | null
  /** Whether its bytes ever began to leave; entries of older versions do not say. */
  readonly posted?: boolean
  /** The intake's proof of filing, once received and verified; missing in older versions. */
  readonly filing?: string | null
  /** A proof signed with a key that the directory here does not name (yet): shown nowhere. */
  readonly uncheckedFiling?: UncheckedFiling | null
  /** The random id of the draft it was made of: none of its copies is sent again. */
  readonly madeOf?: string
}

export type UncheckedFiling = {
  readonly jws: string
  readonly deskId: string
  readonly envelopeHash: string
}

/** A wish to take a signal back. Holds no key and nothing of the case: those are in its receipt. */
export type WithdrawalRecord = {
  /** The id of the receipt and of the envelope. */
  readonly id: string
  /** Its post was cut off: it may reach the intake after the first try to withdraw it. */
  readonly mayStillArrive: boolean
  /** Whether receipt and all leave this device once it is withdrawn. */
  readonly forgetAfter: boolean
  readonly attempts: number
  /** Milliseconds since 1970. */
  readonly nextAttemptAt: number
  /** Since when the intake answered that it does not know the signal (yet). */
  readonly unknownSince: number | null
  /** How many waits for a late arrival went by. */
  readonly waits: number
  /** Why it is not withdrawn yet: a key in errors.json. */
  readonly code: string | null
}

/** The last directory with a good signature. `version` is the highest ever seen on this device. */
export type StoredDirectory = {
  readonly jws: string
  readonly version: number
  readonly nextFetchAt: number
}

interface Tables extends DBSchema {
  keys: { key: string; value: CryptoKey }
  lock: { key: string; value: LockRecord }
  clock: { key: string; value: ClockRecord }
  drafts: { key: string; value: BoxedRecord }
  receipts: { key: string; value: BoxedRecord }
  replies: { key: string; value: BoxedRecord }
  outbox: { key: string; value: OutboxEntry }
  withdrawals: { key: string; value: WithdrawalRecord }
  directory: { key: string; value: StoredDirectory }
}

export type Database = IDBPDatabase<Tables>

export const TABLES = [
  'keys',
  'lock',
  'clock',
  'drafts',
  'receipts',
  'replies',
  'outbox',
  'withdrawals',
  'directory',
] as const

const DATABASE_VERSION = 4

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
      if (oldVersion < 3) database.createObjectStore('withdrawals', { keyPath: 'id' })
      if (oldVersion < 4) {
        database.createObjectStore('lock')
        database.createObjectStore('clock')
      }
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
