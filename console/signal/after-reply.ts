import type { OpenedMessage } from '../opening/open-signal.ts'
import type { SentReply } from './send-reply.ts'
import type { SignalOnDesk } from './use-opened-signal.ts'

/**
 * The opened signal with an own reply in it, without fetching it again: opening is in the audit and
 * nothing was opened. Undefined when more happened than this reply; then it must be fetched.
 */
export const afterReply = (
  before: SignalOnDesk,
  message: OpenedMessage,
  { version, state }: Pick<SentReply, 'version' | 'state'>,
): SignalOnDesk | undefined => {
  const isShown = before.messages.some(({ id }) => id === message.id)
  if (version !== before.record.version + (isShown ? 0 : 1)) return undefined
  return {
    ...before,
    record: { ...before.record, version, state },
    messages: isShown ? before.messages : [...before.messages, message],
  }
}
