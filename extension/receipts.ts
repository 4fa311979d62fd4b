import * as z from 'zod/mini'

import { filingJwsSchema } from '../domain/filing/filing.ts'
import { CLOSE_REASONS, THREAD_STATES } from '../domain/desk/signal-states.ts'
import { deskIdSchema, threadIdSchema } from '../domain/envelope/schema.ts'
import { refused, type Result } from '../domain/result.ts'
import { SECTORS } from '../domain/signal/vocabulary.ts'
import type { BoxedRecord, Database } from './database.ts'
import { inTransaction } from './in-transaction.ts'
import type { RunAlone } from './run-alone.ts'
import { writeOrFull } from './storage-full.ts'
import type { Vault } from './vault.ts'

const receiptRecordSchema = z.strictObject({
  /** The 25 digits. */
  receipt: z.string().check(z.regex(/^\d{25}$/)),
  /** The desk it went to; null for a receipt typed over from another computer. */
  deskId: z.nullable(deskIdSchema),
  sector: z.nullable(z.enum(SECTORS)),
  /** Day the signal was handed over, or the receipt was typed in. */
  addedOn: z.iso.date(),
  /** What signs a request, kept because deriving it takes a third of a second. */
  access: z.nullable(
    z.strictObject({
      threadId: threadIdSchema,
      signingSeed: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
    }),
  ),
  state: z.nullable(z.enum(THREAD_STATES)),
  closeReason: z.nullable(z.enum(CLOSE_REASONS)),
  deskMessages: z.int().check(z.minimum(0)),
  seenMessages: z.int().check(z.minimum(0)),
  /** When to ask for news next, in milliseconds since 1970. */
  askAt: z.int(),
  /** The intake's verified proof of filing; missing in records of older versions. */
  filing: z.optional(z.nullable(filingJwsSchema)),
  /** What the proof is about: SHA-256 of the envelope, lower-case hex. */
  envelopeHash: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  /** The intake's day on which the signal was wiped there. */
  withdrawnOn: z.optional(z.nullable(z.iso.date())),
})

const ALL_OF_ONE = ['receipts', 'replies', 'outbox', 'withdrawals'] as const

export type ReceiptRecord = Readonly<z.infer<typeof receiptRecordSchema>>
export type KeptReceipt = ReceiptRecord & { readonly id: string }

/** How many messages of the desk were not read yet. */
export const unreadMessages = ({ deskMessages, seenMessages }: ReceiptRecord): number =>
  Math.max(0, deskMessages - seenMessages)

export type Receipts = {
  /** The box for a new receipt, to be written together with its envelope. */
  readonly boxFor: (id: string, record: ReceiptRecord) => Promise<BoxedRecord>
  readonly add: (id: string, record: ReceiptRecord) => Promise<Result<undefined, 'storage-full'>>
  readonly get: (id: string) => Promise<Result<KeptReceipt, 'receipt-unknown' | 'receipt-damaged'>>
  /** Every receipt that can be read, newest first. */
  readonly list: () => Promise<readonly KeptReceipt[]>
  /**
   * Changes one receipt; changes of several pages wait for each other, so none is lost. One that was
   * removed meanwhile stays away.
   */
  readonly change: (id: string, change: (record: ReceiptRecord) => ReceiptRecord) => Promise<void>
  /**
   * Removes a receipt with all that belongs to it from this device. While the wish to withdraw its
   * signal is on its way it stays, because its keys sign that wish, and goes right after.
   */
  readonly remove: (id: string) => Promise<void>
}

/**
 * Receipts of what was sent and what is known of each thread, all of it encrypted under the id of
 * its envelope. Whoever reads a receipt reads the thread, so it is never stored or logged in clear.
 */
export const createReceipts = (database: Database, vault: Vault, runAlone: RunAlone): Receipts => {
  const boxFor: Receipts['boxFor'] = async (id, record) => ({
    id,
    box: await vault.close({ table: 'receipts', id }, record),
  })

  const get: Receipts['get'] = async (id) => {
    const kept = await database.get('receipts', id)
    if (!kept) return refused('receipt-unknown')
    const opened = await vault.open({ table: 'receipts', id }, kept.box, receiptRecordSchema)
    return opened.ok ? { ok: true, value: { ...opened.value, id } } : refused('receipt-damaged')
  }

  return {
    boxFor,
    get,
    add: (id, record) =>
      writeOrFull(async () => database.put('receipts', await boxFor(id, record))),

    list: async () => {
      const receipts = await Promise.all((await database.getAllKeys('receipts')).map(get))
      return receipts
        .flatMap((receipt) => (receipt.ok ? [receipt.value] : []))
        .sort((one, other) => other.addedOn.localeCompare(one.addedOn))
    },

    change: (id, change) =>
      runAlone('receipts', async () => {
        const kept = await get(id)
        if (!kept.ok) return
        const { id: _id, ...record } = kept.value
        const changed = await boxFor(id, change(record))
        const transaction = database.transaction('receipts', 'readwrite')
        await inTransaction(transaction, async () => {
          // What a person removed meanwhile must not come back.
          if ((await transaction.store.getKey(id)) === undefined) return
          await transaction.store.put(changed)
        })
      }),

    remove: async (id) => {
      const transaction = database.transaction(ALL_OF_ONE, 'readwrite')
      const withdrawals = transaction.objectStore('withdrawals')
      const asked = await withdrawals.get(id)
      const writes = asked
        ? [withdrawals.put({ ...asked, forgetAfter: true })]
        : ALL_OF_ONE.map((table) => transaction.objectStore(table).delete(id))
      await Promise.all([
        ...writes,
        transaction.objectStore('replies').delete(id),
        transaction.done,
      ])
    },
  }
}
