import { AGE_BANDS } from '../../../domain/signal/vocabulary.ts'
import { OneAnswer } from '../OneAnswer.tsx'
import type { StepProps } from './step-props.ts'

export const AgeStep = ({ answers, onAnswer, errorOf }: StepProps) => (
  <OneAnswer
    question="ageBand"
    isHeading
    values={AGE_BANDS}
    value={answers.ageBand}
    error={errorOf('ageBand')}
    onValue={(ageBand) => {
      onAnswer({ ageBand })
    }}
  />
)
