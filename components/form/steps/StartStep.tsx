import { useState } from 'preact/hooks'

import { isAsked } from '../../../domain/signal/steps.ts'
import { DANGER, SUBJECTS } from '../../../domain/signal/vocabulary.ts'
import { CallEmergency } from '../CallEmergency.tsx'
import { isJustTaken } from '../just-taken.ts'
import { OneAnswer } from '../OneAnswer.tsx'
import { TakenText } from '../TakenText.tsx'
import type { StepProps } from './step-props.ts'

/** Danger first: with it, 112 is there at once and nothing else is asked. */
export const StartStep = ({ answers, onAnswer, errorOf, lifted, onLift }: StepProps) => {
  const [isTaken] = useState(() => isJustTaken(answers))
  return (
    <>
      <OneAnswer
        question="danger"
        values={DANGER}
        value={answers.danger}
        error={errorOf('danger')}
        onValue={(danger) => {
          onAnswer({ danger })
        }}
      />
      {answers.danger === 'yes' && <CallEmergency isNew />}
      {isAsked('subject', answers) && (
        <OneAnswer
          question="subject"
          values={SUBJECTS}
          value={answers.subject}
          error={errorOf('subject')}
          onValue={(subject) => {
            onAnswer({ subject })
          }}
        />
      )}
      {isTaken && answers.text !== undefined && (
        <TakenText text={answers.text} lifted={lifted} onLift={onLift} onAnswer={onAnswer} />
      )}
    </>
  )
}
