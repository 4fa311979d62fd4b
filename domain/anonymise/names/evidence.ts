import {
  beyondTussenvoegsels,
  FLAG_NAMES,
  sayingOf,
  sayingsByKey,
  sayingsIn,
  type Place,
  type Saying,
} from './beside.ts'
import type { Reading } from './reading.ts'
import { runEvidence } from './run.ts'
import type { Token } from './tokens.ts'
import { TUSSENVOEGSELS } from './tussenvoegsels.ts'
import {
  BODY_ENDING,
  broad,
  FROM_A_PLACE,
  NAME_ENDING,
  NOUN_ENDING,
  PLACE_ENDING,
} from './word-signs.ts'

/** How a word is weighed: by its capitals, by its letters alone, or as Arabic. */
export type Way = '' | 'low|' | 'ar|'

const MARKED = /[^a-z'-]/u

const shapeWord = ({ text, shape }: Token): string =>
  shape === 'capitals' ? (text.length <= 5 ? 'SHORT' : 'LONG') : shape

/** Groups of languages in which capitals and word order say different things. */
const groupOf = (language: string): string =>
  language === 'nl' || language === 'de' || language === 'ar' ? language : 'x'

const ofItself = sayingsByKey()

/** What a word says for itself by its sort, its letters and its place in the sentence. */
const ownSaying = (reading: Reading, index: number, token: Token, way: Way): Saying => {
  const { classes, code } = reading.sorts[index] ?? { classes: 0, code: 'u' }
  const flags = reading.flags[index] ?? 0
  const isTussen = TUSSENVOEGSELS.has(token.word)
  const group = groupOf(reading.language)
  const shape = shapeWord(token)
  const opens = token.opensSentence ? 1 : 0
  const who = broad(classes)
  const key = `${way}${group} ${opens} ${shape} ${who} ${code} ${isTussen ? flags + 0.5 : flags}`
  return ofItself(key, () => {
    const names = ['bias']
    if (way === '') names.push(`${group}:${opens === 1 ? 'open' : 'in'}:${who}`)
    else names.push(`${group}:${who}`)
    names.push(`is:${code}`, `open:${opens}:${code}`, `shape:${shape}`, `shape:${shape}:${who}`)
    for (const [flag, name] of FLAG_NAMES) if ((flags & flag) !== 0) names.push(`self:${name}`)
    if (isTussen) names.push(`self:tussen:${opens}`)
    return names
  })
}

const lengthWord = (length: number): string =>
  length <= 2 ? '2' : length <= 3 ? '3' : length <= 9 ? '9' : length <= 13 ? '13' : '20'

const ownEvidence = (reading: Reading, token: Token, add: (name: string) => void): void => {
  const { word } = token
  if (NAME_ENDING.test(word)) add('end:name')
  if (NOUN_ENDING.test(word)) add('end:noun')
  if (BODY_ENDING.test(word)) add('end:body')
  if (PLACE_ENDING.test(word)) add('end:place')
  if (FROM_A_PLACE.test(word)) add('end:from')
  if (MARKED.test(word)) add('marked')
  add(`end:${word.slice(-1)}`)
  add(`long:${lengthWord(word.length)}`)
  if (token.shape !== 'lower' && reading.lowerWords.has(word)) add('alsoLower')
  const inSentences = reading.capitalWords.get(word) ?? 0
  if (token.opensSentence && inSentences > 0) add('alsoInside')
  if (inSentences > 1) add('repeated')
  if (token.text.length !== token.end - token.start - (token.shape === 'initial' ? 1 : 0))
    add('odd')
  if (token.text.toLowerCase() !== word) add('possessive')
  if (word.includes('-')) add('hyphen')
}

/** Takes in the evidence for one word: piece by piece, and all that it or a token beside it says at once. */
export type Listener = {
  readonly add: (name: string) => void
  /** `who` is the broad sort of the word that hears it, where that matters too; else empty. */
  readonly hear: (saying: Saying, place: Place, who: string) => void
}

export const wayOf = (reading: Reading, index: number): Way =>
  reading.tokens[index]?.shape === 'uncased'
    ? 'ar|'
    : (reading.styles[index] ?? 'mixed') === 'mixed'
      ? ''
      : 'low|'

/** Tells the listener the evidence for and against one word being part of a person's name. */
export const tellEvidence = (
  reading: Reading,
  index: number,
  way: Way,
  listener: Listener,
): void => {
  const token = reading.tokens[index]
  if (token === undefined) return
  const { add, hear } = listener
  const who = broad(reading.sorts[index]?.classes ?? 0)
  hear(ownSaying(reading, index, token, way), '', '')
  ownEvidence(reading, token, add)
  const sayings = sayingsIn(reading)
  const before = sayingOf(sayings, reading, index - 1)
  const after = sayingOf(sayings, reading, index + 1)
  hear(before, 'p1:', who)
  hear(after, 'n1:', who)
  hear(sayingOf(sayings, reading, index - 2), 'p2:', '')
  hear(sayingOf(sayings, reading, index + 2), 'n2:', '')
  const overBefore = beyondTussenvoegsels(reading, index, -1)
  if (overBefore !== undefined) hear(sayingOf(sayings, reading, overBefore), 'over:p1:', '')
  const overAfter = beyondTussenvoegsels(reading, index, 1)
  if (overAfter !== undefined) hear(sayingOf(sayings, reading, overAfter), 'over:n1:', '')
  const left = reading.tokens[index - 1]
  const right = reading.tokens[index + 1]
  if (
    (left === undefined || left.shape === 'mark') &&
    (right === undefined || right.shape === 'mark')
  )
    add(`between:${left?.text ?? 'edge'}${right?.text ?? 'edge'}`)
  if (way === '') runEvidence(reading, index, sayings, listener)
}

/**
 * Names the evidence for and against one word being part of a person's name. Each name has a weight
 * in `weights.json`; the sum is the log-odds. The same names are used when the weights are fitted.
 */
export const evidenceOf = (reading: Reading, index: number): string[] => {
  const found: string[] = []
  const way = wayOf(reading, index)
  tellEvidence(reading, index, way, {
    add: (name) => {
      found.push(way + name)
    },
    hear: ({ names }, place, who) => {
      for (const name of names) {
        found.push(`${way}${place}${name}`)
        if (who !== '') found.push(`${way}${place}${name}&${who}`)
      }
    },
  })
  return found
}
