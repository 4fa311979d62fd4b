import { useEffect, useState } from 'preact/hooks'

import { ArrowBackIcon } from '../../components/icons/icons.tsx'
import { Alert } from '../../components/ui/Alert.tsx'
import { Busy } from '../../components/ui/Busy.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Disclosure } from '../../components/ui/Disclosure.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { CloseReason, SignalState } from '../../domain/desk/signal-states.ts'
import { formatDay } from '../desk/format-day.ts'
import { signalCode } from '../inbox/signal-code.ts'
import { StateTag } from '../inbox/StateTag.tsx'
import { useDesk } from '../shell/desk-context.ts'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'
import { useTitle } from '../shell/use-title.ts'
import { MessageList } from './MessageList.tsx'
import { ReplyForm } from './ReplyForm.tsx'
import { SignalContentsView } from './SignalContentsView.tsx'
import { StateSteps } from './StateSteps.tsx'
import { useOpenedSignal } from './use-opened-signal.ts'

type Props = {
  readonly id: string
  readonly onBack: () => void
  /** Something changed that the list shows. */
  readonly onChanged: () => void
}

export const SignalPage = ({ id, onBack, onChanged }: Props) => {
  const { t, language } = useWords()
  const { client, announce } = useDesk()
  const { value: opened, refusal, isLoading, reload, change } = useOpenedSignal(id)
  const [stepRefusal, setStepRefusal] = useState<string>()
  const [isStepping, setIsStepping] = useState(false)
  const [steps, setSteps] = useState(0)
  useTitle(t('console:signal.pageTitle'))

  useEffect(() => {
    if (opened !== undefined) onChanged()
  }, [opened, onChanged])

  const step = async (state: SignalState, closeReason?: CloseReason) => {
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
    change({ ...opened, record: { ...opened.record, ...changed.value } })
    setSteps((count) => count + 1)
    announce(t('console:steps.done', { state: t(`console:states.${state}`) }))
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
  return (
    <article class="sw-flow-large">
      {back}
      <header class="sw-flow-small">
        <div class="console-signal-head">
          <Heading level={1} focusKey={`${id} ${steps}`}>
            {t('console:signalName', { code: signalCode(id) })}
          </Heading>
          <StateTag state={record.state} />
        </div>
        <Text soft>
          {t('console:signal.receivedOn', { day: formatDay(record.day, language) })}
          {record.closeReason !== null && ` · ${t(`console:closeReasons.${record.closeReason}`)}`}
        </Text>
      </header>
      <RefusalAlert code={refusal ?? stepRefusal} />
      <StateSteps
        key={`${id} ${record.state}`}
        state={record.state}
        isBusy={isStepping}
        onStep={(state, closeReason) => void step(state, closeReason)}
      />
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
      <Panel title={t('console:conversation.title')}>
        <MessageList messages={messages} />
        {record.state === 'closed' && <Text soft>{t('console:conversation.closed')}</Text>}
        {record.state !== 'closed' && contents.ok && (
          <ReplyForm
            key={id}
            signalId={id}
            threadRecipient={contents.value.threadRecipient}
            state={record.state}
            onSent={reload}
          />
        )}
      </Panel>
    </article>
  )
}
