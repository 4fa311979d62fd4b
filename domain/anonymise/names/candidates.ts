import { FIRST, LAST } from '../lists/word-classes.ts'
import {
  AND,
  ARTICLE,
  FUNCTION_WORD,
  NAMING,
  PERSON_BEFORE,
  PLACE_BEFORE,
  RELATION,
  SMALL,
  TITLE,
} from './lexicon.ts'
import { isWord, type Reading } from './reading.ts'
import { TUSSENVOEGSELS } from './tussenvoegsels.ts'

/** In Arabic no capital tells a name from a word that speaks of one. */
const NO_NAME = FUNCTION_WORD | TITLE | RELATION | NAMING
/** Letters without capitals that are weighed word by word; Chinese has a way of its own. */
const HAS_ARABIC = /\p{Script=Arabic}/u

/** True for a word that holds sentences together and is nobody's name: the, and, I. */
const isSmallWord = (reading: Reading, index: number): boolean =>
  ((reading.flags[index] ?? 0) & (SMALL | ARTICLE | AND | PLACE_BEFORE | PERSON_BEFORE)) !== 0 &&
  ((reading.sorts[index]?.classes ?? 0) & (FIRST | LAST)) === 0 &&
  ((reading.tokens[index]?.text.length ?? 0) === 1 ||
    !TUSSENVOEGSELS.has(reading.tokens[index]?.word ?? ''))

/** True for a part of an address or a file name in small letters: `www.rijksoverheid.nl`. */
const isDotted = ({ tokens }: Reading, index: number): boolean => {
  const token = tokens[index]
  if (token?.shape !== 'lower') return false
  const [before, after] = [tokens[index - 1], tokens[index + 1]]
  const isAfterDot = before?.text === '.' && before.touches && token.touches
  return isAfterDot || (after?.text === '.' && after.touches && tokens[index + 2]?.touches === true)
}

/** True for a word that may open or continue a name by the way it is written. */
export const isCandidate = (reading: Reading, index: number): boolean => {
  const token = reading.tokens[index]
  if (token === undefined) return false
  if (isSmallWord(reading, index) || isDotted(reading, index)) return false
  if (token.shape === 'uncased')
    return HAS_ARABIC.test(token.text) && ((reading.flags[index] ?? 0) & NO_NAME) === 0
  if (reading.styles[index] !== 'mixed') return isWord(token)
  return token.shape === 'capital' || token.shape === 'capitals' || token.shape === 'mixed'
}
