import { useCallback, useEffect, useState } from 'preact/hooks'

import type { Desk } from '../../domain/directory/schema.ts'
import type { Result } from '../../domain/result.ts'
import { fetchConversation, type OpenedThread } from '../../domain/thread/conversation.ts'
import { createReply, type Reply } from '../../domain/thread/reply.ts'
import type { Store } from '../../extension/store.ts'
import { threadKeysOf } from '../../extension/thread-access.ts'
import type { ReplyText } from './use-reply-text.ts'

type Thread = {
  readonly opened: OpenedThread
  readonly desk: Desk | undefined
  readonly reply: Reply
}

/** Fetches and opens one thread; `undefined` while that takes. `fetchAgain` after a refusal. */
export const useThread = (
  { client, directory }: Store,
  receipt: string,
  deskId: string | null,
  { wipe: onSent, sending }: Pick<ReplyText, 'wipe' | 'sending'>,
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
      const first = await fetchConversation(client, keys)
      const known = await directory.lastGood()
      if (!isCurrent) return
      if (!first.ok) {
        setThread(first)
        return
      }
      const show = (opened: OpenedThread) => {
        setThread({ ok: true, value: { opened, desk, reply } })
        onOpened?.(opened)
      }
      // What was kept when it was sealed counts first: no intake can turn a reply to another desk.
      const to = { deskId: deskId ?? first.value.deskId, directory: directory.toSealWith }
      const desk = known?.desks.find(({ id }) => id === to.deskId)
      const post = createReply({ client, keys, ...to, sending })
      const reply: Reply = async (text) => {
        const posted = await post(text)
        if (!posted.ok) return posted
        await onSent()
        const next = await fetchConversation(client, keys)
        // The message is there; that the list could not be read again does not undo it.
        if (isCurrent && next.ok) show(next.value)
        return posted
      }
      show(first.value)
    }
    void open()
    return () => {
      isCurrent = false
    }
  }, [client, directory, receipt, deskId, onSent, sending, onOpened, attempt])

  return { thread, fetchAgain }
}
