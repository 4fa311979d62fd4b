import type { Answers, Question } from './answers.ts'
import { chooseLane, endsWithoutSignal } from './lane.ts'
import { ROLES, SHARED_ROLES } from './vocabulary.ts'

export const STEP_IDS = [
  'start',
  'person',
  'lane',
  'indicators',
  'situation',
  'text',
  'about-you',
  'check',
] as const

export type StepId = (typeof STEP_IDS)[number]

type Guard = (answers: Answers) => boolean

/**
 * One page of the form. `optional` questions may stay open, the others need an answer to go on;
 * questions in `onlyWhen` are asked when their guard says so, the others whenever the page is.
 */
export type Step = {
  readonly id: StepId
  readonly questions: readonly Question[]
  readonly optional?: readonly Question[]
  readonly onlyWhen?: Readonly<Partial<Record<Question, Guard>>>
  readonly isAsked: Guard
}

const hasNoDanger: Guard = ({ danger }) => danger !== 'yes'
const isAboutPerson: Guard = ({ danger, subject }) => danger === 'no' && subject === 'person'
const isAdult: Guard = ({ ageBand }) => ageBand === '18-23' || ageBand === '24-plus'
const hasText: Guard = ({ text = '' }) => text.trim() !== ''
const hasLane: Guard = (answers) => chooseLane(answers) !== undefined
const leadsToSignal: Guard = (answers) => {
  const lane = chooseLane(answers)
  return lane !== undefined && !endsWithoutSignal(lane)
}

/** The whole form in order. Which pages and questions are asked follows from the answers alone. */
export const STEPS = [
  {
    id: 'start',
    questions: ['danger', 'subject'],
    onlyWhen: { subject: hasNoDanger },
    isAsked: () => true,
  },
  {
    id: 'person',
    questions: ['ageBand', 'consent'],
    onlyWhen: { consent: isAdult },
    isAsked: isAboutPerson,
  },
  { id: 'lane', questions: [], isAsked: hasLane },
  {
    id: 'indicators',
    questions: ['sector', 'indicators'],
    optional: ['indicators'],
    isAsked: leadsToSignal,
  },
  {
    id: 'situation',
    questions: ['exploitation', 'setting', 'period', 'region', 'peopleCount', 'languageNeeded'],
    onlyWhen: { peopleCount: isAboutPerson, languageNeeded: isAboutPerson },
    isAsked: leadsToSignal,
  },
  {
    id: 'text',
    questions: ['text', 'onlyYouKnow', 'wouldRecognise'],
    optional: ['text'],
    onlyWhen: { onlyYouKnow: hasText, wouldRecognise: hasText },
    isAsked: leadsToSignal,
  },
  {
    id: 'about-you',
    questions: ['role', 'alreadyDone', 'wishes', 'workContact'],
    optional: ['alreadyDone', 'wishes', 'workContact'],
    isAsked: leadsToSignal,
  },
  { id: 'check', questions: [], isAsked: leadsToSignal },
] as const satisfies readonly Step[]

const steps: readonly Step[] = STEPS

/** Answers that choose the road or advise the person who fills in: never in a signal as such. */
export const NEVER_SEALED: ReadonlySet<Question> = new Set([
  'danger',
  'subject',
  'onlyYouKnow',
  'wouldRecognise',
])

/** The steps these answers lead past, in order, each with only the questions that are asked. */
export const askedSteps = (answers: Answers): readonly Step[] =>
  steps
    .filter((step) => step.isAsked(answers))
    .map((step) => ({
      ...step,
      questions: step.questions.filter((question) => step.onlyWhen?.[question]?.(answers) ?? true),
    }))

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

/** The step that asks a question, whether or not it is on the road of these answers. */
export const stepOfQuestion = (question: Question): StepId =>
  steps.find(({ questions }) => questions.includes(question))?.id ?? 'start'

/** Whether a question is asked at all, given these answers. */
export const isAsked = (question: Question, answers: Answers): boolean =>
  askedSteps(answers).some(({ questions }) => questions.includes(question))

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

/** The questions of a step that are asked and still need an answer before the next step. */
export const openQuestions = (stepId: StepId, answers: Answers): readonly Question[] => {
  const step = askedSteps(answers).find(({ id }) => id === stepId)
  if (!step) return []
  return step.questions.filter((question) => {
    if (step.optional?.includes(question)) return false
    const answer = answers[question]
    return answer === undefined || answer.length === 0
  })
}
