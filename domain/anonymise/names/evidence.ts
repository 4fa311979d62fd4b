import { beyondTussenvoegsels, FLAG_NAMES, neighbourEvidence } from './beside.ts'
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

const MARKED = /[^a-z'-]/u

const shapeWord = ({ text, shape }: Token): string =>
  shape === 'capitals' ? (text.length <= 5 ? 'SHORT' : 'LONG') : shape

const ownEvidence = (
  reading: Reading,
  index: number,
  token: Token,
  add: (name: string) => void,
): void => {
  const { word } = token
  const sort = reading.sorts[index]
  const code = sort?.code ?? 'u'
  const flags = reading.flags[index] ?? 0
  add(`is:${code}`)
  add(`open:${token.opensSentence ? 1 : 0}:${code}`)
  add(`shape:${shapeWord(token)}`)
  add(`shape:${shapeWord(token)}:${broad(sort?.classes ?? 0)}`)
  for (const [flag, name] of FLAG_NAMES) if ((flags & flag) !== 0) add(`self:${name}`)
  if (TUSSENVOEGSELS.has(word)) add(`self:tussen:${token.opensSentence ? 1 : 0}`)
  if (NAME_ENDING.test(word)) add('end:name')
  if (NOUN_ENDING.test(word)) add('end:noun')
  if (BODY_ENDING.test(word)) add('end:body')
  if (PLACE_ENDING.test(word)) add('end:place')
  if (FROM_A_PLACE.test(word)) add('end:from')
  if (MARKED.test(word)) add('marked')
  add(`end:${word.slice(-1)}`)
  add(
    `long:${word.length <= 2 ? 2 : word.length <= 3 ? 3 : word.length <= 9 ? 9 : word.length <= 13 ? 13 : 20}`,
  )
  if (token.shape !== 'lower' && reading.lowerWords.has(word)) add('alsoLower')
  const inSentences = reading.capitalWords.get(word) ?? 0
  if (token.opensSentence && inSentences > 0) add('alsoInside')
  if (inSentences > 1) add('repeated')
  if (token.text.length !== token.end - token.start - (token.shape === 'initial' ? 1 : 0))
    add('odd')
  if (token.text.toLowerCase() !== word) add('possessive')
  if (word.includes('-')) add('hyphen')
}

/** Groups of languages in which capitals and word order say different things. */
const groupOf = (language: string): string =>
  language === 'nl' || language === 'de' || language === 'ar' ? language : 'x'

/**
 * Names the evidence for and against one word being part of a person's name. Each name has a weight
 * in `weights.json`; the sum is the log-odds. The same names are used when the weights are fitted.
 */
export const evidenceOf = (reading: Reading, index: number): string[] => {
  const token = reading.tokens[index]
  if (token === undefined) return []
  const style = reading.styles[index] ?? 'mixed'
  const isCased = token.shape !== 'uncased' && style === 'mixed'
  const group = groupOf(reading.language)
  const found: string[] = []
  const way = isCased ? '' : token.shape === 'uncased' ? 'ar|' : 'low|'
  const classes = reading.sorts[index]?.classes ?? 0
  const who = broad(classes)
  const add = (name: string): void => {
    found.push(way + name)
  }
  add('bias')
  if (isCased) add(`${group}:${token.opensSentence ? 'open' : 'in'}:${who}`)
  else add(`${group}:${who}`)
  ownEvidence(reading, index, token, add)
  neighbourEvidence(reading, index, -1, (name) => {
    add(name)
    add(`${name}&${who}`)
  })
  neighbourEvidence(reading, index, 1, (name) => {
    add(name)
    add(`${name}&${who}`)
  })
  neighbourEvidence(reading, index, -2, add)
  neighbourEvidence(reading, index, 2, add)
  beyondTussenvoegsels(reading, index, add)
  const before = reading.tokens[index - 1]
  const after = reading.tokens[index + 1]
  if (
    (before === undefined || before.shape === 'mark') &&
    (after === undefined || after.shape === 'mark')
  )
    add(`between:${before?.text ?? 'edge'}${after?.text ?? 'edge'}`)
  if (isCased) runEvidence(reading, index, add)
  return found
}
