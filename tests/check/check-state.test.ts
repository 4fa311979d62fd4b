import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  checkOf,
  EMPTY_CHECK,
  showPart,
  shownPart,
  withLifted,
  withText,
} from '../../components/check/check-state.ts'
import { MAX_PART_LENGTH, splitText } from '../../components/check/split-text.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 300 })

describe('a text that is cut in parts', () => {
  it('is the same text when the parts are put together, each part within bounds', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 50 }), (text, most) => {
        const parts = splitText(text, most)

        expect(parts.join('')).toBe(text)
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('is cut at the end of a line or a word, so that no name is in two parts', () => {
    expect(splitText('Zij heet Noor.\nHij heet Daan.', 20)).toEqual([
      'Zij heet Noor.\n',
      'Hij heet Daan.',
    ])
    expect(splitText('Zij heet Noor en hij heet Daan.', 20)).toEqual([
      'Zij heet Noor en ',
      'hij heet Daan.',
    ])
  })

  it('is never cut through the two halves of one character', () => {
    for (const part of splitText('🧺'.repeat(40), 7)) expect(part).not.toMatch(/\p{Cs}/u)
  })

  it('stays whole up to the longest that fits', () => {
    expect(splitText('a'.repeat(MAX_PART_LENGTH))).toHaveLength(1)
    expect(splitText('a'.repeat(MAX_PART_LENGTH + 1))).toHaveLength(2)
  })

  it('takes a megabyte without a single space', () => {
    const text = '1'.repeat(1_000_000)

    expect(splitText(text).join('')).toBe(text)
  })
})

describe('the state of the page that checks a text', () => {
  it('loses no character, whatever is typed in whatever part', () => {
    const edit = fc.tuple(fc.integer({ min: -1, max: 4 }), fc.string({ maxLength: 60_000 }))
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        let state = EMPTY_CHECK
        for (const [at, typed] of edits) {
          state = showPart(state, at)
          const before = state.parts.slice(0, state.at).join('')
          const after = state.parts.slice(state.at + 1).join('')
          state = withText(state, typed)

          expect(state.parts.join('')).toBe(before + typed + after)
          expect(state.at).toBeLessThan(state.parts.length)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('does not pull the next part in when a part becomes shorter', () => {
    const state = checkOf('woord '.repeat(8000))
    const shorter = withText(state, 'Kort.')

    expect(shownPart(shorter)).toBe('Kort.')
    expect(shorter.parts.slice(1)).toEqual(state.parts.slice(1))
  })

  it('keeps what was let stand apart from what was taken back', () => {
    const both = withLifted(withLifted(EMPTY_CHECK, 'a', true), 'b', true)

    expect([...withLifted(both, 'a', false).lifted]).toEqual(['b'])
  })
})
