import { isCandidate } from './candidates.ts'
import { wayOf } from './evidence.ts'
import type { Reading } from './reading.ts'
import { TUSSENVOEGSELS } from './tussenvoegsels.ts'
import { weigherOf } from './weigher.ts'

/** Weight of each piece of evidence, as log-odds. */
export type Weights = Readonly<Record<string, number>>

const FAR = 8
/** A name that slips through harms more than a word too many: the balance leans a little. */
const LEAN = 0.3
const LEAN_WITHOUT_CAPITALS = 0.7
const MOST_STEPS = 4

const bucket = (score: number | undefined): string => {
  if (score === undefined) return 'none'
  if (score < -3) return '--'
  if (score < -1) return '-'
  if (score < 0) return '0-'
  if (score < 1.5) return '0+'
  return score < 3 ? '+' : '++'
}

/** The nearest candidate on one side that stands against this one, over tussenvoegsels and initials. */
const besides = (
  reading: Reading,
  index: number,
  step: number,
  scores: ReadonlyMap<number, number>,
): number | undefined => {
  for (let at = index + step, steps = 0; steps < MOST_STEPS; at += step, steps += 1) {
    const score = scores.get(at)
    if (score !== undefined) return score
    const token = reading.tokens[at]
    if (token === undefined) return undefined
    if (token.shape !== 'initial' && !TUSSENVOEGSELS.has(token.word)) return undefined
  }
  return undefined
}

/** What the first look said of a word and of those around it. */
type SecondLook = {
  readonly own: number
  readonly way: string
  readonly before: string
  readonly after: string
  readonly same: string
  readonly mine: string
}

const namesOf = ({ way, before, after, same, mine }: SecondLook): readonly string[] => [
  `${way}bias`,
  `${way}p:${before}`,
  `${way}n:${after}`,
  `${way}pn:${before}${after}`,
  `${way}same:${same}`,
  `${way}mine:${mine}&p:${before}`,
  `${way}mine:${mine}&n:${after}`,
]

const lookAgain = (
  reading: Reading,
  index: number,
  first: ReadonlyMap<number, number>,
  best: ReadonlyMap<string, readonly number[]>,
): SecondLook => {
  const own = Math.max(-FAR, Math.min(FAR, first.get(index) ?? 0))
  const token = reading.tokens[index]
  const way = `2${wayOf(reading, index) || '|'}`
  const before = bucket(besides(reading, index, -1, first))
  const after = bucket(besides(reading, index, 1, first))
  const others = best.get(token?.word ?? '') ?? []
  // The highest score of the same word elsewhere in this text: remove one occurrence of its own.
  const elsewhere =
    others.length > 1 ? (others[0] === first.get(index) ? others[1] : others[0]) : undefined
  return { own, way, before, after, same: bucket(elsewhere), mine: bucket(own) }
}

/** The evidence of the second look: what the first look said of this word and of those around it. */
export const secondEvidence = (
  reading: Reading,
  index: number,
  first: ReadonlyMap<number, number>,
  best: ReadonlyMap<string, readonly number[]>,
): { readonly own: number; readonly names: readonly string[] } => {
  const look = lookAgain(reading, index, first, best)
  return { own: look.own, names: namesOf(look) }
}

/** Scores of the same word in one text, highest first. */
export const scoresByWord = (
  reading: Reading,
  first: ReadonlyMap<number, number>,
): Map<string, number[]> => {
  const best = new Map<string, number[]>()
  for (const [index, score] of first) {
    const word = reading.tokens[index]?.word ?? ''
    const known = best.get(word)
    if (known === undefined) best.set(word, [score])
    else known.push(score)
  }
  for (const scores of best.values()) scores.sort((a, b) => b - a)
  return best
}

const sum = (names: readonly string[], weights: Weights): number => {
  let total = 0
  for (const name of names) total += weights[name] ?? 0
  return total
}

/** First look: each candidate by itself and the words beside it. */
export const firstScores = (reading: Reading, weights: Weights): Map<number, number> => {
  const scores = new Map<number, number>()
  const weigh = weigherOf(weights)
  for (let index = 0; index < reading.tokens.length; index += 1)
    if (isCandidate(reading, index)) scores.set(index, weigh(reading, index))
  return scores
}

/**
 * Gives the log-odds that a word is part of a person's name, for each token that could be. Looks
 * twice: the second time it also knows what the first look said of the neighbours, and of the same
 * word elsewhere in the text.
 */
export const scoreWords = (reading: Reading, weights: Weights): ReadonlyMap<number, number> => {
  const first = firstScores(reading, weights)
  const best = scoresByWord(reading, first)
  const scores = new Map<number, number>()
  const sums = new Map<string, number>()
  for (const index of first.keys()) {
    const look = lookAgain(reading, index, first, best)
    const key = `${look.way} ${look.before} ${look.after} ${look.same} ${look.mine}`
    const added = sums.get(key) ?? sum(namesOf(look), weights)
    sums.set(key, added)
    const lean = reading.styles[index] === 'mixed' ? LEAN : LEAN_WITHOUT_CAPITALS
    scores.set(index, look.own * (weights['2|own'] ?? 1) + added + lean)
  }
  return scores
}
