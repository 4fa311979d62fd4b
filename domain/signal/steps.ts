import type { Answers, Question } from './answers.ts'
import { chooseLane, endsWithoutSignal } from './lane.ts'
import { ROLES, SHARED_ROLES } from './vocabulary.ts'

/** One page of the form. `optional` questions may stay open; the others need an answer to go on. */
export type Step = {
  readonly id: StepId
  readonly questions: readonly Question[]
  readonly optional?: readonly Question[]
  readonly isAsked: (answers: Answers) => boolean
}

export type StepId =
  | 'danger'
  | 'subject'
  | 'age'
  | 'consent'
  | 'lane'
  | 'about-you'
  | 'indicators'
  | 'situation'
  | 'people'
  | 'follow-up'
  | 'text'
  | 'check'

const isCalm = (answers: Answers) => answers.danger === 'no'
const isAboutPerson = (answers: Answers) => isCalm(answers) && answers.subject === 'person'
const isAdult = (answers: Answers) =>
  isAboutPerson(answers) && (answers.ageBand === '18-23' || answers.ageBand === '24-plus')
const hasLane = (answers: Answers) => chooseLane(answers) !== undefined
const leadsToSignal = (answers: Answers) => {
  const lane = chooseLane(answers)
  return lane !== undefined && !endsWithoutSignal(lane)
}

/** The whole form in order. Which steps are asked follows from the answers alone. */
export const STEPS = [
  { id: 'danger', questions: ['danger'], isAsked: () => true },
  { id: 'subject', questions: ['subject'], isAsked: isCalm },
  { id: 'age', questions: ['ageBand'], isAsked: isAboutPerson },
  { id: 'consent', questions: ['consent'], isAsked: isAdult },
  { id: 'lane', questions: [], isAsked: hasLane },
  {
    id: 'about-you',
    questions: ['sector', 'role'],
    isAsked: leadsToSignal,
  },
  {
    id: 'indicators',
    questions: ['indicators'],
    optional: ['indicators'],
    isAsked: leadsToSignal,
  },
  {
    id: 'situation',
    questions: ['exploitation', 'setting', 'period', 'region'],
    isAsked: leadsToSignal,
  },
  {
    id: 'people',
    questions: ['peopleCount', 'languageNeeded'],
    isAsked: (answers) => leadsToSignal(answers) && isAboutPerson(answers),
  },
  {
    id: 'follow-up',
    questions: ['alreadyDone', 'wishes', 'workContact'],
    optional: ['alreadyDone', 'wishes', 'workContact'],
    isAsked: leadsToSignal,
  },
  { id: 'text', questions: ['text'], optional: ['text'], isAsked: leadsToSignal },
  { id: 'check', questions: [], isAsked: leadsToSignal },
] as const satisfies readonly Step[]

const steps: readonly Step[] = STEPS

/** The steps these answers lead past, in order. */
export const askedSteps = (answers: Answers): readonly Step[] =>
  steps.filter((step) => step.isAsked(answers))

/** The step after `current`, or `undefined` at the end of this road. */
export const nextStep = (current: StepId, answers: Answers): StepId | undefined => {
  const asked = askedSteps(answers)
  return asked[asked.findIndex((step) => step.id === current) + 1]?.id
}

/** The step before `current`, or `undefined` on the first. */
export const previousStep = (current: StepId, answers: Answers): StepId | undefined => {
  const asked = askedSteps(answers)
  return asked[asked.findIndex((step) => step.id === current) - 1]?.id
}

/**
 * Only the answers to questions that are still asked, and no role of another sector. Used by form,
 * summary and sealing alike, so an answer of an abandoned lane can never be sent.
 */
export const relevantAnswers = (answers: Answers): Answers => {
  const asked = new Set<string>(askedSteps(answers).flatMap((step) => step.questions))
  return Object.fromEntries(
    Object.entries(answers).filter(
      ([question]) => asked.has(question) && (question !== 'role' || isRoleOfSector(answers)),
    ),
  )
}

/** A role counts only beside the sector it was offered with. */
const isRoleOfSector = ({ sector, role }: Answers): boolean =>
  sector !== undefined &&
  role !== undefined &&
  ([...ROLES[sector], ...SHARED_ROLES] as readonly string[]).includes(role)

/** The questions of a step that still need an answer before the next step. */
export const openQuestions = (stepId: StepId, answers: Answers): readonly Question[] => {
  const step = steps.find(({ id }) => id === stepId)
  if (!step) return []
  return step.questions.filter((question) => {
    if (step.optional?.includes(question)) return false
    const answer = answers[question]
    return answer === undefined || answer.length === 0
  })
}
