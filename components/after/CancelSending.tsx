import { useState } from 'preact/hooks'

import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { AskOnce } from './AskOnce.tsx'

type Props = {
  readonly onCancel: () => Promise<void>
  /** The answers are nowhere but in the sealed signal: stopping loses them, and that is said. */
  readonly losesAnswers?: boolean
}

/** Stops sending a signal that is not acknowledged, after asking once. */
export const CancelSending = ({ onCancel, losesAnswers = false }: Props) => {
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
      {losesAnswers && <Text>{t('after:cancel.lost')}</Text>}
    </AskOnce>
  )
}
