import { useState } from 'preact/hooks'

import { Button } from '../../components/ui/Button.tsx'
import { ButtonRow } from '../../components/ui/ButtonRow.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { RadioGroup } from '../../components/ui/RadioGroup.tsx'
import { CheckedTextArea } from '../../components/form/CheckedTextArea.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { HandOverView } from '../../domain/api/hand-over.ts'
import type { Lifted } from '../../domain/anonymise/lifted.ts'
import { MAX_NOTE_LENGTH } from '../../domain/hand-over/bundle.ts'
import {
  REJECT_REASONS,
  type HandOverState,
  type RejectReason,
} from '../../domain/hand-over/states.ts'
import { useDesk } from '../shell/desk-context.ts'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'
import { saidFaults, type Faults } from './hand-over-ready.ts'
import { takeStep } from './take-step.ts'
import { todayInDutch } from './use-bundle.ts'

type Props = {
  readonly handOver: HandOverView
  readonly to: HandOverState
  readonly onStepped: () => void
  readonly onCancel: () => void
}

/** Asks what the next state needs: a reason for rejecting, what was said, or only to be sure. */
export const StepForm = ({ handOver, to, onStepped, onCancel }: Props) => {
  const { t } = useWords()
  const desk = useDesk()
  const { handOverDrafts, announce } = desk
  const { id, direction, way } = handOver
  const [said, setSaid] = useState(() => handOverDrafts.saidOf(id))
  const [lifted, setLifted] = useState<Lifted>(() => new Set())
  const [reason, setReason] = useState<RejectReason>()
  const [faults, setFaults] = useState<Faults>({})
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const isSaidAsked = to !== 'revoked' && (way === 'phone' || (direction === 'in' && to === 'done'))

  const faultsNow = (): Faults => ({
    ...(to === 'rejected' && reason === undefined ? { reason: 'handover:errors.reason' } : {}),
    ...(isSaidAsked && said.trim() !== '' ? saidFaults('said', { said, lifted }) : {}),
    ...(isSaidAsked && said.trim() === '' && to === 'done' ? { said: 'handover:errors.said' } : {}),
  })

  const take = async () => {
    const found = faultsNow()
    setFaults(found)
    if (Object.keys(found).length > 0) return
    setIsBusy(true)
    const step = { to, reason, said: isSaidAsked ? said : '', today: todayInDutch(new Date()) }
    const stepped = await takeStep(handOver, step, desk)
    setIsBusy(false)
    setRefusal(stepped.ok ? undefined : stepped.code)
    if (!stepped.ok) return
    if (isSaidAsked) handOverDrafts.keepSaid(id, '')
    announce(t('handover:stepDone', { state: t(`handover:states.${to}`) }))
    onStepped()
  }

  const errorOf = (field: string) => {
    const key = faults[field]
    return key === undefined ? undefined : t(key)
  }
  return (
    <Panel title={t(`handover:stepTo.${direction}.${to}.title`)} titleLevel={4} look="sunken">
      <form
        class="sw-flow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) void take()
        }}
      >
        <p>{t(`handover:stepTo.${direction}.${to}.text`)}</p>
        {to === 'rejected' && (
          <RadioGroup
            id={`reason-${id}`}
            legend={t('handover:reject.question')}
            error={errorOf('reason')}
            options={REJECT_REASONS.map((value) => ({
              value,
              label: t(`handover:reasons.${value}`),
            }))}
            value={reason}
            onValue={setReason}
          />
        )}
        {isSaidAsked && (
          <CheckedTextArea
            id={`said-${id}`}
            rows={4}
            label={t(direction === 'in' ? 'handover:doneNote' : 'handover:phone.said')}
            description={t(
              direction === 'in' ? 'handover:doneNoteNote' : 'handover:phone.saidNote',
            )}
            {...(to === 'done' ? {} : { optionalMark: t('form:optional') })}
            error={errorOf('said')}
            maxLength={MAX_NOTE_LENGTH}
            value={said}
            lifted={lifted}
            onValue={(text) => {
              setSaid(text)
              handOverDrafts.keepSaid(id, text)
            }}
            onLift={(key, isLifted) => {
              const others = [...lifted].filter((one) => one !== key)
              setLifted(new Set(isLifted ? [...others, key] : others))
            }}
          />
        )}
        <RefusalAlert code={refusal} />
        <ButtonRow>
          <Button type="submit" busy={isBusy}>
            {t(`handover:stepTo.${direction}.${to}.confirm`)}
          </Button>
          <Button variant="secondary" onClick={onCancel}>
            {t('console:cancel')}
          </Button>
        </ButtonRow>
      </form>
    </Panel>
  )
}
