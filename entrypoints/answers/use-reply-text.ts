import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'

import type { SendingReply } from '../../domain/thread/reply.ts'
import type { UnsentReplies } from '../../extension/unsent-replies.ts'

export type ReplyText = {
  /** What the box opens with; `undefined` while it is read. */
  readonly text: string | undefined
  readonly note: (text: string) => void
  readonly wipe: () => Promise<void>
  readonly sending: SendingReply
}

/** The half-typed reply of one conversation. Stays with it when its receipt becomes a kept one. */
export const useReplyText = (
  unsent: UnsentReplies,
  receipt: string,
  keptId: string | undefined,
): ReplyText => {
  const text = useRef<string | undefined>(undefined)
  const [, setIsRead] = useState(false)

  useEffect(() => {
    let isCurrent = true
    void unsent.textOf({ receipt, keptId }).then((found) => {
      if (!isCurrent) return
      text.current ??= found
      setIsRead(true)
    })
    return () => {
      isCurrent = false
    }
  }, [unsent, receipt, keptId])

  const note = useCallback(
    (typed: string) => {
      text.current = typed
      unsent.note({ receipt, keptId }, typed)
    },
    [unsent, receipt, keptId],
  )
  const wipe = useCallback(() => {
    text.current = ''
    return unsent.wipe({ receipt, keptId })
  }, [unsent, receipt, keptId])

  const sending = useMemo(() => unsent.sendingOf({ receipt, keptId }), [unsent, receipt, keptId])

  return { text: text.current, note, wipe, sending }
}
