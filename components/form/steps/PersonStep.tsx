import { isAsked } from '../../../domain/signal/steps.ts'
import { AGE_BANDS, CONSENTS } from '../../../domain/signal/vocabulary.ts'
import { OneAnswer } from '../OneAnswer.tsx'
import type { StepProps } from './step-props.ts'

/** How old, and of an adult also what they want: together they decide whom to call. */
export const PersonStep = ({ answers, onAnswer, errorOf }: StepProps) => (
  <>
    <OneAnswer
      question="ageBand"
      values={AGE_BANDS}
      value={answers.ageBand}
      error={errorOf('ageBand')}
      onValue={(ageBand) => {
        onAnswer({ ageBand })
      }}
    />
    {isAsked('consent', answers) && (
      <OneAnswer
        question="consent"
        values={CONSENTS}
        value={answers.consent}
        error={errorOf('consent')}
        onValue={(consent) => {
          onAnswer({ consent })
        }}
      />
    )}
  </>
)
