import type { Envelope } from '../domain/envelope/schema.ts'
import type { Result } from '../domain/result.ts'
import type { BoxedRecord, Database, OutboxEntry } from './database.ts'
import { writeOrFull } from './storage-full.ts'

export type Outbox = {
  /**
   * Takes over a sealed signal with its encrypted receipt, both or neither. Resolves when they are
   * written. An envelope that is already here is left as it is.
   */
  readonly add: (
    envelope: Envelope,
    receipt: BoxedRecord,
  ) => Promise<Result<undefined, 'storage-full'>>
  readonly get: (id: string) => Promise<OutboxEntry | undefined>
  readonly all: () => Promise<readonly OutboxEntry[]>
  readonly change: (id: string, change: Partial<Omit<OutboxEntry, 'id'>>) => Promise<void>
}

/**
 * Sealed signals until the intake has them. Keeps envelopes only, never what is inside, and never
 * drops one that was not acknowledged: a refused one stays for the person to decide about.
 */
export const createOutbox = (database: Database): Outbox => ({
  add: (envelope, receipt) =>
    writeOrFull(async () => {
      const transaction = database.transaction(['outbox', 'receipts'], 'readwrite')
      const outbox = transaction.objectStore('outbox')
      const isKnown = (await outbox.getKey(envelope.id)) !== undefined
      const writes = isKnown
        ? []
        : [outbox.put(newEntry(envelope)), transaction.objectStore('receipts').put(receipt)]
      await Promise.all([...writes, transaction.done])
    }),

  get: (id) => database.get('outbox', id),

  all: () => database.getAll('outbox'),

  change: async (id, change) => {
    const transaction = database.transaction('outbox', 'readwrite')
    const entry = await transaction.store.get(id)
    if (entry) await transaction.store.put({ ...entry, ...change })
    await transaction.done
  },
})

/** Whether an entry still has to reach the intake. One that was being sent may not have arrived. */
export const isOnItsWay = ({ state }: OutboxEntry): boolean =>
  state === 'waiting' || state === 'sending'

const newEntry = (envelope: Envelope): OutboxEntry => ({
  id: envelope.id,
  envelope,
  state: 'waiting',
  attempts: 0,
  nextAttemptAt: 0,
  code: null,
  receivedOn: null,
})
