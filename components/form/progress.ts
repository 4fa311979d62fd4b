import type { Answers } from '../../domain/signal/answers.ts'
import { chooseLane } from '../../domain/signal/lane.ts'
import { askedSteps, type StepId } from '../../domain/signal/steps.ts'

/** Until the lane is known, the longest road is counted: the number may only become smaller. */
const LONGEST_ROAD = {
  danger: 'no',
  subject: 'person',
  ageBand: '24-plus',
  consent: 'no',
} as const satisfies Answers

/** Which page this is and how many there are, counted from one. */
export const progressOf = (
  step: StepId,
  answers: Answers,
): { readonly current: number; readonly total: number } => {
  const road = chooseLane(answers) === undefined ? { ...LONGEST_ROAD, ...answers } : answers
  const asked = askedSteps(road)
  return { current: asked.findIndex(({ id }) => id === step) + 1, total: asked.length }
}
