import { useState } from 'preact/hooks'

import { Alert } from '../../components/ui/Alert.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { LinkButton } from '../../components/ui/LinkButton.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'

type Props = { readonly hasArrived: boolean; readonly onRemove: () => Promise<void> }

/** Removes one signal from this device, after saying what is lost with it. */
export const RemoveSignal = ({ hasArrived, onRemove }: Props) => {
  const { t } = useWords()
  const [isAsked, setIsAsked] = useState(false)
  const ask = (asked: boolean) => () => {
    setIsAsked(asked)
  }
  if (!isAsked) {
    return (
      <div>
        <LinkButton onClick={ask(true)}>{t('settings:answers.remove.button')}</LinkButton>
      </div>
    )
  }
  return (
    <Alert
      tone="warning"
      live="polite"
      actions={
        <>
          <Button variant="danger" onClick={() => void onRemove()}>
            {t('settings:answers.remove.yes')}
          </Button>
          <Button variant="secondary" onClick={ask(false)}>
            {t('settings:answers.remove.no')}
          </Button>
        </>
      }
    >
      {t(`settings:answers.remove.${hasArrived ? 'question' : 'unsent'}`)}
    </Alert>
  )
}
