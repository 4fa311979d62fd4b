import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb'

import type { Envelope } from '../../domain/envelope/schema.ts'
import type { CloseReason, SignalState } from '../../domain/desk/signal-states.ts'

/** The professional's side of practice: a whole database of its own, with a device key of its own. */
export const PRACTICE_DATABASE = 'signaalwijzer-practice'
/** The other side of the table: what the practice intake and the practice desk keep. */
export const PRACTICE_DESK_DATABASE = 'signaalwijzer-practice-desk'

/** A sealed practice signal as the practice intake keeps it; withdrawn ones have no envelope. */
export type PracticeSignal = {
  readonly id: string
  /** Counts from 1, in the order of arrival. */
  readonly number: number
  readonly threadId: string
  readonly threadVerifyKey: string
  readonly envelopeHash: string
  readonly envelope: Envelope | null
  readonly receivedOn: string
  readonly state: SignalState
  readonly closeReason: CloseReason | null
  readonly withdrawnOn: string | null
}

export type PracticeMessage = {
  readonly id: string
  readonly signalId: string
  readonly order: number
  readonly from: 'desk' | 'professional'
  readonly day: string
  readonly sealed: string
}

interface Tables extends DBSchema {
  signals: { key: string; value: PracticeSignal; indexes: { thread: string } }
  messages: { key: string; value: PracticeMessage; indexes: { signal: string } }
  mode: { key: string; value: 'on' | 'ending' }
}

export type PracticeDatabase = IDBPDatabase<Tables>

/** Opens the other side of the table. Holds envelopes only; closes itself when practice ends. */
export const openPracticeDatabase = (): Promise<PracticeDatabase> =>
  openDB<Tables>(PRACTICE_DESK_DATABASE, 1, {
    upgrade: (database) => {
      database.createObjectStore('signals', { keyPath: 'id' }).createIndex('thread', 'threadId')
      database.createObjectStore('messages', { keyPath: 'id' }).createIndex('signal', 'signalId')
      database.createObjectStore('mode')
    },
    blocking: (_currentVersion, _blockedVersion, event) => {
      const { target } = event
      if (target instanceof IDBDatabase) target.close()
    },
  })

/**
 * Where practice stands, for the background: it has no `localStorage`. `off` leaves no database
 * behind; `leftover` is what a browser that died while ending left. Creates nothing.
 */
export const practiceState = async (): Promise<'on' | 'off' | 'leftover'> => {
  const names = (await indexedDB.databases()).map(({ name }) => name)
  if (!names.includes(PRACTICE_DESK_DATABASE)) {
    return names.includes(PRACTICE_DATABASE) ? 'leftover' : 'off'
  }
  const database = await openPracticeDatabase()
  try {
    return (await database.get('mode', 'practice')) === 'on' ? 'on' : 'leftover'
  } finally {
    database.close()
  }
}

/** Notes that practice is on, or that it is being ended, before the work that follows from it. */
export const notePractice = async (state: 'on' | 'ending'): Promise<void> => {
  const database = await openPracticeDatabase()
  try {
    await database.put('mode', state, 'practice')
  } finally {
    database.close()
  }
}

/** Deletes both databases of practice with all that is in them. Never touches the real one. */
export const wipePractice = async (): Promise<void> => {
  await notePractice('ending')
  await deleteDB(PRACTICE_DATABASE)
  await deleteDB(PRACTICE_DESK_DATABASE)
}
