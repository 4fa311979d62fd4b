import { DANGER } from '../../../domain/signal/vocabulary.ts'
import { OneAnswer } from '../OneAnswer.tsx'
import { CallEmergency } from '../CallEmergency.tsx'
import type { StepProps } from './step-props.ts'

export const DangerStep = ({ answers, onAnswer, errorOf }: StepProps) => (
  <>
    <OneAnswer
      question="danger"
      isHeading
      values={DANGER}
      value={answers.danger}
      error={errorOf('danger')}
      onValue={(danger) => {
        onAnswer({ danger })
      }}
    />
    {answers.danger === 'yes' && <CallEmergency isNew />}
  </>
)
