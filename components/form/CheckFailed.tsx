import { serviceById } from '../../domain/content/dutch-directory.ts'
import { Alert } from '../ui/Alert.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { ServiceAdvice } from './ServiceAdvice.tsx'

type Props = {
  /** In a signal nothing may leave now, and somebody can be called instead. */
  readonly place: 'signal' | 'check'
  readonly onAgain: () => void
}

/** The check broke down: says that nothing was looked for, what to look for, and what can be done. */
export const CheckFailed = ({ place, onAgain }: Props) => {
  const { t } = useWords()
  const desk = serviceById('comensha')
  return (
    <Alert tone="warning" live="assertive" title={t('form:findings.failed.title')}>
      <div class="sw-flow-small">
        <p>{t('form:findings.failed.look')}</p>
        {place === 'signal' && <p>{t('form:findings.failed.notSent')}</p>}
        <p>
          <LinkButton onClick={onAgain}>{t('form:findings.names.again')}</LinkButton>
        </p>
        {place === 'signal' && desk && <ServiceAdvice service={desk} />}
      </div>
    </Alert>
  )
}
