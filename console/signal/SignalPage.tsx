import { useEffect, useRef, useState } from 'preact/hooks'

import { SignalContentsView } from '../../components/desk/SignalContentsView.tsx'
import { StateSteps } from '../../components/desk/StateSteps.tsx'
import { ArrowBackIcon } from '../../components/icons/icons.tsx'
import { Alert } from '../../components/ui/Alert.tsx'
import { Busy } from '../../components/ui/Busy.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Disclosure } from '../../components/ui/Disclosure.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { InboxRow } from '../../domain/api/staff.ts'
import {
  isAllowedStep,
  type DeskCloseReason,
  type SignalState,
} from '../../domain/desk/signal-states.ts'
import { formatDay } from '../desk/format-day.ts'
import { HandOverPage } from '../hand-over/HandOverPage.tsx'
import { HandOversOfSignal } from '../hand-over/HandOversOfSignal.tsx'
import { signalCode } from '../inbox/signal-code.ts'
import { StateTag } from '../inbox/StateTag.tsx'
import { useDesk } from '../shell/desk-context.ts'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'
import { useTitle } from '../shell/use-title.ts'
import { MessageList } from './MessageList.tsx'
import { ReplyForm } from './ReplyForm.tsx'
import { NewsLine } from './NewsLine.tsx'
import type { SentReply } from './send-reply.ts'
import { afterReply } from './after-reply.ts'
import { Tombstone } from './Tombstone.tsx'
import { useOpenedSignal } from './use-opened-signal.ts'
import { useSignalNews } from './use-signal-news.ts'

type Props = {
  readonly id: string
  /** The signal's row in the inbox, as the intake last gave it. */
  readonly row: InboxRow | undefined
  /** Raised when the member asks for what is newest. */
  readonly wishes: number
  /** The pages to hand it over are open. */
  readonly isHandingOver: boolean
  readonly onHandOver: () => void
  readonly onLeaveHandOver: () => void
  readonly onBack: () => void
  /** Something changed that the list shows. */
  readonly onChanged: () => void
}

export const SignalPage = (props: Props) => {
  const { id, row, wishes, isHandingOver, onHandOver, onLeaveHandOver, onBack, onChanged } = props
  const { t, locale } = useWords()
  const { client, keyRing, handOverDrafts, announce } = useDesk()
  const loaded = useOpenedSignal(id)
  const { value: opened, refusal, isLoading, reload } = loaded
  const { news, changeOwn } = useSignalNews(loaded, { row, wishes })
  const [stepRefusal, setStepRefusal] = useState<string>()
  const [isStepping, setIsStepping] = useState(false)
  const [turns, setTurns] = useState(0)
  const lastFocused = useRef<EventTarget | null>(null)
  useTitle(t('console:signal.pageTitle'))

  useEffect(() => {
    if (opened === undefined) return
    onChanged()
    // Whoever stood on a button that is no longer there goes on at the heading.
    const isGone = lastFocused.current instanceof Element && !lastFocused.current.isConnected
    if (isGone && document.activeElement === document.body) setTurns((count) => count + 1)
  }, [opened, onChanged])

  const step = async (state: SignalState, closeReason?: DeskCloseReason) => {
    if (opened === undefined) return
    setIsStepping(true)
    const changed = await client.changeState(id, {
      version: opened.record.version,
      state,
      ...(closeReason === undefined ? {} : { closeReason }),
    })
    setIsStepping(false)
    setStepRefusal(changed.ok ? undefined : changed.code)
    if (!changed.ok) {
      reload()
      return
    }
    changeOwn({ ...opened, record: { ...opened.record, ...changed.value } })
    setTurns((count) => count + 1)
    announce(t('console:steps.done', { state: t(`console:states.${state}`) }))
  }

  const showSent = async (sent: SentReply) => {
    if (opened === undefined) return
    const [message] = await keyRing.openMessages([sent.message])
    const after = message && afterReply(opened, message, sent)
    if (after) changeOwn(after)
    else reload()
  }

  const back = (
    <div class="console-back">
      <Button variant="quiet" icon={<ArrowBackIcon size={20} />} onClick={onBack}>
        {t('console:signal.back')}
      </Button>
    </div>
  )

  if (opened === undefined) {
    return (
      <div class="sw-flow-large">
        {back}
        <Busy busy={isLoading} label={t('console:signal.opening')} />
        <RefusalAlert
          code={refusal}
          actions={
            <Button variant="secondary" onClick={reload}>
              {t('console:tryAgain')}
            </Button>
          }
        />
      </div>
    )
  }

  const { record, contents, messages } = opened
  const startHandOver = () => {
    // Begun to send an earlier one by another way: this is another hand-over.
    if (handOverDrafts.get(id)?.again !== undefined) handOverDrafts.drop(id)
    onHandOver()
  }
  const canHandOver =
    !record.isCopy && (record.state === 'handed-over' || isAllowedStep(record.state, 'handed-over'))
  // A code that must be told by phone stays on screen, whatever became of the signal.
  const isSent = handOverDrafts.get(id)?.sent !== undefined
  if (isHandingOver && contents?.ok === true && (canHandOver || isSent)) {
    return (
      <HandOverPage
        key={id}
        signal={{ id, version: record.version }}
        contents={contents.value}
        onLeave={onLeaveHandOver}
        onChanged={reload}
      />
    )
  }

  return (
    <article
      class="sw-flow-large"
      onFocusIn={({ target }) => {
        lastFocused.current = target
      }}
    >
      {back}
      <header class="sw-flow-small">
        <div class="console-signal-head">
          <Heading level={1} focusKey={`${id} ${turns}`}>
            {t('console:signalName', { code: signalCode(id) })}
          </Heading>
          <StateTag state={record.state} isWithdrawn={record.withdrawnOn !== null} />
        </div>
        <Text soft>
          {t('console:signal.receivedOn', { day: formatDay(record.day, locale) })}
          {record.withdrawnOn === null &&
            record.closeReason !== null &&
            ` · ${t(`console:closeReasons.${record.closeReason}`)}`}
        </Text>
        <NewsLine news={news} />
      </header>
      <RefusalAlert code={refusal ?? stepRefusal} />
      {record.withdrawnOn !== null && (
        <Tombstone
          signalId={id}
          withdrawnOn={record.withdrawnOn}
          wasHandedOver={record.wasHandedOver}
        />
      )}
      {contents !== null && (
        <>
          {record.isCopy ? (
            <Alert tone="info" title={t('desks:readsAlong.title')}>
              <p>{t('desks:readsAlong.text')}</p>
            </Alert>
          ) : (
            <StateSteps
              key={`${id} ${turns}`}
              state={record.state}
              isBusy={isStepping}
              onStep={(state, closeReason) => void step(state, closeReason)}
              {...(contents.ok ? { onHandOver: startHandOver } : {})}
            />
          )}
          {record.wasHandedOver && !record.isCopy && (
            <HandOversOfSignal
              signalId={id}
              version={record.version}
              onChanged={reload}
              onAnotherWay={onHandOver}
            />
          )}
          {record.state === 'handed-over' && contents.ok && !record.isCopy && (
            <div>
              <Button variant="secondary" onClick={startHandOver}>
                {t('handover:startAnother')}
              </Button>
            </div>
          )}
          {contents.ok ? (
            <>
              <Disclosure summary={t('console:signal.isNotTitle')}>
                <ul class="console-lines">
                  <li>{t('console:signal.isNot.registration')}</li>
                  <li>{t('console:signal.isNot.count')}</li>
                  <li>{t('console:signal.isNot.checked')}</li>
                </ul>
              </Disclosure>
              <SignalContentsView contents={contents.value} />
            </>
          ) : (
            <Alert tone="warning" title={t('console:signal.notOpened')}>
              <p>{t(`console:letters.${contents.code}`)}</p>
            </Alert>
          )}
          {!record.isCopy && (
            <Panel title={t('console:conversation.title')}>
              <MessageList messages={messages} newIds={news?.messageIds ?? []} />
              {record.state === 'closed' && <Text soft>{t('console:conversation.closed')}</Text>}
              {record.state !== 'closed' && contents.ok && (
                <ReplyForm
                  key={id}
                  signalId={id}
                  threadRecipient={contents.value.threadRecipient}
                  state={record.state}
                  onSent={(sent) => void showSent(sent)}
                  onWithdrawn={reload}
                />
              )}
            </Panel>
          )}
        </>
      )}
    </article>
  )
}
