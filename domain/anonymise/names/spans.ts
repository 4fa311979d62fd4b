import { FIRST, LAST, PLACE } from '../lists/word-classes.ts'
import { AND, ARTICLE, FUNCTION_WORD, NAMING, RELATION, TITLE } from './lexicon.ts'
import { isWord, type Reading } from './reading.ts'
import { LIKELY, LOOK } from './tiers.ts'
import type { Token } from './tokens.ts'
import { NOUN_ENDING } from './word-signs.ts'
import {
  MOST_TUSSENVOEGSELS,
  OPENS_SURNAME,
  PREPOSITION,
  TUSSENVOEGSELS,
} from './tussenvoegsels.ts'

/** Beside a sure name the next word needs less to belong to it. */
const JOINS = -1.2
/** After a tussenvoegsel less again: `Jan van` cannot end there. */
const JOINS_OVER = -2.2

const isPlace = (reading: Reading, index: number): boolean =>
  ((reading.sorts[index]?.classes ?? 0) & PLACE) !== 0

/** A capitalised word that could well be a name and stands against one needs hardly anything. */
const JOINS_UNKNOWN = -4
const NOTHING = { classes: 0 }

/** The tokens of one name, both included, and the highest score among them. */
export type Span = { readonly first: number; readonly last: number; readonly score: number }

export const isSmall = (token: Token | undefined): boolean =>
  token !== undefined && TUSSENVOEGSELS.has(token.word)

export const isInitial = (token: Token | undefined): boolean => token?.shape === 'initial'

/** Next to each other on one line: nothing but spaces between them, or the stop of a short form. */
export const standTogether = (reading: Reading, left: number, right: number): boolean => {
  const from = reading.tokens[left]?.end ?? 0
  const to = reading.tokens[right]?.start ?? 0
  return to - from <= 4 && /^[.]?[ ]{0,3}$/.test(reading.text.slice(from, to))
}

/** Capitalised, and nothing the lists or the lexicon know as another word. */
const couldBeName = (reading: Reading, index: number): boolean => {
  const token = reading.tokens[index]
  if (token === undefined || reading.styles[index] !== 'mixed') return false
  if (token.shape !== 'capital' && token.shape !== 'mixed') return false
  const { classes } = reading.sorts[index] ?? NOTHING
  const isName = classes === 0 || (classes & (FIRST | LAST)) !== 0
  return isName && (reading.flags[index] ?? 0) === 0 && !NOUN_ENDING.test(token.word)
}

/** Takes a word that scores just below and belongs to the name beside it. */
const joins = (
  reading: Reading,
  index: number,
  scores: ReadonlyMap<number, number>,
  floor = JOINS,
): boolean => {
  const score = scores.get(index)
  if (score === undefined || ((reading.flags[index] ?? 0) & FUNCTION_WORD) !== 0) return false
  return score >= floor || (score >= JOINS_UNKNOWN && couldBeName(reading, index))
}

/** Over tussenvoegsels and initials to the next word of the same name; undefined when it ends here. */
const nextOfName = (
  reading: Reading,
  last: number,
  scores: ReadonlyMap<number, number>,
): number | undefined => {
  let at = last + 1
  if (isNickname(reading, at, scores)) return at + 1
  for (let steps = 0; steps <= MOST_TUSSENVOEGSELS; steps += 1, at += 1) {
    const token = reading.tokens[at]
    if (token === undefined || !standTogether(reading, at - 1, at)) return undefined
    if (steps === 0 && token.text === ')' && reading.tokens[last - 1]?.text === '(') continue
    if (token.shape === 'uncased' && ((reading.flags[at] ?? 0) & (TITLE | RELATION)) !== 0)
      return undefined
    const score = scores.get(at)
    const isPreposition = PREPOSITION.test(reading.tokens[at - 1]?.word ?? '')
    if (isPreposition && steps > 0 && isPlace(reading, at)) return undefined
    if (score !== undefined && (score >= LIKELY || (steps === 0 && joins(reading, at, scores))))
      return at
    if (steps > 0 && !isPreposition && joins(reading, at, scores, JOINS_OVER)) return at
    if (!isSmall(token) && !isInitial(token) && token.text !== '-') return undefined
  }
  return undefined
}

/** A short name in brackets inside a long one: `Wilhelmina (Mien) Oortgiesen`. */
const isNickname = (reading: Reading, at: number, scores: ReadonlyMap<number, number>): boolean =>
  (reading.tokens[at]?.text === '(' || reading.tokens[at]?.text === '"') &&
  (scores.get(at + 1) ?? LOOK) > LOOK &&
  (reading.tokens[at + 2]?.text === ')' || reading.tokens[at + 2]?.text === '"') &&
  (scores.get(at + 3) ?? LOOK) > LIKELY

/** Initials behind a name: `Mirela S.`, `Hendriks, J.M.`. */
const withInitials = (reading: Reading, last: number): number => {
  let at = last + 1
  if (reading.tokens[at]?.text === ',') at += 1
  let end = last
  while (isInitial(reading.tokens[at]) && standTogether(reading, at - 1, at)) {
    end = at
    at += 1
  }
  return end
}

/**
 * Makes names of words: from each word that scores enough on over tussenvoegsels and initials to the
 * words that belong to it, and back to what stands before it. In the order of the text, disjoint.
 */
export const spansOf = (reading: Reading, scores: ReadonlyMap<number, number>): Span[] => {
  const spans: Span[] = []
  for (let index = 0; index < reading.tokens.length; index += 1) {
    const score = scores.get(index)
    if (score === undefined || score < LIKELY) continue
    let last = index
    let best = score
    for (
      let next = nextOfName(reading, index, scores);
      next !== undefined;
      next = nextOfName(reading, next, scores)
    ) {
      last = next
      best = Math.max(best, scores.get(next) ?? 0)
    }
    const span = { first: index, last: withInitials(reading, last), score: best }
    index = span.last
    const grown = growLeft(reading, span, scores, spans.at(-1)?.last ?? -1)
    if (hasOwnWord(reading, grown)) spans.push(grown)
  }
  return spans
}

/** Tussenvoegsels by themselves are nobody's name. */
const hasOwnWord = (reading: Reading, { first, last }: Span): boolean => {
  for (let at = first; at <= last; at += 1) {
    const token = reading.tokens[at]
    if (token !== undefined && isWord(token) && !isSmall(token)) return true
  }
  return false
}

/** Takes in what stands before: initials, tussenvoegsels after a title, a half-sure first name. */
const growLeft = (
  reading: Reading,
  span: Span,
  scores: ReadonlyMap<number, number>,
  before: number,
): Span => {
  let first = span.first
  for (let at = first - 1; at > before && standTogether(reading, at, at + 1); at -= 1) {
    const token = reading.tokens[at]
    if (token === undefined) break
    if (isSmall(token)) {
      const isWritten = token.shape === 'capital' && joins(reading, at, scores)
      if (isWritten || opensName(reading, at, before, span)) first = at
      continue
    }
    const isLetter = token.shape === 'capital' && token.text.length === 1 && !token.opensSentence
    if (!isInitial(token) && !isLetter && !joins(reading, at, scores)) break
    first = at
  }
  return { ...span, first }
}

/** With a capital these open a surname at the head of a sentence too: `Van Dongen ging`. */
const OPENS_LONE_SURNAME = /^(?:van|ter|ten|'t|al|el|ben)$/u

/** True for the first of the tussenvoegsels before a surname when something before them says so. */
const opensName = (reading: Reading, index: number, limit: number, span: Span): boolean => {
  const token = reading.tokens[index]
  if (token === undefined || !OPENS_SURNAME.has(token.word)) return false
  let at = index - 1
  while (at > limit && isSmall(reading.tokens[at]) && standTogether(reading, at, at + 1)) at -= 1
  const first = reading.tokens[at + 1]
  const lead = at > limit ? reading.tokens[at] : undefined
  const flags = lead === undefined ? 0 : (reading.flags[at] ?? 0)
  if ((flags & TITLE) !== 0 || isInitial(lead)) return true
  if (first?.shape === 'capital' && reading.styles[index] === 'mixed') {
    // In Flemish names, and after nothing but a title or at the head of a line, the capital says it.
    if (!first.opensSentence) return true
    const isLone = span.first === span.last
    if (isLone && OPENS_LONE_SURNAME.test(first.word)) return startsWithSurname(reading, span)
  }
  return (
    (flags & (RELATION | NAMING)) !== 0 &&
    (flags & ARTICLE) === 0 &&
    first?.word !== 'van' &&
    first?.word !== 'de' &&
    (flags & AND) === 0
  )
}

const startsWithSurname = ({ flags, sorts }: Reading, { first }: Span): boolean =>
  ((flags[first] ?? 0) & FUNCTION_WORD) === 0 && ((sorts[first]?.classes ?? 0) & FIRST) === 0
