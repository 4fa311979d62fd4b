import { describe, expect, it } from 'vitest'

import { tryCheckText } from '../../components/form/check-text.ts'
import { nextPlaceOf } from '../../components/form/show-in-field.ts'

const TEXT = 'Bel 06 12345678. Een vrouw, zegt ze: vrouwen, of 06 12345678.'
const checked = tryCheckText(TEXT, 'nl', new Set())

const placeOf = (found: string, from: number, now = TEXT) =>
  nextPlaceOf(found, checked, now, from)?.start

describe('the place of found words in the field', () => {
  it('is the next one, and the first again after the last', () => {
    const first = TEXT.indexOf('06')
    const last = TEXT.lastIndexOf('06')

    expect(placeOf('06 12345678', 0)).toBe(first)
    expect(placeOf('06 12345678', first + 11)).toBe(last)
    expect(placeOf('06 12345678', last + 11)).toBe(first)
  })

  it('is that of the whole word, in upper case or lower', () => {
    expect(placeOf('VROUW', 0)).toBe(TEXT.indexOf('vrouw'))
    expect(placeOf('vrouwe', 0)).toBeUndefined()
  })

  it('goes along with what was typed since', () => {
    expect(placeOf('06 12345678', 0, `Hoi. ${TEXT}`)).toBe(TEXT.indexOf('06') + 5)
  })

  it('takes what stands there as words, not as a pattern', () => {
    expect(nextPlaceOf('(a+)*', checked, 'x (a+)* y', 0)).toEqual({ start: 2, end: 7 })
  })
})
