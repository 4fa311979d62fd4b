import { serviceById } from '../../domain/content/dutch-directory.ts'
import { PhoneIcon } from '../icons/icons.tsx'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { telephoneHref } from '../ui/telephone-href.ts'
import { useWords } from '../words/WordsProvider.tsx'

const EMERGENCY = serviceById('112')?.phone?.tel ?? '112'

/** 112, large. `isNew`: it appears while the person is on the page, so it is spoken at once. */
export const CallEmergency = ({ isNew = false }: { readonly isNew?: boolean }) => {
  const { t } = useWords()
  return (
    <Alert
      tone="danger"
      live={isNew ? 'assertive' : undefined}
      title={isNew ? t('form:danger.title') : undefined}
      actions={
        <Button
          variant="danger"
          wide={!isNew}
          href={telephoneHref(EMERGENCY)}
          icon={<PhoneIcon size={20} />}
        >
          {t('form:danger.call')}
        </Button>
      }
    >
      {t('form:danger.say')}
    </Alert>
  )
}
