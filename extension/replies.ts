import * as z from 'zod/mini'

import { sealedSchema, uuidSchema } from '../domain/envelope/schema.ts'
import { randomToken } from '../domain/random.ts'
import { refused, type Result } from '../domain/result.ts'
import { MAX_TYPED_LENGTH } from '../domain/signal/vocabulary.ts'
import type { SealedReply } from '../domain/thread/reply.ts'
import type { BoxedRecord, Database } from './database.ts'
import { deviceTime, plausibleStep } from './device-clock.ts'
import { DRAFT_DAYS } from './drafts.ts'
import { DAY } from './durations.ts'
import { inTransaction } from './in-transaction.ts'
import { writeOrFull } from './storage-full.ts'
import type { Vault } from './vault.ts'

const TOKEN_BYTES = 9
const MOST_PAGES = 50

const partSchema = z.strictObject({
  /** The page that typed it: random, and of no meaning elsewhere. */
  by: z.string().check(z.maxLength(40)),
  text: z.string().check(z.maxLength(MAX_TYPED_LENGTH)),
  sending: z.optional(z.strictObject({ id: uuidSchema, sealed: sealedSchema })),
})
type Part = z.infer<typeof partSchema>

const storedReplySchema = z.strictObject({
  text: z.string().check(z.maxLength(MAX_TYPED_LENGTH)),
  changedAt: z.int(),
  /** In the device's own time; missing in records of older versions. */
  keptAt: z.optional(z.int()),
  /** This very text, sealed, once it began to be sent: trying again is the same message. */
  sending: z.optional(z.strictObject({ id: uuidSchema, sealed: sealedSchema })),
  /** The page that typed this; missing in records of older versions, with `others`. */
  by: z.optional(z.string().check(z.maxLength(40))),
  /** What other pages typed in the same conversation and this one did not show. */
  others: z.optional(z.array(partSchema).check(z.maxLength(MOST_PAGES))),
})

type KeepRefusal = 'storage-full' | 'draft-too-long'

export type Replies = {
  /**
   * Keeps what is typed so far beside what other pages typed in the same conversation; an empty
   * text leaves nothing behind of this page. Refuses what could not be opened again.
   */
  readonly keep: (receiptId: string, text: string) => Promise<Result<undefined, KeepRefusal>>
  /** Keeps what is about to be posted with its text; forgotten as soon as the text changes. */
  readonly keepSending: (
    receiptId: string,
    text: string,
    sending: SealedReply,
  ) => Promise<Result<undefined, KeepRefusal>>
  /** What was posted of exactly this text and not acknowledged, if anything. */
  readonly sendingOf: (receiptId: string, text: string) => Promise<SealedReply | undefined>
  /** What was typed, of all pages below each other; `undefined` when nothing can be opened. */
  readonly load: (receiptId: string) => Promise<string | undefined>
  /** Deletes what is past its days. */
  readonly discardOld: () => Promise<void>
}

/**
 * Replies that were begun and not sent yet, one per receipt, each in an encrypted box under the
 * receipt's id. Two pages never write over each other's words: a page replaces what it typed or
 * showed itself. Kept as long as a draft, in the device's own time. Never keeps a readable word.
 */
export const createReplies = (
  database: Database,
  vault: Vault,
  now: () => Date = () => new Date(),
  keepDays: () => Promise<number> = () => Promise.resolve(DRAFT_DAYS),
): Replies => {
  const page = randomToken(TOKEN_BYTES)
  /** What this page showed of others: its own text replaces it, unless it was changed since. */
  const shown = new Map<string, readonly Part[]>()

  const open = async (id: string, record: BoxedRecord | undefined) => {
    if (!record) return undefined
    const opened = await vault.open({ table: 'replies', id }, record.box, storedReplySchema)
    return opened.ok ? opened.value : undefined
  }
  const read = async (id: string) => open(id, await database.get('replies', id))
  const isOld = async ({ changedAt, keptAt }: z.infer<typeof storedReplySchema>) => {
    const time = await deviceTime(database, now)
    const age = keptAt === undefined ? plausibleStep(now().getTime() - changedAt) : time - keptAt
    return age > (await keepDays()) * DAY
  }

  /** Puts this page's words in place of what it typed or showed; again when another was quicker. */
  const write = async (
    id: string,
    text: string,
    sendingOf: (replaced: readonly Part[]) => SealedReply | undefined,
  ): Promise<Result<undefined, KeepRefusal>> => {
    for (;;) {
      const seen = await database.get('replies', id)
      const before = await open(id, seen)
      const parts = before && !(await isOld(before)) ? partsOf(before) : []
      const isOurs = (part: Part) => part.by === page || isAmong(shown.get(id) ?? [], part)
      const sending = sendingOf(parts.filter(isOurs))
      const own = { by: page, text, ...(sending && { sending }) }
      const kept = parts.filter((part) => !isOurs(part))
      const left: readonly Part[] = text.trim() === '' ? kept : [own, ...kept]
      const [first, ...others] = left
      const times = { changedAt: now().getTime(), keptAt: await deviceTime(database, now) }
      const value = first && { ...first, ...times, ...(others.length > 0 && { others }) }
      if (value && !storedReplySchema.safeParse(value).success) return refused('draft-too-long')
      const meanwhile = { isOvertaken: false }
      const written = await writeOrFull(async () => {
        const box = value && (await vault.close({ table: 'replies', id }, value))
        const transaction = database.transaction('replies', 'readwrite')
        await inTransaction(transaction, async () => {
          const record = await transaction.store.get(id)
          meanwhile.isOvertaken = record?.mark !== seen?.mark
          if (meanwhile.isOvertaken) return
          if (box) await transaction.store.put({ id, box, mark: randomToken(TOKEN_BYTES) })
          else await transaction.store.delete(id)
        })
      })
      if (!written.ok || !meanwhile.isOvertaken) return written
    }
  }

  return {
    keep: (id, text) =>
      write(id, text, (replaced) => replaced.find((part) => part.text === text)?.sending),

    keepSending: (id, text, sending) => write(id, text, () => sending),

    sendingOf: async (id, text) => {
      const reply = await read(id)
      return reply && partsOf(reply).find((part) => part.text === text)?.sending
    },

    load: async (id) => {
      const reply = await read(id)
      if (!reply || (await isOld(reply))) return undefined
      const parts = partsOf(reply)
      shown.set(id, parts)
      return parts.map(({ text }) => text).join('\n\n')
    },

    discardOld: async () => {
      for (const id of await database.getAllKeys('replies')) {
        const reply = await read(id)
        if (reply && (await isOld(reply))) await database.delete('replies', id)
      }
    },
  }
}

const partsOf = ({ by = '', text, sending, others = [] }: z.infer<typeof storedReplySchema>) => [
  { by, text, ...(sending && { sending }) },
  ...others,
]

const isAmong = (parts: readonly Part[], { by, text }: Part): boolean =>
  parts.some((part) => part.by === by && part.text === text)
