import * as z from 'zod/mini'

import { sealedSchema, uuidSchema } from '../domain/envelope/schema.ts'
import { ok, type Result } from '../domain/result.ts'
import { MAX_TYPED_LENGTH } from '../domain/signal/vocabulary.ts'
import type { SealedReply } from '../domain/thread/reply.ts'
import type { Database } from './database.ts'
import { deviceTime, plausibleStep } from './device-clock.ts'
import { DRAFT_DAYS } from './drafts.ts'
import { DAY } from './durations.ts'
import { writeOrFull } from './storage-full.ts'
import type { Vault } from './vault.ts'

const storedReplySchema = z.strictObject({
  text: z.string().check(z.maxLength(MAX_TYPED_LENGTH)),
  changedAt: z.int(),
  /** In the device's own time; missing in records of older versions. */
  keptAt: z.optional(z.int()),
  /** This very text, sealed, once it began to be sent: trying again is the same message. */
  sending: z.optional(z.strictObject({ id: uuidSchema, sealed: sealedSchema })),
})

export type Replies = {
  /** Keeps what is typed so far; an empty text leaves nothing behind. */
  readonly keep: (receiptId: string, text: string) => Promise<Result<undefined, 'storage-full'>>
  /** Keeps what is about to be posted with its text; forgotten as soon as the text changes. */
  readonly keepSending: (
    receiptId: string,
    text: string,
    sending: SealedReply,
  ) => Promise<Result<undefined, 'storage-full'>>
  /** What was posted of exactly this text and not acknowledged, if anything. */
  readonly sendingOf: (receiptId: string, text: string) => Promise<SealedReply | undefined>
  /** What was typed, or `undefined` when there is nothing that can be opened. */
  readonly load: (receiptId: string) => Promise<string | undefined>
  /** Deletes what is past its days. */
  readonly discardOld: () => Promise<void>
}

/**
 * Replies that were begun and not sent yet, one per receipt, each in an encrypted box under the
 * receipt's id. Kept as long as a draft of a signal, in the device's own time. Never keeps a
 * readable word.
 */
export const createReplies = (
  database: Database,
  vault: Vault,
  now: () => Date = () => new Date(),
  keepDays: () => Promise<number> = () => Promise.resolve(DRAFT_DAYS),
): Replies => {
  const read = async (id: string) => {
    const record = await database.get('replies', id)
    if (!record) return undefined
    const opened = await vault.open({ table: 'replies', id }, record.box, storedReplySchema)
    return opened.ok ? opened.value : undefined
  }
  const write = (id: string, text: string, sending: SealedReply | undefined) =>
    writeOrFull(async () => {
      const keptAt = await deviceTime(database, now)
      const value = { text, changedAt: now().getTime(), keptAt, ...(sending && { sending }) }
      const box = await vault.close({ table: 'replies', id }, value)
      await database.put('replies', { id, box })
    })
  const isOld = async ({ changedAt, keptAt }: z.infer<typeof storedReplySchema>) => {
    const time = await deviceTime(database, now)
    const age = keptAt === undefined ? plausibleStep(now().getTime() - changedAt) : time - keptAt
    return age > (await keepDays()) * DAY
  }

  return {
    keep: async (id, text) => {
      if (text.trim() === '') {
        await database.delete('replies', id)
        return ok(undefined)
      }
      const before = await read(id)
      return write(id, text, before?.text === text ? before.sending : undefined)
    },

    keepSending: write,

    sendingOf: async (id, text) => {
      const reply = await read(id)
      return reply?.text === text ? reply.sending : undefined
    },

    load: async (id) => {
      const reply = await read(id)
      return reply && !(await isOld(reply)) ? reply.text : undefined
    },

    discardOld: async () => {
      for (const id of await database.getAllKeys('replies')) {
        const reply = await read(id)
        if (reply && (await isOld(reply))) await database.delete('replies', id)
      }
    },
  }
}
