import { ok } from '../domain/result.ts'
import type { SealedReply, SendingReply } from '../domain/thread/reply.ts'
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts'
import type { Replies } from './replies.ts'

/** A conversation: its receipt, and the id under which that is kept here (`undefined`: it is not). */
export type Talk = { readonly receipt: string; readonly keptId: string | undefined }

export type UnsentReplies = {
  /** What was typed in this conversation and not sent yet; empty when nothing was. */
  readonly textOf: (talk: Talk) => Promise<string>
  /** Notes what is typed; a kept conversation is written within a quarter of a second. */
  readonly note: (talk: Talk, text: string) => void
  /** Where a reply that is being sent is kept, so that a page that dies does not send it twice. */
  readonly sendingOf: (talk: Talk) => SendingReply
  /** Leaves nothing behind of a reply that was sent. */
  readonly wipe: (talk: Talk) => Promise<void>
  /** Resolves when everything that can be kept is kept. */
  readonly flush: () => Promise<void>
  /** Whether closing the page loses a reply: one to a receipt that is not kept on this device. */
  readonly wouldLose: () => boolean
}

/**
 * Half-typed replies of one page. Encrypted on the device beside a kept receipt; in memory only
 * when the receipt itself is not kept, until it is. Tells `onNotKept` a code while there is no room.
 */
export const createUnsentReplies = (
  replies: Pick<Replies, 'keep' | 'load' | 'keepSending' | 'sendingOf'>,
  onNotKept: (code: string | undefined) => void = () => undefined,
): UnsentReplies => {
  const inMemory = new Map<string, string>()
  const sendingInMemory = new Map<string, { text: string; sending: SealedReply }>()
  const keepers = new Map<string, DraftKeeper<string>>()

  const keeperOf = (keptId: string): DraftKeeper<string> => {
    const known = keepers.get(keptId)
    if (known) return known
    const keeper = createDraftKeeper<string>(async (text) => {
      const kept = await replies.keep(keptId, text)
      if (!kept.ok) return kept
      onNotKept(undefined)
      return ok(undefined)
    }, onNotKept)
    keepers.set(keptId, keeper)
    return keeper
  }

  const note: UnsentReplies['note'] = ({ receipt, keptId }, text) => {
    if (keptId !== undefined) keeperOf(keptId).keep(text)
    else if (text.trim() === '') inMemory.delete(receipt)
    else inMemory.set(receipt, text)
  }

  const flush = async () => {
    await Promise.all([...keepers.values()].map((keeper) => keeper.flush()))
  }

  return {
    note,
    flush,
    wouldLose: () => inMemory.size > 0,

    textOf: async (talk) => {
      const { receipt, keptId } = talk
      const carried = inMemory.get(receipt)
      if (keptId === undefined) return carried ?? ''
      if (carried !== undefined) {
        note(talk, carried)
        inMemory.delete(receipt)
      }
      await flush()
      return carried ?? (await replies.load(keptId)) ?? ''
    },

    sendingOf: ({ receipt, keptId }) => ({
      load: async (text) => {
        const inThisPage = sendingInMemory.get(receipt)
        if (inThisPage?.text === text) return inThisPage.sending
        return keptId === undefined ? undefined : replies.sendingOf(keptId, text)
      },
      keep: async (text, sending) => {
        sendingInMemory.set(receipt, { text, sending })
        if (keptId === undefined) return ok(undefined)
        // What was typed goes first: written later, it would replace what is kept now.
        await flush()
        return replies.keepSending(keptId, text, sending)
      },
    }),

    wipe: async (talk) => {
      sendingInMemory.delete(talk.receipt)
      note(talk, '')
      await flush()
    },
  }
}
