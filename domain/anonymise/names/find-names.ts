import type { Candidate } from '../family.ts'
import type { Certainty } from '../finding.ts'
import type { WordClasses } from '../lists/word-classes.ts'
import { findChineseNames } from './chinese.ts'
import { FUNCTION_WORD } from './lexicon.ts'
import { withMentions } from './mentions.ts'
import { read, type Reading } from './reading.ts'
import { scoreWords, type Weights } from './score-words.ts'
import { isSmall, spansOf } from './spans.ts'
import { LIKELY, LOOK, LOOK_AMONG_CAPITALS, tierOf } from './tiers.ts'
import { raiseTitled } from './titled.ts'
import WEIGHTS from './weights.json' with { type: 'json' }

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
  const floor = reading.language === 'de' ? LOOK_AMONG_CAPITALS : LOOK
  const taken = new Set<number>()
  const found: Candidate[] = []
  for (const { first, last, score } of spans) {
    for (let at = first; at <= last; at += 1) taken.add(at)
    found.push(candidate(reading, first, last, tierOf(score)))
  }
  for (const [index, score] of raised)
    if (!taken.has(index) && score >= floor && score < LIKELY && isWorthAsking(reading, index))
      found.push(candidate(reading, index, index, 'look'))
  return [...found, ...findChineseNames(text, lists)].sort((a, b) => a.start - b.start)
}

/** Words that hold a sentence together are not worth a question, however they score. */
const isWorthAsking = (reading: Reading, index: number): boolean =>
  ((reading.flags[index] ?? 0) & FUNCTION_WORD) === 0 && !isSmall(reading.tokens[index])

const candidate = (
  reading: Reading,
  first: number,
  last: number,
  certainty: Certainty,
): Candidate => {
  const start = reading.tokens[first]?.start ?? 0
  const end = reading.tokens[last]?.end ?? 0
  return {
    start,
    end: withoutEnding(reading, last, end),
    kind: 'person',
    certainty,
    ground: certainty === 'certain' ? 'cued' : 'shaped',
  }
}

/** Leaves the `'s` of "Fatima's" outside the name, so that what stands there reads on. */
const withoutEnding = (reading: Reading, last: number, end: number): number => {
  const token = reading.tokens[last]
  if (token === undefined || token.shape === 'initial') return end
  return token.text.toLowerCase() === token.word || !token.text.includes("'")
    ? end
    : token.start + token.word.length
}
