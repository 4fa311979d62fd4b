import { describe, expect, it } from 'vitest'
import { makeWorkingCopy } from '../../domain/anonymise/working-copy.ts'

const backTo = (original: string, words: string): string => {
  const copy = makeWorkingCopy(original)
  const at = copy.text.indexOf(words)
  if (at === -1) throw new Error('the copy does not have these words')
  const { start, end } = copy.toOriginal(at, at + words.length)
  return original.slice(start, end)
}

describe('the working copy', () => {
  it.each([
    ['e\u0301e\u0301n', 'één'],
    ['één', 'één'],
    ['0\u00ad6\u200b1\u2060', '061'],
    ['\ufeffa\u202eb\u2066c', 'abc'],
    ['a\u00a0b\u2009c\u3000d\te', 'a b c d e'],
    ['０１＠．／', '01@./'],
    ['٠١٢ ۳۴ ५६ 𝟎𝟗', '012 34 56 09'],
    ['1‐2‑3–4—5−6', '1-2-3-4-5-6'],
    ['l’été', "l'été"],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['1\ufe0f\u20e32\u0332', '12'],
    ['a&nbsp;b&#64;c&#x2E;d&shy;e&amp;f', 'a b@c.de&f'],
    ['&onbekend; &#99999999; & &;', '&onbekend; &#99999999; & &;'],
    ['a\u0000b\u0007c', 'abc'],
    ['\ud800a\udc00', '\ufffda\ufffd'],
    ['', ''],
  ])('of %j is %j', (original, expected) => {
    expect(makeWorkingCopy(original).text).toBe(expected)
  })

  it.each([
    ['x e\u0301e\u0301n y', 'één', 'e\u0301e\u0301n'],
    ['x 0\u00ad6\u200b1 y', '061', '0\u00ad6\u200b1'],
    ['x ０６１ y', '061', '０６１'],
    ['😀 𝟎𝟔𝟏 y', '061', '𝟎𝟔𝟏'],
    ['x 0&#54;1 y', '061', '0&#54;1'],
    ['x 06\r\n1 y', '06\n1', '06\r\n1'],
    ['x 1\u0332\u0332 y', '1', '1\u0332\u0332'],
  ])('leads back from a span to all of %j', (original, words, expected) => {
    expect(backTo(original, words)).toBe(expected)
  })

  it('takes any number of marks on one letter', () => {
    const original = `a${'\u0301\u0316'.repeat(10_000)}b`

    const copy = makeWorkingCopy(original)

    expect(copy.toOriginal(copy.text.length - 1, copy.text.length)).toEqual({
      start: original.length - 1,
      end: original.length,
    })
  })
})
