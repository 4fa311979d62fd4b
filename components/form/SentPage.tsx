import { useEffect, useState } from 'preact/hooks'

import type { Receipt } from '../../domain/thread/receipt.ts'
import { Alert, type AlertTone } from '../ui/Alert.tsx'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Heading } from '../ui/Heading.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Text } from '../ui/Text.tsx'
import { setPageTitle } from '../words/page-title.ts'
import { useWords } from '../words/WordsProvider.tsx'
import { errorWords } from './error-words.ts'
import type { FormHost, SendState } from './form-host.ts'
import { LastGroupCheck } from './LastGroupCheck.tsx'
import { ReceiptPanel } from './ReceiptPanel.tsx'

type Props = {
  readonly receipt: Receipt
  readonly state: SendState
  readonly answersPlace: FormHost['answersPlace']
  readonly onBackToAnswers: () => void
  readonly onNewSignal: () => void
}

const TONE: Record<SendState['is'], AlertTone> = {
  waiting: 'info',
  sending: 'info',
  received: 'ok',
  refused: 'warning',
  cancelled: 'info',
}

/** What became of the signal, the receipt, what happens next and how to see answers. */
export const SentPage = ({ receipt, state, answersPlace, ...props }: Props) => {
  const { t } = useWords()
  // The heading is read once on arrival; later states are announced by the status below it.
  const [openedAt] = useState(() => Date.now())
  useEffect(() => {
    setPageTitle(t('form:product'))
    window.scrollTo(0, 0)
  }, [t])

  return (
    <div class="sw-form">
      <div class="sw-flow">
        <Heading level={1} focusKey={openedAt}>
          {t(state.is === 'cancelled' ? 'after:cancelled.title' : `form:sent.title.${state.is}`)}
        </Heading>
        <div role="status">
          <Alert tone={TONE[state.is]}>
            <StateWords state={state} answersPlace={answersPlace} />
          </Alert>
        </div>
        <Busy busy={state.is === 'sending'} label={t('form:sent.title.sending')} />
      </div>
      {state.is === 'refused' ? (
        <ButtonRow>
          <Button onClick={props.onBackToAnswers}>{t('form:buttons.backToAnswers')}</Button>
        </ButtonRow>
      ) : (
        <>
          <ReceiptPanel receipt={receipt} answersPlace={answersPlace} />
          {answersPlace === 'web' && <LastGroupCheck receipt={receipt} />}
          <WhatNext answersPlace={answersPlace} />
        </>
      )}
      {state.is === 'received' && (
        <ButtonRow>
          <Button variant="secondary" onClick={props.onNewSignal}>
            {t('form:buttons.newSignal')}
          </Button>
        </ButtonRow>
      )}
    </div>
  )
}

const StateWords = ({ state, answersPlace }: Pick<Props, 'state' | 'answersPlace'>) => {
  const words = useWords()
  const { t, locale } = words
  switch (state.is) {
    case 'sending':
      return <Text>{t('form:sent.sending')}</Text>
    case 'received': {
      const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
      return <Text>{t('form:sent.received', { day: day.format(new Date(state.receivedOn)) })}</Text>
    }
    case 'refused':
      return (
        <div class="sw-flow-small">
          <Text>{errorWords(words, state.code)}</Text>
          <Text>{t('form:sent.refused')}</Text>
        </div>
      )
    case 'cancelled':
      return <Text>{t(`after:cancelled.${state.mayHaveArrived ? 'maybe' : 'surely'}`)}</Text>
    case 'waiting': {
      const clock = new Intl.DateTimeFormat(locale, {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      })
      return (
        <div class="sw-flow-small">
          {state.code !== undefined && <Text>{errorWords(words, state.code)}</Text>}
          <Text>{t(`form:sent.waiting.${answersPlace}`)}</Text>
          {state.retryAt && (
            <Text look="small">
              {t('form:sent.retryAt', { time: clock.format(state.retryAt) })}
            </Text>
          )}
        </div>
      )
    }
    default:
      return state satisfies never
  }
}

const WhatNext = ({ answersPlace }: Pick<Props, 'answersPlace'>) => {
  const { t } = useWords()
  return (
    <>
      <Panel title={t('form:sent.next.title')}>
        <ol class="sw-list">
          <li>{t('form:sent.next.read')}</li>
          <li>{t('form:sent.next.ask')}</li>
          <li>{t('form:sent.next.passOn')}</li>
        </ol>
        <Text>{t('form:sent.next.danger')}</Text>
      </Panel>
      <Panel title={t('form:sent.answers.title')}>
        <Text>{t(`form:sent.answers.${answersPlace}`)}</Text>
      </Panel>
    </>
  )
}
