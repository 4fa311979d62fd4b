import { useState } from 'preact/hooks'

import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import {
  DESK_CLOSE_REASONS,
  nextStates,
  type DeskCloseReason,
  type SignalState,
} from '../../domain/desk/signal-states.ts'

type Props = {
  readonly state: SignalState
  readonly isBusy: boolean
  readonly onStep: (state: SignalState, closeReason?: DeskCloseReason) => void
  /** Where handing over has pages of its own, they do the step. */
  readonly onHandOver?: () => void
}

/** Going back to reading is called after where one comes from. */
const stepWord = (state: SignalState, next: SignalState): string => {
  if (next !== 'reading' || state === 'new') return next
  return state === 'closed' ? 'reopen' : 'resume'
}

/**
 * The steps the table allows from here. Waiting for an answer is not among them: it follows from
 * asking a question, or the professional would see "question for you" without a question.
 */
export const StateSteps = ({ state, isBusy, onStep, onHandOver }: Props) => {
  const { t } = useWords()
  const [isClosing, setIsClosing] = useState(false)
  const [reason, setReason] = useState<DeskCloseReason>()
  const [isReasonMissing, setIsReasonMissing] = useState(false)
  const steps = nextStates(state).filter((next) => next !== 'waiting-for-answer')

  return (
    <>
      <ButtonRow>
        {steps.map((next) => (
          <Button
            key={next}
            variant={state === 'new' ? 'primary' : 'secondary'}
            busy={isBusy}
            expanded={next === 'closed' ? isClosing : undefined}
            onClick={() => {
              if (next === 'closed') setIsClosing(!isClosing)
              else if (next === 'handed-over' && onHandOver) onHandOver()
              else onStep(next)
            }}
          >
            {t(
              next === 'handed-over' && onHandOver
                ? 'handover:start'
                : `console:steps.${stepWord(state, next)}`,
            )}
          </Button>
        ))}
      </ButtonRow>
      {isClosing && steps.includes('closed') && (
        <Panel look="sunken">
          <RadioGroup
            id="close-reason"
            legend={t('console:close.title')}
            description={t('console:close.note')}
            error={isReasonMissing ? t('console:close.missing') : undefined}
            options={DESK_CLOSE_REASONS.map((value) => ({
              value,
              label: t(`console:closeReasons.${value}`),
            }))}
            value={reason}
            onValue={(chosen) => {
              setReason(chosen)
              setIsReasonMissing(false)
            }}
          />
          <ButtonRow>
            <Button
              busy={isBusy}
              onClick={() => {
                if (reason === undefined) setIsReasonMissing(true)
                else onStep('closed', reason)
              }}
            >
              {t('console:close.confirm')}
            </Button>
            <Button
              variant="secondary"
              onClick={() => {
                setIsClosing(false)
              }}
            >
              {t('console:cancel')}
            </Button>
          </ButtonRow>
        </Panel>
      )}
    </>
  )
}
