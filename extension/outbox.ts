import type { Envelope } from '../domain/envelope/schema.ts'
import { refused, type Result } from '../domain/result.ts'
import type { BoxedRecord, Database, OutboxEntry } from './database.ts'
import type { DraftMark } from './drafts.ts'
import { writeOrFull } from './storage-full.ts'
import { inTransaction } from './in-transaction.ts'
import { newWithdrawal } from './new-withdrawal.ts'

/** The draft a signal is made of, as it was when it was read; `origin` when it came by a file. */
export type MadeOf = {
  readonly id: string
  readonly mark: DraftMark
  readonly origin?: string | undefined
}

/** What became of a wish to stop a signal. */
export type CancelOutcome =
  /** No byte of it left, or will. */
  | 'cancelled'
  /** The intake has it: only withdrawing helps now. */
  | 'already-received'
  /** It may have arrived: nothing more is sent, and it is withdrawn until that is certain. */
  | 'withdrawing'

export type Outbox = {
  /**
   * Takes over a sealed signal with its encrypted receipt, both or neither, and wipes the draft it
   * was made of with them: a browser that dies here leaves nothing to send twice. A draft that
   * another tab changed since stays. Resolves when all is written. An envelope that is already here
   * is left as it is. Refuses a second signal of one draft: from another tab, or of a copy by a file.
   */
  readonly add: (
    envelope: Envelope,
    receipt: BoxedRecord,
    madeOf?: MadeOf,
  ) => Promise<Result<undefined, 'storage-full' | 'draft-sent-before'>>
  /** The signal that was made of this draft or a copy of it, unless it was stopped or refused. */
  readonly sentOf: (madeOf: Pick<MadeOf, 'id' | 'origin'>) => Promise<string | undefined>
  readonly get: (id: string) => Promise<OutboxEntry | undefined>
  readonly all: () => Promise<readonly OutboxEntry[]>
  /**
   * Changes an entry that still has to reach the intake, or was refused. Says whether it did: one
   * that was received or cancelled stays as it is, whoever is late.
   */
  readonly change: (id: string, change: Partial<Omit<OutboxEntry, 'id'>>) => Promise<boolean>
  /**
   * Puts a waiting or refused entry in line at once, because a person asks for it. Not one that was
   * refused when its draft was sent as another signal since: the two would both arrive.
   */
  readonly tryAgain: (id: string) => Promise<boolean>
  /** Writes what became of a proof that could not be checked: it holds, or it is none. */
  readonly settleFiling: (id: string, filing: string | null) => Promise<void>
  /**
   * Stops a signal in one transaction, also while it is being sent. What never left is gone with
   * its receipt; what may have arrived becomes `cancelled`, with the wish to withdraw it beside it.
   */
  readonly cancel: (id: string, now: Date) => Promise<CancelOutcome>
}

/**
 * Sealed signals until the intake has them. Keeps envelopes only, never what is inside, and never
 * drops one that was not acknowledged or cancelled: a refused one stays for the person to decide.
 */
export const createOutbox = (database: Database): Outbox => {
  const change: Outbox['change'] = async (id, changed) => {
    const transaction = database.transaction('outbox', 'readwrite')
    const entry = await transaction.store.get(id)
    const isOpen = entry !== undefined && !isSettled(entry)
    if (isOpen) await transaction.store.put({ ...entry, ...changed })
    await transaction.done
    return isOpen
  }

  return {
    add: async (envelope, receipt, madeOf) => {
      const meanwhile = { isSentBefore: false }
      const written = await writeOrFull(async () => {
        const transaction = database.transaction(['outbox', 'receipts', 'drafts'], 'readwrite')
        await inTransaction(transaction, async () => {
          const outbox = transaction.objectStore('outbox')
          if ((await outbox.getKey(envelope.id)) !== undefined) return
          const drafts = transaction.objectStore('drafts')
          const draft = madeOf && (await drafts.get(madeOf.id))
          const isChanged = draft !== undefined && (draft.mark ?? null) !== madeOf?.mark
          if (madeOf && !isChanged && signalOf(madeOf, await outbox.getAll()) !== undefined) {
            meanwhile.isSentBefore = true
            return
          }
          const claim = madeOf && !isChanged && { madeOf: originOf(madeOf) }
          await outbox.put({ ...newEntry(envelope), ...claim })
          await transaction.objectStore('receipts').put(receipt)
          if (draft && !isChanged) await drafts.delete(draft.id)
        })
      })
      return meanwhile.isSentBefore ? refused('draft-sent-before') : written
    },

    sentOf: async (madeOf) => signalOf(madeOf, await database.getAll('outbox')),

    get: (id) => database.get('outbox', id),

    all: () => database.getAll('outbox'),

    change,

    settleFiling: async (id, filing) => {
      const transaction = database.transaction('outbox', 'readwrite')
      await inTransaction(transaction, async () => {
        const entry = await transaction.store.get(id)
        if (!entry?.uncheckedFiling) return
        const code = filing === null ? 'filing-invalid' : null
        await transaction.store.put({ ...entry, filing, code, uncheckedFiling: null })
      })
    },

    tryAgain: async (id) => {
      const transaction = database.transaction('outbox', 'readwrite')
      return inTransaction(transaction, async () => {
        const entry = await transaction.store.get(id)
        if (!entry || isSettled(entry)) return false
        const { madeOf } = entry
        const all = entry.state === 'refused' ? await transaction.store.getAll() : []
        if (madeOf !== undefined && signalOf({ id: madeOf }, all) !== undefined) return false
        await transaction.store.put({ ...entry, state: 'waiting', nextAttemptAt: 0 })
        return true
      })
    },

    cancel: async (id, now) => {
      const transaction = database.transaction(
        ['outbox', 'receipts', 'replies', 'withdrawals'],
        'readwrite',
      )
      const outbox = transaction.objectStore('outbox')
      const entry = await outbox.get(id)
      const writes: Promise<unknown>[] = []
      if (entry && !isSettled(entry)) {
        if (mayHaveLeft(entry)) {
          const asked = newWithdrawal(id, now, { mayStillArrive: true, forgetAfter: true })
          writes.push(
            outbox.put({ ...entry, state: 'cancelled', envelope: null, code: null }),
            transaction.objectStore('withdrawals').put(asked),
          )
        } else {
          writes.push(outbox.delete(id), transaction.objectStore('receipts').delete(id))
        }
        writes.push(transaction.objectStore('replies').delete(id))
      }
      await Promise.all([...writes, transaction.done])
      if (entry?.state === 'received') return 'already-received'
      return entry && mayHaveLeft(entry) ? 'withdrawing' : 'cancelled'
    },
  }
}

/** Whether an entry still has to reach the intake. One that was being sent may not have arrived. */
export const isOnItsWay = ({ state }: OutboxEntry): boolean =>
  state === 'waiting' || state === 'sending'

/** Whether the intake may have an entry that it did not acknowledge. Older entries: if ever tried. */
export const mayHaveLeft = ({ posted, attempts }: OutboxEntry): boolean => posted ?? attempts > 0

const originOf = ({ id, origin }: Pick<MadeOf, 'id' | 'origin'>): string => origin ?? id

/** One that was stopped or refused may be made again. */
const signalOf = (
  madeOf: Pick<MadeOf, 'id' | 'origin'>,
  entries: readonly OutboxEntry[],
): string | undefined =>
  entries.find(
    (entry) =>
      entry.madeOf === originOf(madeOf) && entry.state !== 'cancelled' && entry.state !== 'refused',
  )?.id

const isSettled = ({ state }: OutboxEntry): boolean => state === 'received' || state === 'cancelled'

const newEntry = (envelope: Envelope): OutboxEntry => ({
  id: envelope.id,
  envelope,
  state: 'waiting',
  attempts: 0,
  nextAttemptAt: 0,
  code: null,
  receivedOn: null,
  posted: false,
  filing: null,
})
