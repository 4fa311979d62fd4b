import { Alert } from '../ui/Alert.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import type { Lists } from './use-lists.ts'

/** Says so while names are not looked for, and what to do about it. */
export const ListsNotice = ({ lists: { state, tryAgain } }: { readonly lists: Lists }) => {
  const { t } = useWords()
  if (state === 'ready') return null
  if (state === 'not-loaded') {
    return <p class="sw-names-wait sw-soft">{t('form:findings.names.waiting')}</p>
  }
  return (
    <Alert tone="warning" live="polite" title={t('form:findings.names.title')}>
      <p>{t(`form:findings.names.${state}`)}</p>
      <p>
        <LinkButton onClick={tryAgain}>{t('form:findings.names.again')}</LinkButton>
      </p>
    </Alert>
  )
}
