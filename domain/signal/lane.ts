import type { Answers } from './answers.ts'
import type { Lane } from './vocabulary.ts'

const MINOR_OR_NOT_SURE: ReadonlySet<string> = new Set(['under-12', '12-15', '16-17', 'unknown'])
const MAY_SHARE: ReadonlySet<string> = new Set(['yes', 'legal-basis'])

/**
 * The lane that the answers lead to, or `undefined` while a question that decides it is open.
 * Pure: going back and changing an answer recomputes it. Danger wins from everything; under 18 or
 * not sure wins from consent (design, "Lane").
 */
export const chooseLane = (answers: Answers): Lane | undefined => {
  if (answers.danger === undefined) return undefined
  if (answers.danger === 'yes') return 'danger'
  if (answers.subject === undefined) return undefined
  if (answers.subject === 'advice') return 'advice'
  if (answers.subject === 'place') return 'place-only'
  if (answers.ageBand === undefined) return undefined
  if (MINOR_OR_NOT_SURE.has(answers.ageBand)) return 'minor'
  if (answers.consent === undefined) return undefined
  return MAY_SHARE.has(answers.consent) ? 'identifiable-consent' : 'anonymous'
}

/** Lanes that end with whom to call: no form follows. */
export const endsWithoutSignal = (lane: Lane): boolean => lane === 'danger' || lane === 'advice'
