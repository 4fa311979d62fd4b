import type { Answers } from '../../../domain/signal/answers.ts'

/** Whether anything was filled in about the case: more than whether there is danger. */
export const hasNotes = (answers: Answers): boolean =>
  Object.entries(answers).some(
    ([question, answer]) => question !== 'danger' && answer !== undefined && answer.length > 0,
  )
