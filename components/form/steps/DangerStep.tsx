import { DANGER } from '../../../domain/signal/vocabulary.ts'
import { OneAnswer } from '../OneAnswer.tsx'
import { CallEmergency } from '../CallEmergency.tsx'
import { isJustTaken } from '../just-taken.ts'
import { TakenText } from '../TakenText.tsx'
import type { StepProps } from './step-props.ts'

export const DangerStep = ({ answers, onAnswer, errorOf, lifted, onLift }: StepProps) => (
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
    {isJustTaken(answers) && (
      <TakenText text={answers.text} lifted={lifted} onLift={onLift} onAnswer={onAnswer} />
    )}
  </>
)
