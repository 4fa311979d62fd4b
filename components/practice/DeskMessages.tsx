import { StatusTag } from '../ui/StatusTag.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import '../thread/thread.css'

export type DeskMessageLine = {
  readonly id: string
  readonly from: 'desk' | 'professional'
  readonly day: string
  readonly asks: boolean
  readonly text: string | undefined
}

/** Both sides of a practice conversation as the desk sees them, oldest first. */
export const DeskMessages = ({ messages }: { readonly messages: readonly DeskMessageLine[] }) => {
  const { t, locale } = useWords()
  const inWords = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  if (messages.length === 0) return <Text soft>{t('practice:desk.noMessages')}</Text>
  return (
    <ol class="sw-plain-list sw-messages">
      {messages.map(({ id, from, day, asks, text }) => (
        <li key={id} class={`sw-message sw-message--${from}`}>
          <p class="sw-message__head">
            <span>{t(`practice:desk.from.${from}`)}</span>{' '}
            <span>{inWords.format(new Date(day))}</span>{' '}
            {asks && <StatusTag tone="info">{t('practice:desk.question')}</StatusTag>}
          </p>
          {text === undefined ? (
            <Text soft>{t('practice:desk.notOpened')}</Text>
          ) : (
            <p class="sw-message__text" dir="auto">
              {text}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
