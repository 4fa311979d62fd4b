import { useState } from 'preact/hooks'

import { errorWords } from '../../components/form/error-words.ts'
import { Alert } from '../../components/ui/Alert.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { askBackground } from '../../extension/ask-background.ts'
import type { OutboxEntry } from '../../extension/database.ts'
import type { Outbox } from '../../extension/outbox.ts'
import { browser } from '#imports'

type Props = {
  readonly outbox: Outbox
  readonly entry: OutboxEntry
  readonly onTried: () => Promise<void>
}

/** A signal that waits or was refused: why, and a button to try at once. */
export const NotArrived = ({ outbox, entry, onTried }: Props) => {
  const words = useWords()
  const { t } = words
  const [isBusy, setIsBusy] = useState(false)
  const isRefused = entry.state === 'refused'

  const tryNow = async () => {
    setIsBusy(true)
    await outbox.change(entry.id, { state: 'waiting', nextAttemptAt: 0 })
    await askBackground(browser.runtime, { is: 'deliver-now' })
    await onTried()
    setIsBusy(false)
  }

  return (
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
    </Alert>
  )
}
