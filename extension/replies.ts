import * as z from 'zod/mini'

import { ok, type Result } from '../domain/result.ts'
import { MAX_TEXT_LENGTH } from '../domain/signal/vocabulary.ts'
import type { Database } from './database.ts'
import { DRAFT_DAYS } from './drafts.ts'
import { DAY } from './durations.ts'
import { writeOrFull } from './storage-full.ts'
import type { Vault } from './vault.ts'

const storedReplySchema = z.strictObject({
  text: z.string().check(z.maxLength(25 * MAX_TEXT_LENGTH)),
  changedAt: z.int(),
})

export type Replies = {
  /** Keeps what is typed so far; an empty text leaves nothing behind. */
  readonly keep: (receiptId: string, text: string) => Promise<Result<undefined, 'storage-full'>>
  /** What was typed, or `undefined` when there is nothing that can be opened. */
  readonly load: (receiptId: string) => Promise<string | undefined>
  /** Deletes what is past its days. */
  readonly discardOld: () => Promise<void>
}

/**
 * Replies that were begun and not sent yet, one per receipt, each in an encrypted box under the
 * receipt's id. Kept as long as a draft of a signal. Never keeps a readable word.
 */
export const createReplies = (
  database: Database,
  vault: Vault,
  now: () => Date = () => new Date(),
): Replies => {
  const read = async (id: string) => {
    const record = await database.get('replies', id)
    if (!record) return undefined
    const opened = await vault.open({ table: 'replies', id }, record.box, storedReplySchema)
    return opened.ok ? opened.value : undefined
  }
  const isOld = (changedAt: number) => now().getTime() - changedAt > DRAFT_DAYS * DAY

  return {
    keep: async (id, text) => {
      if (text.trim() === '') {
        await database.delete('replies', id)
        return ok(undefined)
      }
      return writeOrFull(async () => {
        const value = { text, changedAt: now().getTime() }
        const box = await vault.close({ table: 'replies', id }, value)
        await database.put('replies', { id, box })
      })
    },

    load: async (id) => {
      const reply = await read(id)
      return reply && !isOld(reply.changedAt) ? reply.text : undefined
    },

    discardOld: async () => {
      for (const id of await database.getAllKeys('replies')) {
        const reply = await read(id)
        if (reply && isOld(reply.changedAt)) await database.delete('replies', id)
      }
    },
  }
}
