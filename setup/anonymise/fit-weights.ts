import type { WordClasses } from '../../domain/anonymise/lists/word-classes.ts'
import { isCandidate } from '../../domain/anonymise/names/candidates.ts'
import { evidenceOf } from '../../domain/anonymise/names/evidence.ts'
import { read, type Reading } from '../../domain/anonymise/names/reading.ts'
import {
  firstScores,
  scoresByWord,
  secondEvidence,
  type Weights,
} from '../../domain/anonymise/names/score-words.ts'
import { makeWorkingCopy } from '../../domain/anonymise/working-copy.ts'
import type { CorpusText } from './corpus.ts'

/** One word to learn from: its evidence, a number that counts as it is, and whether it is a name. */
type Example = {
  readonly names: readonly string[]
  readonly own: number
  readonly isName: boolean
  readonly weight: number
}

export const FOLDS = 5
const ROUNDS = 300
const PULL = 0.8
const FEWEST_TIMES = 3
/** Evidence that weighs less than this on the first fit is left out of the second. */
const WORTHWHILE = 0.22

export type Prepared = {
  readonly fold: number
  readonly reading: Reading
  readonly isName: readonly boolean[]
  readonly weight: number
}

const prepare = (
  text: CorpusText,
  fold: number,
  lists: WordClasses,
  weight = 1,
  change = (s: string): string => s,
): Prepared => {
  const copy = makeWorkingCopy(change(text.text))
  const reading = read(copy.text, text.language, lists)
  const persons = text.marks.filter(({ kind }) => kind === 'person')
  const isName = reading.tokens.map((token) => {
    const place = copy.toOriginal(token.start, token.end)
    return persons.some(({ start, end }) => place.start < end && place.end > start)
  })
  return { fold, reading, isName, weight }
}

/** In small letters, the same length; a letter whose small form is longer stays. */
const small = (text: string): string =>
  Array.from(text, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  ).join('')

/** Fits log-odds by gradient descent with momentum on the mean loss, pulled towards nothing. */
const fitOnce = (
  examples: readonly Example[],
  hasOwn: boolean,
  isAllowed: (name: string) => boolean,
): Map<string, number> => {
  const times = new Map<string, number>()
  for (const { names } of examples)
    for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  const index = new Map<string, number>()
  for (const [name, count] of times)
    if (count >= FEWEST_TIMES && isAllowed(name)) index.set(name, index.size)
  const rows = examples.map(({ names }) => {
    const row: number[] = []
    for (const name of names) {
      const at = index.get(name)
      if (at !== undefined) row.push(at)
    }
    return Int32Array.from(row)
  })
  const size = index.size + (hasOwn ? 1 : 0)
  const weights = new Float64Array(size)
  if (hasOwn) weights[size - 1] = 1
  const squares = new Float64Array(size).fill(1e-6)
  const slope = new Float64Array(size)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = 0; at < size; at += 1) slope[at] = PULL * (weights[at] ?? 0)
    if (hasOwn) slope[size - 1] = PULL * ((weights[size - 1] ?? 0) - 1)
    rows.forEach((row, at) => {
      const example = examples[at]
      if (example === undefined) return
      let total = hasOwn ? (weights[size - 1] ?? 0) * example.own : 0
      for (const one of row) total += weights[one] ?? 0
      const miss = (1 / (1 + Math.exp(-total)) - (example.isName ? 1 : 0)) * example.weight
      for (const one of row) slope[one] = (slope[one] ?? 0) + miss
      if (hasOwn) slope[size - 1] = (slope[size - 1] ?? 0) + miss * example.own
    })
    for (let at = 0; at < size; at += 1) {
      const own = slope[at] ?? 0
      squares[at] = (squares[at] ?? 0) + own * own
      weights[at] = (weights[at] ?? 0) - (0.6 * own) / Math.sqrt(squares[at] ?? 1)
    }
  }
  const fitted = new Map<string, number>()
  for (const [name, at] of index) fitted.set(name, weights[at] ?? 0)
  if (hasOwn) fitted.set('2|own', weights[size - 1] ?? 1)
  return fitted
}

/** Fits, leaves out what weighs next to nothing, and fits what is left again. */
const fit = (examples: readonly Example[], hasOwn: boolean): Map<string, number> => {
  const all = fitOnce(examples, hasOwn, () => true)
  return fitOnce(examples, hasOwn, (name) => Math.abs(all.get(name) ?? 0) >= WORTHWHILE)
}

const firstExamples = (texts: readonly Prepared[]): Example[] =>
  texts.flatMap(({ reading, isName, weight }) =>
    reading.tokens.flatMap((_, index) =>
      isCandidate(reading, index)
        ? [{ names: evidenceOf(reading, index), own: 0, isName: isName[index] ?? false, weight }]
        : [],
    ),
  )

const secondExamples = (texts: readonly Prepared[], weights: Weights): Example[] =>
  texts.flatMap(({ reading, isName, weight }) => {
    const first = firstScores(reading, weights)
    const best = scoresByWord(reading, first)
    return [...first.keys()].map((index) => ({
      ...secondEvidence(reading, index, first, best),
      isName: isName[index] ?? false,
      weight,
    }))
  })

/** Fits the weights on these texts: the second look learns from first looks at texts unseen by them. */
export const fitWeights = (texts: readonly Prepared[]): Weights => {
  const second: Example[] = []
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = Object.fromEntries(
      fit(firstExamples(texts.filter((one) => one.fold !== fold)), false),
    )
    second.push(
      ...secondExamples(
        texts.filter((one) => one.fold === fold),
        weights,
      ),
    )
  }
  return Object.fromEntries([...fit(firstExamples(texts), false), ...fit(second, true)])
}

/** Makes the texts ready for fitting; each cased one also in small letters, as people type in haste. */
export const prepareTexts = (texts: readonly CorpusText[], lists: WordClasses): Prepared[] =>
  texts.flatMap((text, at) => {
    const fold = at % FOLDS
    const plain = prepare(text, fold, lists)
    const isCased = !['ar', 'zh'].includes(text.language)
    const isMixed = plain.reading.styles.includes('mixed')
    return isCased && isMixed ? [plain, prepare(text, fold, lists, 0.5, small)] : [plain]
  })
