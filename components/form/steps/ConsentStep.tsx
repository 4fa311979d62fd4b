import { CONSENTS } from '../../../domain/signal/vocabulary.ts'
import { OneAnswer } from '../OneAnswer.tsx'
import type { StepProps } from './step-props.ts'

export const ConsentStep = ({ answers, onAnswer, errorOf }: StepProps) => (
  <OneAnswer
    question="consent"
    isHeading
    values={CONSENTS}
    value={answers.consent}
    error={errorOf('consent')}
    onValue={(consent) => {
      onAnswer({ consent })
    }}
  />
)
