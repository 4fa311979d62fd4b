import fc from 'fast-check'
import { describe, it } from 'vitest'
import { findIdentifying } from '../../domain/anonymise/find-identifying.ts'
import { hasHardFinding, replaceFindings } from '../../domain/anonymise/hard-kinds.ts'
import { REPLACEMENT_LANGUAGES } from '../../domain/anonymise/replacements.ts'
import { anyText, spliced } from './adversarial-texts.ts'

const RUNS = { numRuns: 10_000 }
/** Ample for a slow machine: how long they take is measured elsewhere. */
const PATIENCE = { timeout: 300_000 }

const isInsidePair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))

const leavesHard = (text: string, language: string): boolean => {
  const replaced = replaceFindings(text, findIdentifying(text, language))
  return hasHardFinding(findIdentifying(replaced, language))
}

describe('finding what identifies, for any text', PATIENCE, () => {
  it('never throws, and gives the same answer twice: in range, sorted, disjoint, of whole characters', () => {
    fc.assert(
      fc.property(anyText, fc.string({ maxLength: 8 }), (text, language) => {
        const findings = findIdentifying(text, language)

        let lastEnd = 0
        for (const { start, end } of findings) {
          if (start < lastEnd || end <= start) return false
          if (isInsidePair(text, start) || isInsidePair(text, end)) return false
          lastEnd = end
        }
        const again = findIdentifying(text, language)
        return lastEnd <= text.length && JSON.stringify(again) === JSON.stringify(findings)
      }),
      RUNS,
    )
  })

  it('leaves no hard finding after replacing all, in Dutch', () => {
    fc.assert(
      fc.property(spliced, (text) => !leavesHard(text, 'nl')),
      RUNS,
    )
  })

  it('leaves no hard finding after replacing all, in any language with words of its own', () => {
    fc.assert(
      fc.property(
        spliced,
        fc.constantFrom(...REPLACEMENT_LANGUAGES),
        (text, language) => !leavesHard(text, language),
      ),
      RUNS,
    )
  })
})
