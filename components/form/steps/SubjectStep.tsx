import { SUBJECTS } from '../../../domain/signal/vocabulary.ts'
import { OneAnswer } from '../OneAnswer.tsx'
import type { StepProps } from './step-props.ts'

export const SubjectStep = ({ answers, onAnswer, errorOf }: StepProps) => (
  <OneAnswer
    question="subject"
    isHeading
    values={SUBJECTS}
    value={answers.subject}
    error={errorOf('subject')}
    onValue={(subject) => {
      onAnswer({ subject })
    }}
  />
)
