import type { CheckedText } from './check-text.ts'

/** How a check ended; each has words. `none` never means that nobody can be recognised. */
export type FoundOutcome =
  'empty' | 'failed' | 'found' | 'onlyTogether' | 'onlyLooks' | 'none' | 'noneButNames'

/** Tells how the check of this text ended, and never "nothing" without saying what was not looked for. */
export const foundOutcome = (checked: CheckedText): FoundOutcome => {
  const { text, findings, looks, lists, together, hasFailed } = checked
  if (text.trim() === '') return 'empty'
  if (hasFailed) return 'failed'
  if (findings.length > 0) return 'found'
  if (lists !== 'ready') return 'noneButNames'
  if (together?.standsBy.length === 0) return 'onlyTogether'
  return looks.length > 0 ? 'onlyLooks' : 'none'
}
