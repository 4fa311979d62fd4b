import { useState } from 'preact/hooks'

import { SendIcon } from '../../components/icons/icons.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { CheckboxGroup } from '../../components/ui/CheckboxGroup.tsx'
import { TextArea } from '../../components/ui/TextArea.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { isAllowedStep, type SignalState } from '../../domain/desk/signal-states.ts'
import { MAX_TEXT_LENGTH } from '../../domain/signal/vocabulary.ts'
import { recipientForDesk } from '../session/sign-in.ts'
import { useDesk } from '../shell/desk-context.ts'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'
import { sendReply, type SentReply } from './send-reply.ts'

type Props = {
  readonly signalId: string
  readonly threadRecipient: string
  readonly state: SignalState
  readonly onSent: (sent: SentReply) => void
  /** The professional took the signal back while this was typed. */
  readonly onWithdrawn: () => void
}

/** Mount it with the signal's id as key: what is typed is kept per signal until it is sent. */
export const ReplyForm = ({ signalId, threadRecipient, state, onSent, onWithdrawn }: Props) => {
  const { t } = useWords()
  const desk = useDesk()
  const { client, drafts, announce } = desk
  const [draft, setDraft] = useState(() => drafts.get(signalId))
  const [error, setError] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const canAsk = state === 'waiting-for-answer' || isAllowedStep(state, 'waiting-for-answer')

  const keep = (change: { text?: string; asks?: boolean }) => {
    const next = { ...drafts.get(signalId), ...change }
    drafts.keep(signalId, next)
    setDraft(next)
  }

  const send = async () => {
    const length = draft.text.trim().length
    if (length === 0 || length > MAX_TEXT_LENGTH) {
      setError(t(length === 0 ? 'console:reply.empty' : 'console:reply.tooLong'))
      return
    }
    setError(undefined)
    setIsBusy(true)
    if (!canAsk && draft.asks) keep({ asks: false })
    const own = await recipientForDesk(desk)
    const sent = own.ok
      ? await sendReply(signalId, { deskRecipient: own.value, threadRecipient }, { client, drafts })
      : own
    setIsBusy(false)
    setRefusal(sent.ok ? undefined : sent.code)
    setDraft(drafts.get(signalId))
    if (!sent.ok) {
      if (sent.code === 'signal-withdrawn') onWithdrawn()
      return
    }
    announce(t('console:reply.sent'))
    onSent(sent.value)
  }

  return (
    <form
      class="sw-flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void send()
      }}
    >
      <TextArea
        id="reply"
        rows={5}
        spellCheck
        label={t('console:reply.label')}
        description={t('console:reply.note')}
        error={error}
        value={draft.text}
        maxLength={MAX_TEXT_LENGTH}
        remainingText={(remaining) =>
          remaining < 0
            ? t('console:reply.over', { number: -remaining })
            : t('console:reply.left', { number: remaining })
        }
        onValue={(text) => {
          keep({ text })
        }}
      />
      {canAsk && (
        <CheckboxGroup
          id="asks"
          legend={t('console:reply.kind')}
          optionalMark=""
          options={[
            {
              value: 'asks',
              label: t('console:reply.asks'),
              description: t('console:reply.asksNote'),
            },
          ]}
          values={draft.asks ? ['asks'] : []}
          onValues={(values) => {
            keep({ asks: values.length > 0 })
          }}
        />
      )}
      <RefusalAlert code={refusal} />
      <Button type="submit" busy={isBusy} icon={<SendIcon size={20} />}>
        {t(refusal === undefined ? 'console:reply.send' : 'console:reply.again')}
      </Button>
    </form>
  )
}
