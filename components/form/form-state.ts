import { MAX_LIFTED, type Lifted } from '../../domain/anonymise/lifted.ts'
import type { Answers, Question } from '../../domain/signal/answers.ts'
import { chooseLane, endsWithoutSignal } from '../../domain/signal/lane.ts'
import {
  askedSteps,
  isAsked,
  nextStep,
  previousStep,
  STEP_IDS,
  type StepId,
} from '../../domain/signal/steps.ts'
import type { Lane } from '../../domain/signal/vocabulary.ts'
import type { Draft } from './form-host.ts'
import { isStillIn } from './let-stand.ts'
import { droppedQuestions, settledAnswers } from './settled-answers.ts'
import { firstStepWithProblem, stepProblems, type StepProblem } from './step-problems.ts'

export type FormState = {
  readonly answers: Answers
  readonly step: StepId
  /** Found texts that the person says are something else. Kept with the draft, never sent. */
  readonly lifted: Lifted
  readonly problems: readonly StepProblem[]
  /** Grows with each faulty "next", so that the summary takes focus again. */
  readonly attempt: number
  /** Questions whose answers went away because an earlier answer changed. */
  readonly dropped: readonly Question[]
  /** Where a change was asked for, and the lane at that moment: "next" leads back there. */
  readonly returning: { readonly to: 'text' | 'check'; readonly lane: Lane | undefined } | undefined
}

export type FormAction =
  | { readonly do: 'answer'; readonly change: Answers }
  | { readonly do: 'next'; readonly language: string }
  | { readonly do: 'lift'; readonly found: string; readonly isLifted: boolean }
  | { readonly do: 'back' }
  | { readonly do: 'change'; readonly step: StepId }
  | { readonly do: 'restart' }
  | { readonly do: 'throw-away' }

const atStep = (state: FormState, step: StepId): FormState => ({
  ...state,
  step,
  problems: [],
  dropped: [],
})

/** The state a form opens with. A draft whose page is not on its road opens on the last one that is. */
export const openForm = (draft: Draft | undefined, language: string): FormState => {
  const answers = draft?.answers ?? {}
  const ids = askedSteps(answers).map(({ id }) => id)
  const wished = draft?.step ?? 'start'
  const reachable = ids.includes(wished) ? wished : (ids.at(-1) ?? 'start')
  const lifted = new Set(draft?.lifted)
  const unfinished = firstStepWithProblem(answers, language, lifted)
  const isTooFar = unfinished !== undefined && ids.indexOf(reachable) > ids.indexOf(unfinished)
  return {
    answers,
    step: isTooFar ? unfinished : reachable,
    lifted,
    problems: [],
    attempt: 0,
    dropped: [],
    returning: undefined,
  }
}

/** The next state of the form. Pure: the same state and action always give the same page. */
export const formReducer = (state: FormState, action: FormAction): FormState => {
  switch (action.do) {
    case 'answer': {
      const changed = new Set(Object.keys(action.change))
      const answers = { ...state.answers, ...action.change }
      return {
        ...state,
        answers,
        problems: state.problems.filter(
          ({ question }) => !changed.has(question) && isAsked(question, answers),
        ),
      }
    }
    case 'next':
      return goOn(state, action.language)
    case 'lift': {
      const others = [...state.lifted].filter((found) => found !== action.found)
      const lifted = action.isLifted ? [...others, action.found].slice(-MAX_LIFTED) : others
      const problems = state.problems.filter(({ is }) => is !== 'identifies')
      return { ...state, lifted: new Set(lifted), problems }
    }
    case 'back': {
      const previous = previousStep(state.step, state.answers)
      return previous ? { ...atStep(state, previous), returning: undefined } : state
    }
    case 'change':
      if (!canChange(state, action.step)) return state
      return {
        ...atStep(state, action.step),
        returning:
          state.step === 'text' || state.step === 'check'
            ? { to: state.step, lane: chooseLane(state.answers) }
            : undefined,
      }
    case 'restart':
      return { ...openForm(undefined, 'nl'), attempt: state.attempt }
    case 'throw-away': {
      const { danger } = state.answers
      return openForm({ answers: danger === undefined ? {} : { danger }, step: state.step }, 'nl')
    }
    default:
      return action satisfies never
  }
}

const goOn = (state: FormState, language: string): FormState => {
  const problems = stepProblems(state.step, state.answers, language, state.lifted)
  if (problems.length > 0) return { ...state, problems, attempt: state.attempt + 1 }

  const lane = chooseLane(state.answers)
  const leadsToSignal = lane !== undefined && !endsWithoutSignal(lane)
  // Someone who ends at a telephone number may still come back: then nothing is taken away.
  const answers = leadsToSignal ? settledAnswers(state.answers) : state.answers
  const dropped = droppedQuestions(state.answers, answers)

  const lifted = stillThere(state.lifted, answers)
  const next = nextPage({ ...state, lifted }, lane, answers, language)
  if (next === undefined) return { ...state, problems: [] }
  const returning = next === state.returning?.to ? undefined : state.returning
  return { ...atStep(state, next), answers, lifted, dropped, returning }
}

/** A text that was lifted and then taken out is not kept anywhere. */
const stillThere = (lifted: Lifted, { text = '' }: Answers): Lifted => {
  const there = [...lifted].filter((key) => isStillIn(key, text))
  return there.length === lifted.size ? lifted : new Set(there)
}

/** Only a page on this road, and only back: forward goes past every page that is still open. */
const canChange = ({ answers, step }: FormState, to: StepId): boolean =>
  isBefore(to, step) && askedSteps(answers).some(({ id }) => id === to)

const isBefore = (step: StepId, other: StepId): boolean =>
  STEP_IDS.indexOf(step) < STEP_IDS.indexOf(other)

/**
 * After a change that was asked for further on: straight back there, past pages that are still open
 * and past whom to call first when the lane became another one.
 */
const nextPage = (
  { step, returning, lifted }: FormState,
  lane: Lane | undefined,
  answers: Answers,
  language: string,
): StepId | undefined => {
  const following = nextStep(step, answers)
  const isReturning = returning !== undefined && (returning.lane === lane || step === 'lane')
  if (!isReturning || following === undefined) return following
  const unfinished = firstStepWithProblem(answers, language, lifted)
  return unfinished !== undefined && isBefore(unfinished, returning.to) ? unfinished : returning.to
}
