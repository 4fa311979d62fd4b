import { useState } from 'preact/hooks'

import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { AskOnce } from './AskOnce.tsx'

/** Stops sending a signal that is not acknowledged, after asking once. */
export const CancelSending = ({ onCancel }: { readonly onCancel: () => Promise<void> }) => {
  const { t } = useWords()
  const [isBusy, setIsBusy] = useState(false)
  return (
    <AskOnce
      button={t('after:cancel.button')}
      yes={t('after:cancel.yes')}
      no={t('after:cancel.no')}
      isBusy={isBusy}
      onYes={() => {
        setIsBusy(true)
        void onCancel().finally(() => {
          setIsBusy(false)
        })
      }}
    >
      <Text>{t('after:cancel.question')}</Text>
    </AskOnce>
  )
}
