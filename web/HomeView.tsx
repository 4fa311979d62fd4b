import { useEffect } from 'preact/hooks'

import { ServiceAdvice } from '../components/form/ServiceAdvice.tsx'
import { ChatIcon, SearchIcon, SendIcon } from '../components/icons/icons.tsx'
import { ActionRow } from '../components/ui/ActionRow.tsx'
import { Heading } from '../components/ui/Heading.tsx'
import { Text } from '../components/ui/Text.tsx'
import { setPageTitle } from '../components/words/page-title.ts'
import { useWords } from '../components/words/WordsProvider.tsx'
import { serviceById } from '../domain/content/dutch-directory.ts'
import type { WebHost } from './create-web-host.ts'
import { DraftFiles } from './DraftFiles.tsx'

type Props = {
  readonly host: WebHost
  readonly hasDraft: boolean
  /** A signal was sent and its code is still on the page of the form: nobody may lose it. */
  readonly isSent: boolean
  /** Takes the heading's focus: false when the page has just been loaded. */
  readonly isReturning: boolean
  readonly onSignal: () => void
  readonly onAnswers: () => void
  readonly onCheck: () => void
}

/** The first view: ask advice, hand over a signal, see an answer. No file takes the place of a code. */
export const HomeView = ({ host, hasDraft, isSent, isReturning, ...props }: Props) => {
  const { onSignal, onAnswers, onCheck } = props
  const { t } = useWords()
  const signalTitle = isSent ? 'sent' : hasDraft ? 'goOn' : 'signal'
  const desk = serviceById('comensha')
  useEffect(() => {
    setPageTitle(t('form:product'))
  }, [t])
  return (
    <div class="sw-flow-large">
      <div class="sw-flow-small">
        <Heading level={1} focusKey={isReturning ? 'returning' : undefined}>
          {t('form:web.home.title')}
        </Heading>
        <Text look="lead">{t('form:web.home.intro')}</Text>
      </div>
      {desk && (
        <section class="sw-flow-small">
          <Heading level={2}>{t('form:web.home.advice')}</Heading>
          <div class="sw-box sw-box--raised">
            <ServiceAdvice service={desk} />
          </div>
          {desk.verifiedOn === null && (
            <Text look="small" soft>
              {t('form:lane.toConfirm')}
            </Text>
          )}
        </section>
      )}
      <section class="sw-flow-small">
        <Heading level={2}>{t('form:web.home.do')}</Heading>
        <ActionRow
          look="primary"
          icon={<SendIcon />}
          title={t(`form:web.home.${signalTitle}`)}
          note={t(isSent ? 'form:web.home.sentNote' : 'form:web.home.signalNote')}
          onClick={onSignal}
        />
        <ActionRow
          icon={<ChatIcon />}
          title={t('form:web.home.answers')}
          note={t('form:web.home.answersNote')}
          onClick={onAnswers}
        />
        <ActionRow
          icon={<SearchIcon />}
          title={t('check:home.title')}
          note={t('check:home.note')}
          onClick={onCheck}
        />
        <Text look="small" soft>
          {t('form:web.home.memory')}
        </Text>
        {!isSent && <DraftFiles host={host} onOpened={onSignal} />}
      </section>
      <Text look="small" soft>
        {t('form:web.trust')}
      </Text>
    </div>
  )
}
