import type { Candidate } from '../family.ts'
import type { Certainty } from '../finding.ts'
import { COMMON, FIRST, LAST, RARE_WORD, type WordClasses } from '../lists/word-classes.ts'
import { findChineseNames } from './chinese.ts'
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
/** After a tussenvoegsel less again: `Jan van` cannot end there. */
const JOINS_OVER = -2.2

type Span = { first: number; last: number; score: number }

const isSmall = (token: Token | undefined): boolean =>
  token !== undefined && TUSSENVOEGSELS.has(token.word)

const isInitial = (token: Token | undefined): boolean => token?.shape === 'initial'

/** Next to each other on one line: nothing but spaces, or a hyphen, between them. */
const standTogether = (reading: Reading, left: number, right: number): boolean => {
  const from = reading.tokens[left]?.end ?? 0
  const to = reading.tokens[right]?.start ?? 0
  return to - from <= 4 && /^[.]?[ ]{0,3}$/.test(reading.text.slice(from, to))
}

/** Takes a word that scores just below and belongs to the name beside it. */
const joins = (
  reading: Reading,
  index: number,
  scores: ReadonlyMap<number, number>,
  floor = JOINS,
): boolean => {
  const score = scores.get(index)
  return score !== undefined && score >= floor && ((reading.flags[index] ?? 0) & FUNCTION_WORD) === 0
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
    const score = scores.get(at)
    if (score !== undefined && (score >= LIKELY || (steps === 0 && joins(reading, at, scores)))) return at
    if (steps > 0 && joins(reading, at, scores, JOINS_OVER)) return at
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
    span.last = withInitials(reading, span.last)
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
  return (classes & FIRST) === 0
}

const certaintyOf = (score: number): Certainty =>
  score >= CERTAIN ? 'certain' : score >= LIKELY ? 'likely' : 'look'

/** Titles that nothing but a name follows, in the languages that are known. */
const CIVIL =
  /^(?:mevrouw|mevr|mw|mej|meneer|mijnheer|heer|dhr|mr|mrs|ms|herr|herrn|frau|monsieur|madame|mme|señor|señora|sra|senhor|senhora|domnul|doamna|domnului|doamnei|г-н|г-жа|господин|госпожа|السيد|السيدة)$/u
const SURE_ENOUGH = 1.2

/** Raises what stands right behind a civil title, over initials and tussenvoegsels. */
const raiseTitled = (reading: Reading, scores: ReadonlyMap<number, number>): Map<number, number> => {
  const raised = new Map(scores)
  reading.tokens.forEach((token, index) => {
    if (!CIVIL.test(token.word)) return
    let at = index + 1
    while (at - index < 6 && (isSmall(reading.tokens[at]) || isInitial(reading.tokens[at]))) at += 1
    const next = reading.tokens[at]
    const score = raised.get(at)
    if (next === undefined || score === undefined || !standTogether(reading, at - 1, at)) return
    const flags = reading.flags[at] ?? 0
    const classes = reading.sorts[at]?.classes ?? 0
    const isWordOnly = (classes & COMMON) !== 0 && (classes & (FIRST | LAST)) === 0
    const isPlain = next.shape !== 'capital' && (isWordOnly || (classes & (COMMON | RARE_WORD)) === COMMON)
    if ((flags & FUNCTION_WORD) !== 0 || isPlain || next.shape === 'capitals') return
    raised.set(at, Math.max(score, SURE_ENOUGH))
  })
  return raised
}

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
    const isName = ((reading.sorts[index]?.classes ?? 0) & COMMON) === 0
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
  const scores = raiseTitled(reading, scoreWords(reading, weights))
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
  return [...found, ...findChineseNames(text, lists)].sort((a, b) => a.start - b.start)
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
