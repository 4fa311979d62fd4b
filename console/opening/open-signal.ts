import type * as z from 'zod/mini'

import type { threadMessageSchema } from '../../domain/api/public.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import { refused, type Result } from '../../domain/result.ts'
import {
  messageContentsSchema,
  signalContentsSchema,
  type MessageContents,
  type SignalContents,
} from '../../domain/sealing/contents.ts'
import { openJson, type OpenRefusal } from '../../domain/sealing/open.ts'

export type ThreadMessage = z.infer<typeof threadMessageSchema>

/** A message of a thread and what it says, or why it could not be opened. */
export type OpenedMessage = {
  readonly id: string
  readonly from: ThreadMessage['from']
  readonly day: string
  readonly contents: Result<MessageContents, OpenRefusal>
}

/**
 * Opens an envelope with whichever key of the desk fits. Refuses one for another key, a damaged one and one
 * made by a newer version; never returns anything unparsed.
 */
export const openSignal = (
  envelope: Envelope,
  deskIdentity: string | readonly string[],
): Promise<Result<SignalContents, OpenRefusal>> =>
  openJson(envelope.sealed, deskIdentity, signalContentsSchema)

/**
 * Opens every message it can, in the order given. One that does not open keeps its place with the
 * reason and never stops the others.
 */
export const openMessages = (
  messages: readonly ThreadMessage[],
  deskIdentity: string | readonly string[],
): Promise<readonly OpenedMessage[]> =>
  Promise.all(
    messages.map(async ({ id, from, day, sealed }) => {
      const contents = await openJson(sealed, deskIdentity, messageContentsSchema)
      // Whoever stored it says who sent it; inside it says so too. Two answers mean tampering.
      const isSameSender = !contents.ok || contents.value.from === from
      return { id, from, day, contents: isSameSender ? contents : refused('sealed-damaged') }
    }),
  )
