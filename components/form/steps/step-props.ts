import type { Lifted } from '../../../domain/anonymise/lifted.ts'
import type { Answers, Question } from '../../../domain/signal/answers.ts'
import type { StepId } from '../../../domain/signal/steps.ts'
import type { DirectoryState, FormHost } from '../form-host.ts'

/** What every page of the form is given. */
export type StepProps = {
  readonly answers: Answers
  readonly onAnswer: (change: Answers) => void
  /** Words of what is wrong at this question, if anything is. */
  readonly errorOf: (question: Question) => string | undefined
  readonly lifted: Lifted
  /** The person says that a found text is something else, or takes that back. */
  readonly onLift: (found: string, isLifted: boolean) => void
  readonly directory: DirectoryState | undefined
  readonly onChangeStep: (step: StepId) => void
  readonly host: FormHost
  /** Wipes what was filled in, here and where it is kept; only that there is danger stays. */
  readonly onThrowAway: () => void
}

/** The id of a question's field, for the links of the error summary. */
export const fieldIdOf = (question: Question): string => `question-${question}`

/** The page that asks a question. */
export { stepOfQuestion as stepOf } from '../../../domain/signal/steps.ts'
