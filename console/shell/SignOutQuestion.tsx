import { Alert } from '../../components/ui/Alert.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'

type Props = { readonly onStay: () => void; readonly onLeave: () => void }

/** Asked when signing out would lose an answer that was typed but not sent. */
export const SignOutQuestion = ({ onStay, onLeave }: Props) => {
  const { t } = useWords()
  return (
    <div class="console-question">
      <Alert
        tone="warning"
        live="assertive"
        title={t('console:leaving.title')}
        actions={
          <>
            <Button onClick={onStay}>{t('console:leaving.stay')}</Button>
            <Button variant="secondary" onClick={onLeave}>
              {t('console:leaving.leave')}
            </Button>
          </>
        }
      >
        <p>{t('console:leaving.text')}</p>
      </Alert>
    </div>
  )
}
