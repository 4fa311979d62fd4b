import { COMMON } from '../lists/word-classes.ts'
import { isWord, type Reading } from './reading.ts'
import { isSmall, type Span } from './spans.ts'
import { CERTAIN, LIKELY } from './tiers.ts'

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
      for (const half of token.word.split('-'))
        if (half.length > 2) words.set(half, Math.max(words.get(half) ?? 0, score))
    }
  }
  return words
}

/** Raises the score of every other mention of a name that was found in this text. */
export const withMentions = (
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
