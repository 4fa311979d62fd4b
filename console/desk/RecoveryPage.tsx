import { useState } from 'preact/hooks'

import { Alert } from '../../components/ui/Alert.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { useDesk } from '../shell/desk-context.ts'
import { useTitle } from '../shell/use-title.ts'
import { RecoveryForm } from './RecoveryForm.tsx'

export const RecoveryPage = () => {
  const { t } = useWords()
  const desk = useDesk()
  const [isRestored, setIsRestored] = useState(false)
  useTitle(t('console:recovery.title'))
  return (
    <div class="sw-flow-large console-page">
      <Heading level={1} focusKey="recovery">
        {t('console:recovery.title')}
      </Heading>
      <Text look="lead">{t('console:recovery.intro')}</Text>
      {isRestored && (
        <Alert tone="ok" live="polite">
          <p>{t('console:recovery.done')}</p>
        </Alert>
      )}
      <RecoveryForm
        desk={desk}
        onRestored={() => {
          setIsRestored(true)
        }}
      />
    </div>
  )
}
