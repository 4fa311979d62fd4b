import { rememberLast } from '../anchors.ts'

/** What stands right before `at`, in small letters, cut at the end of a paragraph or replacement. */
export const textBefore = (text: string, at: number, reach: number): string => {
  const before = text.slice(Math.max(0, at - reach), at)
  const cut = Math.max(before.lastIndexOf('\n\n'), before.lastIndexOf(']'))
  return before.slice(cut + 1).toLowerCase()
}

/** What stands right after `at`, in small letters. */
export const textAfter = (text: string, at: number, reach: number): string =>
  text.slice(at, at + reach).toLowerCase()

/** What stands before `at` in the same sentence, in small letters. */
export const sentenceBefore = (text: string, at: number, reach: number): string => {
  const before = textBefore(text, at, reach)
  const end = Math.max(
    before.lastIndexOf('! '),
    before.lastIndexOf('? '),
    lastFullStop(before),
    before.lastIndexOf('\n'),
  )
  return before.slice(end + 1)
}

/** A full stop after three letters or more ends a sentence; "geb. " and "nr. " do not. */
const lastFullStop = (text: string): number => {
  for (let at = text.lastIndexOf('. '); at > 0; at = text.lastIndexOf('. ', at - 1)) {
    if (/[\p{L}\d)'"]{2}$/u.test(text.slice(0, at)) && !ABBREVIATION.test(text.slice(0, at)))
      return at
  }
  return -1
}

const ABBREVIATION =
  /(?<!\p{L})(?:geb|nr|no|tel|dd|d\.d|mr|dr|ir|drs|prof|st|str|art|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec|ca|evt|bijv|resp|ur|nat|născ|sz|szül|leeft|km|kl|pok|zi|hab|ch|o\.a|bv|incl|excl|vgl|stb|stcrt|ul|al|бул|ул|вул|mw|dhr|mevr|fam)$/u

/** A stretch of text. */
export type Span = { readonly start: number; readonly end: number }

const WORD_PART = /[\p{L}\p{M}\d'.-]/u
const LONGEST_WORD = 45

/** The word that ends at `end`, apart from a few blanks on the same line; `undefined` at the start. */
export const wordBefore = (text: string, end: number): Span | undefined => {
  let last = end
  while (last > 0 && end - last < 4 && text.charAt(last - 1) === ' ') last -= 1
  let first = last
  while (first > 0 && last - first < LONGEST_WORD && WORD_PART.test(text.charAt(first - 1)))
    first -= 1
  return first === last ? undefined : { start: first, end: last }
}

/** Tries a sticky pattern at one place. */
export const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The text in small letters with every place the same; as it is where a letter would change length. */
export const inSmallLetters = (text: string): string => {
  const small = text.toLowerCase()
  return small.length === text.length ? small : text
}

const LETTER = /\p{L}/u

const isWordPart = (code: number, text: string, at: number): boolean => {
  if (code < 0x80) {
    const small = code | 0x20
    return (small >= 0x61 && small <= 0x7a) || (code >= 0x30 && code <= 0x39)
  }
  return LETTER.test(text.charAt(at))
}

/** Where words and numbers start: a letter or digit with neither before it. */
export const wordStarts = rememberLast((text) => {
  const starts: number[] = []
  let wasPart = false
  for (let at = 0; at < text.length; at += 1) {
    const isPart = isWordPart(text.charCodeAt(at), text, at)
    if (isPart && !wasPart) starts.push(at)
    wasPart = isPart
  }
  return starts
})

/** Tries a sticky pattern at each of these places, and goes on behind what it matched. */
export const matchesAt = (
  pattern: RegExp,
  text: string,
  places: readonly number[],
): RegExpExecArray[] => {
  const found: RegExpExecArray[] = []
  let done = 0
  for (const at of places) {
    const match = at < done ? null : matchAt(pattern, text, at)
    if (match === null) continue
    found.push(match)
    done = at + match[0].length
  }
  return found
}
