import { useEffect, useMemo, useState } from 'preact/hooks'

import { dutchDateAt } from '../../domain/content/dutch-time.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import { envelopeHashOf } from '../../domain/filing/filing.ts'
import type { Receipt } from '../../domain/thread/receipt.ts'
import { CancelSending } from '../after/CancelSending.tsx'
import { FilingProof } from '../after/FilingProof.tsx'
import { Alert, type AlertTone } from '../ui/Alert.tsx'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Heading } from '../ui/Heading.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Text } from '../ui/Text.tsx'
import { setPageTitle } from '../words/page-title.ts'
import { useWords } from '../words/WordsProvider.tsx'
import type { FormHost, SendState } from './form-host.ts'
import { LastGroupCheck } from './LastGroupCheck.tsx'
import { ReceiptPanel } from './ReceiptPanel.tsx'
import { SentState } from './SentState.tsx'

type Props = {
  readonly host: FormHost
  readonly receipt: Receipt
  readonly envelope: Envelope
  readonly state: SendState
  /** Who reads it. */
  readonly desk: string
  readonly onBackToAnswers: () => void
  readonly onNewSignal: () => void
}

const TONE: Record<SendState['is'], AlertTone> = {
  waiting: 'info',
  sending: 'info',
  received: 'ok',
  refused: 'warning',
  'sent-before': 'info',
  cancelled: 'info',
}

/** What became of the signal, the receipt, the proof, what happens next and how to see answers. */
export const SentPage = ({ host, receipt, envelope, state, ...props }: Props) => {
  const { t } = useWords()
  const { answersPlace } = host
  // The heading is read once on arrival, and once more when the person stopped it; other states
  // are announced by the status below it.
  const [openedAt] = useState(() => Date.now())
  const isCancelled = state.is === 'cancelled'
  useEffect(() => {
    setPageTitle(t('form:product'))
    window.scrollTo(0, 0)
  }, [t])

  return (
    <div class="sw-form">
      <div class="sw-flow">
        <Heading level={1} focusKey={isCancelled ? 'cancelled' : openedAt}>
          {t(titleKey(host, state))}
        </Heading>
        <div role="status">
          <Alert tone={TONE[state.is]}>
            {isPracticed(host, state) ? (
              <Text>{t('practice-mode:sent.text')}</Text>
            ) : (
              <SentState state={state} answersPlace={answersPlace} />
            )}
          </Alert>
        </div>
        <Busy busy={state.is === 'sending'} label={t('form:sent.title.sending')} />
        <OnItsWay host={host} envelopeId={envelope.id} state={state} />
      </div>
      <Kept host={host} receipt={receipt} state={state} desk={props.desk} />
      {state.is === 'received' && state.filing !== undefined && (
        <Filed host={host} envelope={envelope} jws={state.filing} />
      )}
      <ButtonRow>
        {state.is === 'sent-before' && (
          <>
            <Button href={state.href}>{t('form:sent.before.open')}</Button>
            <Button
              variant="secondary"
              onClick={() => {
                host.asAnotherSignal?.()
                props.onBackToAnswers()
              }}
            >
              {t('form:sent.before.another')}
            </Button>
          </>
        )}
        {(state.is === 'refused' || isCancelled) && (
          <Button onClick={props.onBackToAnswers}>{t('form:buttons.backToAnswers')}</Button>
        )}
        {(state.is === 'received' || isCancelled) && (
          <Button variant="secondary" onClick={props.onNewSignal}>
            {t('form:buttons.newSignal')}
          </Button>
        )}
      </ButtonRow>
    </div>
  )
}

/** A practice signal that lies at the practice desk: nothing was sent, and the page says so. */
const isPracticed = ({ isPractice }: FormHost, { is }: SendState): boolean =>
  isPractice === true && is === 'received'

const titleKey = (host: FormHost, state: SendState): string => {
  if (state.is === 'cancelled') return 'after:cancelled.title'
  return isPracticed(host, state) ? 'practice-mode:sent.title' : `form:sent.title.${state.is}`
}

/** What a person can do until the intake has acknowledged the signal. */
const OnItsWay = ({
  host,
  envelopeId,
  state,
}: Pick<Props, 'host' | 'state'> & { readonly envelopeId: string }) => {
  const { t } = useWords()
  const { sendNow } = host
  if (state.is !== 'waiting' && state.is !== 'sending') return null
  return (
    <>
      {state.is === 'waiting' && sendNow && (
        <ButtonRow>
          <Button variant="secondary" onClick={() => void sendNow(envelopeId)}>
            {t('after:sendNow')}
          </Button>
        </ButtonRow>
      )}
      <CancelSending onCancel={() => host.cancel(envelopeId)} />
    </>
  )
}

/** The receipt, as long as there is or may be a thread that it opens. */
const Kept = ({
  host,
  receipt,
  state,
  desk,
}: Pick<Props, 'host' | 'receipt' | 'state' | 'desk'>) => {
  const { t } = useWords()
  const { answersPlace, noteCodeKept } = host
  if (state.is === 'refused' || state.is === 'sent-before') return null
  const day = state.is === 'received' ? state.receivedOn : dutchDateAt(new Date())
  if (state.is === 'cancelled') {
    if (!state.mayHaveArrived || answersPlace === 'extension') return null
    return (
      <>
        <Text>{t('after:cancelled.code')}</Text>
        <ReceiptPanel
          receipt={receipt}
          day={day}
          answersPlace={answersPlace}
          onKept={noteCodeKept}
        />
      </>
    )
  }
  return (
    <>
      <ReceiptPanel receipt={receipt} day={day} answersPlace={answersPlace} onKept={noteCodeKept}>
        <Heading level={3}>{t('form:sent.answers.title')}</Heading>
        <Text>{t(`form:sent.answers.${answersPlace}`)}</Text>
      </ReceiptPanel>
      {answersPlace === 'web' && <LastGroupCheck receipt={receipt} onKept={noteCodeKept} />}
      {isPracticed(host, state) && (
        <Panel title={t('practice-mode:sent.next')}>
          <Text>{t('practice-mode:sent.nextText')}</Text>
          <ButtonRow>
            <Button href="/practice-desk.html">{t('practice-mode:sent.desk')}</Button>
            <Button variant="secondary" href="/practice.html">
              {t('practice-mode:sent.cases')}
            </Button>
          </ButtonRow>
        </Panel>
      )}
      {state.is === 'received' && host.isPractice !== true && (
        <Panel title={t('form:sent.next.title')}>
          <ol class="sw-list">
            <li>{t('form:sent.next.read', { desk })}</li>
            <li>{t('form:sent.next.ask')}</li>
            <li>{t('form:sent.next.passOn')}</li>
          </ol>
          <Text>{t('form:sent.next.danger')}</Text>
        </Panel>
      )}
    </>
  )
}

const Filed = ({
  host,
  envelope,
  jws,
}: Pick<Props, 'host' | 'envelope'> & { readonly jws: string }) => {
  const envelopeHash = useMemo(() => envelopeHashOf(envelope), [envelope])
  return (
    <FilingProof
      jws={jws}
      directory={host.directory}
      deskId={envelope.deskId}
      envelopeHash={envelopeHash}
    />
  )
}
