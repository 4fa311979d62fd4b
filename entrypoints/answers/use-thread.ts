import { useCallback, useEffect, useState } from 'preact/hooks'

import { refused, type Result } from '../../domain/result.ts'
import {
  createReply,
  fetchConversation,
  type OpenedThread,
  type Reply,
} from '../../extension/conversation.ts'
import type { Store } from '../../extension/store.ts'
import { threadKeysOf } from '../../extension/thread-access.ts'

type Thread = { readonly opened: OpenedThread; readonly reply: Reply }

/** Fetches and opens one thread; `undefined` while that takes. `fetchAgain` after a refusal. */
export const useThread = (
  { client, directory }: Store,
  receipt: string,
  deskId: string | null,
  onSent: () => Promise<void>,
  onOpened?: (opened: OpenedThread) => void,
): {
  readonly thread: Result<Thread, string> | undefined
  readonly fetchAgain: () => void
} => {
  const [thread, setThread] = useState<Result<Thread, string>>()
  const [attempt, setAttempt] = useState(0)
  const fetchAgain = useCallback(() => {
    setThread(undefined)
    setAttempt((count) => count + 1)
  }, [])

  useEffect(() => {
    let isCurrent = true
    const open = async () => {
      const keys = await threadKeysOf({ receipt })
      const show = async (): Promise<Result<undefined, string>> => {
        const opened = await fetchConversation(client, keys)
        if (!isCurrent) return refused('thread-closed')
        if (!opened.ok) return opened
        setThread({ ok: true, value: { opened: opened.value, reply } })
        onOpened?.(opened.value)
        return { ok: true, value: undefined }
      }
      const post = createReply({ client, keys, deskId, directory: directory.toSealWith })
      const reply: Reply = async (text) => {
        const posted = await post(text)
        if (!posted.ok) return posted
        await onSent()
        // The message is there; that the list could not be read again does not undo it.
        await show()
        return posted
      }
      const shown = await show()
      if (isCurrent && !shown.ok) setThread(shown)
    }
    void open()
    return () => {
      isCurrent = false
    }
  }, [client, directory, receipt, deskId, onSent, onOpened, attempt])

  return { thread, fetchAgain }
}
