import { useState } from 'preact/hooks'

import { CancelSending } from '../../components/after/CancelSending.tsx'
import { clockTime } from '../../components/form/clock-time.ts'
import { errorWords } from '../../components/form/error-words.ts'
import { Alert } from '../../components/ui/Alert.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { askBackground } from '../../extension/ask-background.ts'
import type { OutboxEntry } from '../../extension/database.ts'
import type { Outbox } from '../../extension/outbox.ts'
import { cancelSignal } from '../../extension/take-back.ts'
import { browser } from '#imports'

type Props = {
  readonly outbox: Outbox
  readonly entry: OutboxEntry
  readonly onTried: () => Promise<void>
  readonly onStopped: () => void
}

/** A signal that waits or was refused: why, when again, and buttons to try at once or to stop. */
export const NotArrived = ({ outbox, entry, onTried, onStopped }: Props) => {
  const words = useWords()
  const { t, locale } = words
  const [isBusy, setIsBusy] = useState(false)
  const [isSentSince, setIsSentSince] = useState(false)
  const isRefused = entry.state === 'refused'

  const tryNow = async () => {
    setIsBusy(true)
    setIsSentSince(!(await outbox.tryAgain(entry.id)))
    await askBackground(browser.runtime, { is: 'deliver-now' })
    await onTried()
    setIsBusy(false)
  }

  return (
    <>
      <Alert
        tone="warning"
        live="polite"
        title={t(`settings:answers.waiting.${isRefused ? 'refusedTitle' : 'title'}`)}
        actions={
          <Button busy={isBusy} onClick={() => void tryNow()}>
            {t('settings:answers.waiting.again')}
          </Button>
        }
      >
        {entry.code !== null && <Text>{errorWords(words, entry.code)}</Text>}
        <Text>{t(`settings:answers.waiting.${isRefused ? 'refusedText' : 'text'}`)}</Text>
        {isRefused && isSentSince && <Text>{t('settings:answers.waiting.sentSince')}</Text>}
        {entry.state === 'waiting' && entry.code !== null && (
          <Text look="small">
            {t('form:sent.retryAt', { time: clockTime(entry.nextAttemptAt, locale) })}
          </Text>
        )}
      </Alert>
      {!isRefused && (
        <CancelSending
          losesAnswers
          onCancel={async () => {
            const outcome = await cancelSignal(outbox, browser.runtime, entry.id)
            if (outcome !== 'already-received') onStopped()
            await onTried()
          }}
        />
      )}
    </>
  )
}
