import { useState } from 'preact/hooks'

import { Alert } from '../../components/ui/Alert.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { formatDay } from '../desk/format-day.ts'
import { useDesk } from '../shell/desk-context.ts'

type Props = {
  readonly signalId: string
  readonly withdrawnOn: string
  readonly wasHandedOver: boolean
}

/** What is left of a withdrawn signal: that it was there, since when it is not, and what that means. */
export const Tombstone = ({ signalId, withdrawnOn, wasHandedOver }: Props) => {
  const { t, locale } = useWords()
  const { drafts } = useDesk()
  const [typed, setTyped] = useState(() => drafts.get(signalId).text)

  return (
    <>
      <Panel title={t('console:withdrawn.title')} look="sunken">
        <Text>{t('console:withdrawn.on', { day: formatDay(withdrawnOn, locale) })}</Text>
        <Text>{t('console:withdrawn.meaning')}</Text>
        {!wasHandedOver && <Text>{t('console:withdrawn.nothingToDo')}</Text>}
        <Text look="small" soft>
          {t('console:withdrawn.stays')}
        </Text>
      </Panel>
      {wasHandedOver && (
        <Alert tone="warning" title={t('console:withdrawn.handedOverTitle')}>
          <p>{t('console:withdrawn.handedOver')}</p>
        </Alert>
      )}
      {typed.trim() !== '' && (
        <Panel title={t('console:withdrawn.typed')}>
          <p class="console-typed" dir="auto">
            {typed}
          </p>
          <Text look="small" soft>
            {t('console:withdrawn.typedNote')}
          </Text>
          <div>
            <Button
              variant="secondary"
              onClick={() => {
                drafts.drop(signalId)
                setTyped('')
              }}
            >
              {t('console:withdrawn.discard')}
            </Button>
          </div>
        </Panel>
      )}
    </>
  )
}
