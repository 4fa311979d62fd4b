import type { Candidate } from '../family.ts'
import type { Certainty } from '../finding.ts'
import type { WordClasses } from '../lists/word-classes.ts'
import { isWord, read, type Reading } from './reading.ts'
import { scoreWords, type Weights } from './score-words.ts'
import type { Token } from './tokens.ts'
import { MOST_TUSSENVOEGSELS, OPENS_SURNAME, TUSSENVOEGSELS } from './tussenvoegsels.ts'
import { WEIGHTS } from './weights.ts'
import { AND, ARTICLE, FUNCTION_WORD, NAMING, RELATION, TITLE } from './lexicon.ts'

const CERTAIN = 2.5
const LIKELY = 0
const LOOK = -1.8
/** Beside a sure name the next word needs less to belong to it. */
const JOINS = -1.2

type Span = { first: number; last: number; score: number }

const isSmall = (token: Token | undefined): boolean =>
  token !== undefined && TUSSENVOEGSELS.has(token.word)

const isInitial = (token: Token | undefined): boolean => token?.shape === 'initial'

/** Next to each other on one line: nothing but spaces, or a hyphen, between them. */
const standTogether = (reading: Reading, left: number, right: number): boolean => {
  const from = reading.tokens[left]?.end ?? 0
  const to = reading.tokens[right]?.start ?? 0
  return to - from <= 3 && /^[ ]{0,3}$/.test(reading.text.slice(from, to))
}

/** Takes a word that scores just below and belongs to the name beside it. */
const joins = (reading: Reading, index: number, scores: ReadonlyMap<number, number>): boolean => {
  const score = scores.get(index)
  return score !== undefined && score >= JOINS && ((reading.flags[index] ?? 0) & FUNCTION_WORD) === 0
}

/** Over tussenvoegsels and initials to the next word of the same name; undefined when it ends here. */
const nextOfName = (
  reading: Reading,
  last: number,
  scores: ReadonlyMap<number, number>,
): number | undefined => {
  let at = last + 1
  for (let steps = 0; steps <= MOST_TUSSENVOEGSELS; steps += 1, at += 1) {
    const token = reading.tokens[at]
    if (token === undefined || !standTogether(reading, at - 1, at)) return undefined
    const score = scores.get(at)
    if (score !== undefined && (score >= LIKELY || (steps === 0 && joins(reading, at, scores)))) return at
    if (steps > 0 && score !== undefined && joins(reading, at, scores)) return at
    if (!isSmall(token) && !isInitial(token) && token.text !== '-') return undefined
  }
  return undefined
}

const spansOf = (reading: Reading, scores: ReadonlyMap<number, number>): Span[] => {
  const spans: Span[] = []
  for (let index = 0; index < reading.tokens.length; index += 1) {
    const score = scores.get(index)
    if (score === undefined || score < LIKELY) continue
    const span = { first: index, last: index, score }
    for (let next = nextOfName(reading, index, scores); next !== undefined; next = nextOfName(reading, next, scores)) {
      span.last = next
      span.score = Math.max(span.score, scores.get(next) ?? 0)
    }
    index = span.last
    spans.push(growLeft(reading, span, scores, spans.at(-1)?.last ?? -1))
  }
  return spans
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
    if (isInitial(token)) first = at
    else if (token.shape === 'capital' && token.text.length === 1 && !token.opensSentence) first = at
    else if (joins(reading, at, scores) && first === span.first && !isSmall(token)) first = at
    else if (isSmall(token) && opensName(reading, at, before, span)) first = at
    else if (!isSmall(token)) break
  }
  return { ...span, first }
}

/** True for the first of the tussenvoegsels before a surname when something before them says so. */
const opensName = (reading: Reading, index: number, limit: number, span: Span): boolean => {
  const token = reading.tokens[index]
  if (token === undefined || !OPENS_SURNAME.has(token.word)) return false
  let at = index - 1
  while (at > limit && isSmall(reading.tokens[at]) && standTogether(reading, at, at + 1)) at -= 1
  const first = reading.tokens[at + 1]
  const lead = at > limit ? reading.tokens[at] : undefined
  const flags = lead === undefined ? 0 : (reading.flags[at] ?? 0)
  const style = reading.styles[index]
  const isTitled = (flags & TITLE) !== 0
  if (isTitled) return true
  if (isInitial(lead)) return true
  const isCapital = first !== undefined && first.shape === 'capital'
  const inside = first !== undefined && !first.opensSentence
  // In Flemish names, and after nothing but a title or at the head of a line, the capital says it.
  if (isCapital && style === 'mixed' && inside && at + 1 <= index) return true
  const isLone = span.first === span.last
  if (isCapital && style === 'mixed' && isLone && /^(?:van|ter|ten|'t|al|el|ben)$/u.test(first.word))
    return ((reading.flags[span.first] ?? 0) & FUNCTION_WORD) === 0 && startsWithSurname(reading, span)
  return (flags & (RELATION | NAMING)) !== 0 && (flags & ARTICLE) === 0 && first?.word !== 'van' && first?.word !== 'de' && (flags & AND) === 0
}

const startsWithSurname = (reading: Reading, span: Span): boolean => {
  const classes = reading.sorts[span.first]?.classes ?? 0
  return (classes & 1) === 0
}

const certaintyOf = (score: number): Certainty =>
  score >= CERTAIN ? 'certain' : score >= LIKELY ? 'likely' : 'look'

/** Words of names that were found, for finding every other mention of them. */
const mentioned = (reading: Reading, spans: readonly Span[]): Map<string, number> => {
  const words = new Map<string, number>()
  for (const { first, last, score } of spans) {
    if (score < LIKELY) continue
    for (let at = first; at <= last; at += 1) {
      const token = reading.tokens[at]
      if (token === undefined || !isWord(token) || isSmall(token) || token.text.length < 3) continue
      if (token.shape === 'initial') continue
      words.set(token.word, Math.max(words.get(token.word) ?? 0, score))
      for (const half of token.word.split('-')) if (half.length > 2) words.set(half, Math.max(words.get(half) ?? 0, score))
    }
  }
  return words
}

/** Raises the score of every other mention of a name that was found in this text. */
const withMentions = (
  reading: Reading,
  spans: readonly Span[],
  scores: ReadonlyMap<number, number>,
): Map<number, number> => {
  const words = mentioned(reading, spans)
  const raised = new Map(scores)
  reading.tokens.forEach((token, index) => {
    const score = words.get(token.word)
    if (score === undefined || !isWord(token)) return
    const isName = ((reading.sorts[index]?.classes ?? 0) & 4) === 0
    const old = scores.get(index)
    if (token.shape === 'lower' && reading.styles[index] === 'mixed') {
      if (isName && (reading.flags[index] ?? 0) === 0) raised.set(index, Math.max(old ?? -9, 0.5))
      return
    }
    if (old === undefined) return
    if (isName || (!token.opensSentence && reading.styles[index] === 'mixed' && score >= CERTAIN))
      raised.set(index, Math.max(old, old < LIKELY ? Math.min(score, 0.8) : old))
  })
  return raised
}

/**
 * Finds the names of persons in the text of a working copy. `lists` undefined means that names are
 * not looked for at all. Places count in the working copy; linear in the length; never throws.
 */
export const findNames = (
  text: string,
  language: string,
  lists: WordClasses | undefined,
  weights: Weights = WEIGHTS,
): Candidate[] => {
  if (lists === undefined) return []
  const reading = read(text, language, lists)
  const scores = scoreWords(reading, weights)
  const raised = withMentions(reading, spansOf(reading, scores), scores)
  const spans = spansOf(reading, raised)
  const taken = new Set<number>()
  const found: Candidate[] = []
  for (const { first, last, score } of spans) {
    for (let at = first; at <= last; at += 1) taken.add(at)
    found.push(candidate(reading, first, last, certaintyOf(score)))
  }
  for (const [index, score] of raised)
    if (!taken.has(index) && score >= LOOK && score < LIKELY) found.push(candidate(reading, index, index, 'look'))
  return found.sort((a, b) => a.start - b.start)
}

const candidate = (reading: Reading, first: number, last: number, certainty: Certainty): Candidate => {
  const start = reading.tokens[first]?.start ?? 0
  const end = reading.tokens[last]?.end ?? 0
  return { start, end: withoutEnding(reading, last, end), kind: 'person', certainty, ground: certainty === 'certain' ? 'cued' : 'shaped' }
}

/** Leaves the `'s` of "Fatima's" outside the name, so that what stands there reads on. */
const withoutEnding = (reading: Reading, last: number, end: number): number => {
  const token = reading.tokens[last]
  if (token === undefined || token.shape === 'initial') return end
  return token.text.toLowerCase() === token.word || !token.text.includes("'") ? end : token.start + token.word.length
}
