import { readFileSync } from 'node:fs'

import { beforeAll, describe, expect, it } from 'vitest'

import { foldWord } from '../../../domain/anonymise/lists/fold-word.ts'
import {
  CAPITAL,
  COMMON,
  DUTCH_WORD,
  FIRST,
  LAST,
  parseWordClasses,
  PLACE,
  RARE_WORD,
  type WordClasses,
} from '../../../domain/anonymise/lists/word-classes.ts'

const bytes = new Uint8Array(
  readFileSync(new URL('../../../domain/anonymise/lists/words.bin', import.meta.url)),
)

const parsed = (): WordClasses => {
  const result = parseWordClasses(bytes)
  if (!result.ok) throw new Error('The lists of this repository cannot be read')
  return result.value
}

describe('the classes of words', () => {
  let lists: WordClasses
  const classesOf = (word: string): number => lists.classOf(foldWord(word))
  beforeAll(() => {
    lists = parsed()
  })

  it.each([
    ['Fatima', FIRST],
    ['Mohammed', FIRST],
    ['Andrei', FIRST],
    ['Gerrit', FIRST],
    ['Oksana', FIRST],
    ['Олена', FIRST],
    ['Георги', FIRST],
    ['محمد', FIRST],
    ['فاطمة', FIRST],
    ['Ayşe', FIRST],
    ['Yılmaz', LAST],
    ['Nguyen', LAST],
    ['Nguyễn', LAST],
    ['Kowalski', LAST],
    ['Kowalska', LAST],
    ['Popescu', LAST],
    ['Иванов', LAST],
    ['Шевченко', LAST],
    ['王', LAST],
    ['Jansen', LAST],
    ['Zwolle', PLACE],
    ['Vianen', PLACE],
    ['Rotterdam', PLACE],
    ['Londen', PLACE],
    ['Bulgarije', PLACE],
    ['Polen', PLACE],
    ['Poolse', CAPITAL],
    ['Nederlandse', CAPITAL],
    ['Pasen', CAPITAL],
    ['Facebook', CAPITAL],
    ['april', CAPITAL],
    ['zij', COMMON | DUTCH_WORD],
    ['kamer', COMMON | DUTCH_WORD],
    ['vrouw', COMMON | DUTCH_WORD],
    ['hotel', COMMON | DUTCH_WORD],
    ['dossier', COMMON | DUTCH_WORD],
    ['will', COMMON],
    ['Roos', FIRST | COMMON | DUTCH_WORD],
    ['Storm', FIRST | COMMON | DUTCH_WORD],
    ['Jan', FIRST | COMMON | RARE_WORD],
    ['Piet', FIRST | COMMON | RARE_WORD],
    ['Bakker', LAST | COMMON | DUTCH_WORD],
    ['Kok', LAST | COMMON | DUTCH_WORD],
    ['Vries', LAST | PLACE],
    ['Dongen', LAST | PLACE],
    ['Grace', FIRST | COMMON],
  ])('count %s among its classes', (word, expected) => {
    expect(classesOf(word) & expected).toBe(expected)
  })

  it.each([
    ['John', COMMON],
    ['Maria', COMMON | PLACE],
    ['Fatima', COMMON],
    ['Jan', PLACE],
    ['maart', FIRST | LAST | RARE_WORD],
    ['mei', FIRST | LAST],
    ['zij', FIRST | LAST | PLACE | RARE_WORD],
    ['vrouw', FIRST | LAST | PLACE],
    ['kamer', FIRST | LAST | PLACE],
    ['auto', FIRST | LAST | PLACE],
    ['school', FIRST | LAST | PLACE],
    ['hotel', FIRST | LAST | PLACE],
    ['Kerst', FIRST | LAST | PLACE],
    ['Nederlandse', FIRST | LAST | PLACE],
    ['Will', DUTCH_WORD],
    ['Noor', PLACE],
  ])('keep %s out of classes it does not belong to', (word, forbidden) => {
    expect(classesOf(word) & forbidden).toBe(0)
    expect(classesOf(word)).not.toBe(0)
  })

  it('are given to fewer than 1 of 100 words that nobody has ever written', () => {
    let state = 7
    const letter = (): string => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      return 'abcdefghijklmnopqrstuvwxyz'[(state >>> 16) % 26] ?? 'a'
    }
    const words = Array.from({ length: 20_000 }, () => Array.from({ length: 9 }, letter).join(''))

    const known = words.filter((word) => lists.classOf(word) !== 0)

    expect(known.length).toBeLessThan(200)
    expect(lists.classOf('')).toBe(0)
  })
})

describe('bytes that are no lists', () => {
  const changed = (at: number): Uint8Array =>
    bytes.map((byte, nth) => (nth === at ? byte ^ 0x10 : byte))

  it.each([
    ['nothing', new Uint8Array()],
    ['a few bytes', bytes.slice(0, 20)],
    ['a header alone', bytes.slice(0, 32)],
    ['a file cut short', bytes.slice(0, -1)],
    ['a file with a byte too many', new Uint8Array([...bytes, 0])],
    ['another sort of file', new TextEncoder().encode('<!doctype html>'.repeat(100))],
    ['zeros', new Uint8Array(bytes.length)],
    ['another version', changed(4)],
    ['another seed', changed(8)],
    ['another number of slots', changed(12)],
    ['another segment length', changed(16)],
    ['a changed checksum', changed(30)],
    ['one changed bit in the middle', changed(100_000)],
    ['one changed bit at the end', changed(bytes.length - 1)],
  ])('are refused: %s', (_, wrong) => {
    expect(parseWordClasses(wrong)).toEqual({ ok: false, code: 'lists-damaged' })
  })

  it('may lie anywhere in a larger buffer when they are lists', () => {
    const larger = new Uint8Array(bytes.length + 8)
    larger.set(bytes, 3)

    const result = parseWordClasses(larger.subarray(3, 3 + bytes.length))

    expect(result.ok).toBe(true)
  })
})
