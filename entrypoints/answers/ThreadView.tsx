import { errorWords } from '../../components/form/error-words.ts'
import { deskName } from '../../components/form/other-desk.ts'
import { Conversation } from '../../components/thread/Conversation.tsx'
import { Alert } from '../../components/ui/Alert.tsx'
import { Busy } from '../../components/ui/Busy.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { OpenedThread } from '../../domain/thread/conversation.ts'
import type { Store } from '../../extension/store.ts'
import type { UnsentReplies } from '../../extension/unsent-replies.ts'
import { useReplyText } from './use-reply-text.ts'
import { useThread } from './use-thread.ts'

type Props = {
  readonly store: Store
  readonly unsent: UnsentReplies
  readonly receipt: string
  /** The id under which the receipt is kept here; `undefined` when it is not. */
  readonly keptId: string | undefined
  readonly deskId: string | null
  readonly onOpened?: (opened: OpenedThread) => void
}

/** One conversation, or why it cannot be fetched and how to try again. */
export const ThreadView = ({ store, unsent, receipt, keptId, deskId, onOpened }: Props) => {
  const words = useWords()
  const reply = useReplyText(unsent, receipt, keptId)
  const { thread, fetchAgain } = useThread(store, receipt, deskId, reply, onOpened)
  if (!thread || reply.text === undefined) {
    return <Busy busy label={words.t('settings:answers.loading')} />
  }
  if (!thread.ok) {
    return (
      <Alert
        tone="warning"
        live="polite"
        actions={<Button onClick={fetchAgain}>{words.t('settings:answers.again')}</Button>}
      >
        {errorWords(words, thread.code)}
      </Alert>
    )
  }
  const { opened, desk, reply: onAnswer } = thread.value
  return (
    <Conversation
      messages={opened.messages}
      state={opened.state}
      closeReason={opened.closeReason}
      desk={desk && deskName(desk, words.language)}
      handedTo={opened.handedTo}
      initialText={reply.text}
      onText={reply.note}
      onAnswer={onAnswer}
    />
  )
}
