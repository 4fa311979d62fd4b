import { useState } from 'preact/hooks'

import { SignalForm } from '../components/form/SignalForm.tsx'
import { ArrowBackIcon } from '../components/icons/icons.tsx'
import { Alert } from '../components/ui/Alert.tsx'
import { Button } from '../components/ui/Button.tsx'
import { LinkButton } from '../components/ui/LinkButton.tsx'
import { useWords } from '../components/words/WordsProvider.tsx'
import type { WebHost } from './create-web-host.ts'

type Props = {
  readonly host: WebHost
  readonly hasDraft: boolean
  readonly onHome: () => void
}

/** The shared form, with a way back to the start and a way to erase everything. */
export const FormView = ({ host, hasDraft, onHome }: Props) => {
  const { t } = useWords()
  const [draft] = useState(() => host.draft())
  const [isAsking, setIsAsking] = useState(false)
  return (
    <div class="sw-flow-large">
      <LinkButton icon={<ArrowBackIcon size={20} />} onClick={onHome}>
        {t('form:web.backHome')}
      </LinkButton>
      <SignalForm host={host} draft={draft} />
      {hasDraft && !isAsking && (
        <LinkButton
          onClick={() => {
            setIsAsking(true)
          }}
        >
          {t('form:web.leave')}
        </LinkButton>
      )}
      {hasDraft && isAsking && (
        <Alert
          tone="warning"
          live="polite"
          actions={
            <>
              <Button
                variant="danger"
                onClick={() => {
                  void host.discardDraft().then(onHome)
                }}
              >
                {t('form:web.leaveYes')}
              </Button>
              <Button
                variant="secondary"
                onClick={() => {
                  setIsAsking(false)
                }}
              >
                {t('form:web.leaveNo')}
              </Button>
            </>
          }
        >
          {t('form:web.leaveSure')}
        </Alert>
      )}
    </div>
  )
}
