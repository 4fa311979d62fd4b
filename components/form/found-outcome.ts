import type { CheckedText } from './check-text.ts'

/** How a check ended; each has words. `none` never means that nobody can be recognised. */
export type FoundOutcome = 'empty' | 'found' | 'onlyLooks' | 'none' | 'noneButNames'

/** Tells how the check of this text ended, and never "nothing" without saying what was not looked for. */
export const foundOutcome = ({ text, findings, looks, lists }: CheckedText): FoundOutcome => {
  if (text.trim() === '') return 'empty'
  if (findings.length > 0) return 'found'
  if (lists !== 'ready') return 'noneButNames'
  return looks.length > 0 ? 'onlyLooks' : 'none'
}
