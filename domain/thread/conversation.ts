import type { ThreadView } from '../api/public.ts'
import type { IntakeClient } from '../intake/intake-client.ts'
import { ok, type Result } from '../result.ts'
import { messageContentsSchema, type MessageContents } from '../sealing/contents.ts'
import { openJson } from '../sealing/open.ts'
import type { ThreadKeys } from './thread-keys.ts'

/** One opened message. */
export type ThreadMessage = {
  readonly id: string
  readonly from: MessageContents['from']
  /** The intake's day (YYYY-MM-DD); no time is known. */
  readonly day: string
  readonly asks: boolean
  /** Missing when this key could not open the message: told, never hidden. */
  readonly text: string | undefined
}

export type OpenedThread = Omit<ThreadView, 'messages'> & {
  readonly messages: readonly ThreadMessage[]
  readonly deskMessages: number
}

/**
 * Fetches a thread and opens its messages on this device, in the order given. Refuses with the
 * intake's code. A sealed text that claims another writer than the intake saw is not shown.
 */
export const fetchConversation = async (
  client: Pick<IntakeClient, 'fetchThread'>,
  keys: ThreadKeys,
): Promise<Result<OpenedThread, string>> => {
  const thread = await client.fetchThread(keys)
  if (!thread.ok) return thread
  const messages = await Promise.all(
    thread.value.messages.map(async ({ id, from, day, sealed }): Promise<ThreadMessage> => {
      const contents = await openJson(sealed, keys.identity, messageContentsSchema)
      const read = contents.ok && contents.value.from === from ? contents.value : undefined
      return { id, from, day, asks: read?.asks ?? false, text: read?.text }
    }),
  )
  const deskMessages = messages.filter(({ from }) => from === 'desk').length
  return ok({ ...thread.value, messages, deskMessages })
}
