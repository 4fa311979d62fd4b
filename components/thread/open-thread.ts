import type { ThreadView } from '../../domain/api/public.ts'
import { messageContentsSchema } from '../../domain/sealing/contents.ts'
import { openJson } from '../../domain/sealing/open.ts'
import type { ThreadKeys } from '../../domain/thread/thread-keys.ts'
import type { ThreadMessage } from './Conversation.tsx'

/**
 * Opens the messages of a thread with the professional's own key, in the order given. A message
 * that cannot be opened stays in the list without text. The sealed sender counts, not the intake's.
 */
export const openThread = (
  { messages }: Pick<ThreadView, 'messages'>,
  keys: Pick<ThreadKeys, 'identity'>,
): Promise<readonly ThreadMessage[]> =>
  Promise.all(
    messages.map(async ({ id, from, day, sealed }) => {
      const opened = await openJson(sealed, keys.identity, messageContentsSchema)
      if (!opened.ok || opened.value.from !== from) {
        return { id, from, day, text: undefined, asks: false }
      }
      return { id, from, day, text: opened.value.text, asks: opened.value.asks }
    }),
  )
