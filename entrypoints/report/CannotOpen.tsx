import { Alert } from '../../components/ui/Alert.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { PhoneText } from '../../components/ui/PhoneText.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { serviceById } from '../../domain/content/dutch-directory.ts'

const ADVICE = serviceById('comensha')?.phone?.display ?? ''

/** The draft could not be read at all: try again, begin anew, or call. */
export const CannotOpen = () => {
  const { t } = useWords()
  return (
    <Alert
      tone="warning"
      live="assertive"
      title={t('settings:report.unread.title')}
      actions={
        <>
          <Button
            onClick={() => {
              location.reload()
            }}
          >
            {t('settings:report.unread.again')}
          </Button>
          <Button variant="secondary" href="/report.html">
            {t('settings:report.unread.anew')}
          </Button>
        </>
      }
    >
      <PhoneText text={t('settings:report.unread.text', { phone: ADVICE })} numbers={[ADVICE]} />
    </Alert>
  )
}
