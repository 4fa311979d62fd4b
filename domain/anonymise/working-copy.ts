import { foldCharacter } from './fold-character.ts'

/** A plain form of a text to search in, and the way back to places in the text as it was given. */
export type WorkingCopy = {
  readonly text: string
  /** Turns a span of the copy (not empty) into the span of the original that it came from. */
  readonly toOriginal: (start: number, end: number) => { start: number; end: number }
}

const MARK = /\p{M}/u
const LETTER = /\p{L}/u
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/iy
const NAMED_ENTITIES: ReadonlyMap<string, number> = new Map([
  ['nbsp', 0xa0],
  ['ensp', 0x20],
  ['emsp', 0x20],
  ['thinsp', 0x20],
  ['shy', 0xad],
  ['zwnj', 0x200c],
  ['zwj', 0x200d],
  ['amp', 0x26],
  ['commat', 0x40],
  ['period', 0x2e],
  ['plus', 0x2b],
  ['sol', 0x2f],
  ['colon', 0x3a],
  ['lpar', 0x28],
  ['rpar', 0x29],
  ['hyphen', 0x2d],
  ['dash', 0x2d],
  ['ndash', 0x2d],
  ['mdash', 0x2d],
  ['quot', 0x22],
  ['apos', 0x27],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['newline', 0x0a],
])

/** A run of characters that stay what they are. */
const PLAIN = /[\n\x20-\x25\x27-\x7e]+/y

/** More marks than this on one letter are decoration; a bound keeps normalising linear. */
const MOST_MARKS = 8

const widthOf = (code: number): number => (code > 0xffff ? 2 : 1)

type Unit = { readonly code: number; readonly end: number }

const entityAt = (text: string, at: number): Unit | undefined => {
  ENTITY.lastIndex = at
  const match = ENTITY.exec(text)
  if (match === null) return undefined
  const [whole, decimal, hex, name] = match
  const code =
    decimal !== undefined
      ? Number.parseInt(decimal, 10)
      : hex !== undefined
        ? Number.parseInt(hex, 16)
        : NAMED_ENTITIES.get((name ?? '').toLowerCase())
  return code === undefined || code > 0x10ffff ? undefined : { code, end: at + whole.length }
}

const unitAt = (text: string, at: number): Unit => {
  const code = text.codePointAt(at) ?? 0xfffd
  const entity = code === 0x26 ? entityAt(text, at) : undefined
  return entity ?? { code, end: at + widthOf(code) }
}

const marksAfter = (text: string, from: number): { marks: string; end: number } => {
  let marks = ''
  let count = 0
  let end = from
  while (end < text.length) {
    const code = text.codePointAt(end) ?? 0
    if (code < 0x300 || !MARK.test(String.fromCodePoint(code))) break
    if (count < MOST_MARKS) marks += foldCharacter(code)
    count += 1
    end += widthOf(code)
  }
  return { marks, end }
}

/** The end of the plain characters from `at` on; the last one is left out where a mark may follow. */
const endOfPlain = (text: string, at: number): number => {
  PLAIN.lastIndex = at
  if (!PLAIN.test(text)) return at
  const end = PLAIN.lastIndex
  return end < text.length && text.charCodeAt(end) >= 0x300 ? end - 1 : end
}

/**
 * Promises a copy in which look-alikes of digits, spaces, dashes and dots are plain, invisible
 * characters are gone, HTML entities are read and letters are composed (NFC), in linear time.
 * A span that is mapped back covers whole code points with their marks. Never throws.
 */
export const makeWorkingCopy = (text: string): WorkingCopy => {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []

  for (let at = 0; at < text.length;) {
    const plainEnd = endOfPlain(text, at)
    if (plainEnd > at) {
      parts.push(text.slice(at, plainEnd))
      for (; at < plainEnd; at += 1) {
        starts.push(at)
        ends.push(at + 1)
      }
      continue
    }
    const unit = unitAt(text, at)
    const { marks, end } = marksAfter(text, unit.end)
    const isHalfOfLineEnd = unit.code === 0x0d && text.charCodeAt(unit.end) === 0x0a
    const base = isHalfOfLineEnd ? '' : foldCharacter(unit.code)
    const folded = marks !== '' && LETTER.test(base) ? (base + marks).normalize('NFC') : base
    parts.push(folded)
    for (let index = 0; index < folded.length; index += 1) {
      starts.push(at)
      ends.push(end)
    }
    at = end
  }

  return {
    text: parts.join(''),
    toOriginal: (start, end) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? text.length }),
  }
}
