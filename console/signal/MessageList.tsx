import { StatusTag } from '../../components/ui/StatusTag.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { formatDay } from '../desk/format-day.ts'
import type { OpenedMessage } from '../opening/open-signal.ts'

type Props = {
  readonly messages: readonly OpenedMessage[]
  /** Those that came in while the signal was open. */
  readonly newIds: readonly string[]
}

/** Both sides of a conversation, oldest first. A message that does not open says why, in its place. */
export const MessageList = ({ messages, newIds }: Props) => {
  const { t, locale } = useWords()
  if (messages.length === 0) return <Text soft>{t('console:conversation.none')}</Text>
  return (
    <ol class="sw-plain-list console-messages">
      {messages.map(({ id, from, day, contents }) => (
        <li key={id} class={`console-message console-message--${from}`}>
          <p class="console-message__head">
            <span>{t(`console:conversation.from.${from}`)}</span>
            <span>{formatDay(day, locale)}</span>
            {newIds.includes(id) && (
              <StatusTag tone="warning">{t('console:conversation.new')}</StatusTag>
            )}
            {contents.ok && contents.value.asks && (
              <StatusTag tone="info">{t('console:conversation.question')}</StatusTag>
            )}
          </p>
          {contents.ok ? (
            <p class="console-typed" dir="auto">
              {contents.value.text}
            </p>
          ) : (
            <Text soft>{t(`console:letters.${contents.code}`)}</Text>
          )}
        </li>
      ))}
    </ol>
  )
}
