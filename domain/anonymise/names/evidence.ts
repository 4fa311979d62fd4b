import { COMMON, FIRST, LAST, PLACE } from '../lists/word-classes.ts'
import {
  AND,
  ARTICLE,
  BODY,
  DOING,
  GREETING,
  NAMING,
  PERSON_BEFORE,
  PLACE_BEFORE,
  RELATION,
  ROLE,
  SAYING,
  SMALL,
  TITLE,
} from './lexicon.ts'
import type { Reading } from './reading.ts'
import { isWord } from './reading.ts'
import { TUSSENVOEGSELS } from './tussenvoegsels.ts'
import type { Token } from './tokens.ts'

const FLAG_NAMES: readonly (readonly [number, string])[] = [
  [TITLE, 'title'],
  [RELATION, 'relation'],
  [ROLE, 'role'],
  [NAMING, 'naming'],
  [GREETING, 'greeting'],
  [SAYING, 'saying'],
  [DOING, 'doing'],
  [PLACE_BEFORE, 'in'],
  [PERSON_BEFORE, 'with'],
  [ARTICLE, 'the'],
  [AND, 'and'],
  [BODY, 'body'],
  [SMALL, 'small'],
]

const NAME_ENDING =
  /(?:stra|sma|inga|ema|mans|sen|sson|ink|ski|ska|cki|cka|wicz|czyk|escu|eanu|aru|ova|eva|ov|ev|ić|ic|oğlu|yan|ian|dze|shvili|enko|chuk|czuk|ez|ini|elli|etti|opoulos|idis|aert|aerts|ens|ckx|inck|ый|ов|ова|ев|ева|ин|ина|енко|чук|ук|юк|ський|ська|ски|ска|ич)$/u
const NOUN_ENDING =
  /(?:ing|ingen|heid|heden|tie|ties|schap|isme|iteit|ment|menten|loos|baar|lijk|lijke|ische|isch|eren|erij|ness|tion|sion|ity|ung|ungen|keit|lich|schaft|ción|ción|dad|ção|dade|ość|anie|enie|ție|itate|ság|ség|lik|lık|ние|ство|ість|ння)$/u
const BODY_ENDING =
  /(?:bank|groep|bond|club|dienst|raad|partij|huis|centrum|school|fonds|werk|net|media|soft|tech|bedrijf|bureau|hotel|krant|blad|team|zorg|wet|unie|hof|fabriek|haven|college|stichting|kamer|liga|cup|tour|prijs|festival)$/u
const PLACE_ENDING = /(?:dorp|stad|burg|dam|dijk|veen|broek|straat|laan|plein|weg|kade|gracht|land|lande|eiland|berg|wijk|poort|haven|drecht|voort|horst|loo|ville|grad|stan|shire|ton)$/u
const ROLE_ENDING = /(?:er|or|ist|iste|aar|eur|ent|ant|man|vrouw|leider|chef|voorzitter|ster|ier|loog|graaf)$/u
const FROM_A_PLACE = /(?:se|sche|ns|ees|iaan|iaans|ische|aanse|eense|ian|ish|ese)$/u
/** Letters without capitals that are weighed word by word; Chinese has a way of its own. */
const HAS_ARABIC = /\p{Script=Arabic}/u
const MARKED = /[^a-z'-]/u

const shapeWord = ({ text, shape }: Token): string =>
  shape === 'capitals' ? (text.length <= 5 ? 'SHORT' : 'LONG') : shape

/** Broad sort of a name: first name, surname, both, unknown, or another word. */
const broad = (classes: number): string => {
  const isCommon = (classes & COMMON) !== 0
  if ((classes & FIRST) !== 0) return isCommon ? 'f' : 'F'
  if ((classes & LAST) !== 0) return isCommon ? 'l' : 'L'
  if ((classes & PLACE) !== 0) return 'p'
  return classes === 0 ? 'u' : 'c'
}

/** True for a word that holds sentences together and is nobody's name: the, and, I. */
const isSmallWord = (reading: Reading, index: number): boolean =>
  ((reading.flags[index] ?? 0) & (SMALL | ARTICLE | AND | PLACE_BEFORE | PERSON_BEFORE)) !== 0 &&
  ((reading.sorts[index]?.classes ?? 0) & (FIRST | LAST)) === 0 &&
  ((reading.tokens[index]?.text.length ?? 0) === 1 ||
    !TUSSENVOEGSELS.has(reading.tokens[index]?.word ?? ''))

/** True for a word that may open or continue a name by the way it is written. */
export const isCandidate = (reading: Reading, index: number): boolean => {
  const token = reading.tokens[index]
  if (token === undefined) return false
  if (isSmallWord(reading, index)) return false
  if (token.shape === 'uncased') return HAS_ARABIC.test(token.text)
  if (reading.styles[index] !== 'mixed') return isWord(token)
  return token.shape === 'capital' || token.shape === 'capitals' || token.shape === 'mixed'
}

/** What stands beside a word, seen from it: place `-1` is the token before, `1` the one after. */
const neighbourEvidence = (reading: Reading, index: number, step: number, add: (name: string) => void): void => {
  const at = index + step
  const side = step < 0 ? `p${-step}` : `n${step}`
  const token = reading.tokens[at]
  if (token === undefined) {
    add(`${side}:edge`)
    return
  }
  if (token.shape === 'mark') {
    add(`${side}:${token.text}`)
    return
  }
  if (token.shape === 'number' || token.shape === 'initial') {
    add(`${side}:${token.shape}`)
    return
  }
  const flags = reading.flags[at] ?? 0
  for (const [flag, name] of FLAG_NAMES) if ((flags & flag) !== 0) add(`${side}:${name}`)
  const classes = reading.sorts[at]?.classes ?? 0
  const isLower = token.shape === 'lower' || token.shape === 'uncased'
  if (TUSSENVOEGSELS.has(token.word)) add(`${side}:tussen${isLower ? '' : 'T'}`)
  if (!isLower && reading.styles[at] === 'mixed') {
    add(`${side}:cap:${broad(classes)}`)
    if (flags === 0) add(`${side}:cap`)
    if (flags === 0 && (classes & (FIRST | LAST)) === 0 && ROLE_ENDING.test(token.word))
      add(`${side}:capRole`)
    return
  }
  if (flags === 0) {
    if (ROLE_ENDING.test(token.word)) add(`${side}:roleEnd`)
    if (FROM_A_PLACE.test(token.word)) add(`${side}:adj`)
    add(`${side}:low:${broad(classes)}`)
  }
}

/** What stands before and after when tussenvoegsels are passed over: `J. van den [Berg]`. */
const beyondTussenvoegsels = (reading: Reading, index: number, add: (name: string) => void): void => {
  for (const step of [-1, 1]) {
    let at = index + step
    while (Math.abs(at - index) <= 3 && TUSSENVOEGSELS.has(reading.tokens[at]?.word ?? '')) at += step
    if (at === index + step) continue
    neighbourEvidence(reading, at - step, step, (name) => {
      add(`over:${name}`)
    })
  }
}

const ownEvidence = (reading: Reading, index: number, token: Token, add: (name: string) => void): void => {
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
  add(`long:${word.length <= 2 ? 2 : word.length <= 3 ? 3 : word.length <= 9 ? 9 : word.length <= 13 ? 13 : 20}`)
  if (token.shape !== 'lower' && reading.lowerWords.has(word)) add('alsoLower')
  const inSentences = reading.capitalWords.get(word) ?? 0
  if (token.opensSentence && inSentences > 0) add('alsoInside')
  if (inSentences > 1) add('repeated')
  if (token.text.length !== token.end - token.start - (token.shape === 'initial' ? 1 : 0)) add('odd')
  if (token.text.toLowerCase() !== word) add('possessive')
  if (word.includes('-')) add('hyphen')
}

/** The run of capitalised words around a word: how long, where in it, and what leads it. */
const runEvidence = (reading: Reading, index: number, add: (name: string) => void): void => {
  let first = index
  while (first > 0 && index - first < 6 && isCapitalInRun(reading, first - 1)) first -= 1
  let last = index
  while (last - index < 6 && isCapitalInRun(reading, last + 1)) last += 1
  const length = last - first + 1
  add(`run:${Math.min(length, 5)}`)
  add(`run:${Math.min(length, 5)}:${Math.min(index - first, 3)}`)
  if (length === 1) return
  let hasBody = false
  let hasPlace = false
  let firstNames = 0
  let shouted = 0
  for (let at = first; at <= last; at += 1) {
    const classes = reading.sorts[at]?.classes ?? 0
    if (((reading.flags[at] ?? 0) & BODY) !== 0 || BODY_ENDING.test(reading.tokens[at]?.word ?? '')) hasBody = true
    if ((classes & PLACE) !== 0 && (classes & (FIRST | LAST)) === 0) hasPlace = true
    if ((classes & FIRST) !== 0 && (classes & COMMON) === 0) firstNames += 1
    if (reading.tokens[at]?.shape === 'capitals') shouted += 1
  }
  if (hasBody) add('run:body')
  if (hasPlace) add('run:place')
  if (shouted > 0) add('run:SHOUT')
  add(`run:F${Math.min(firstNames, 2)}`)
  const lead = reading.sorts[first]?.classes ?? 0
  add(`lead:${broad(lead)}`)
  neighbourEvidence(reading, first, -1, (name) => {
    add(`run:${name}`)
  })
}

const isCapitalInRun = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at]
  if (token === undefined) return false
  const { shape } = token
  return shape === 'capital' || shape === 'capitals' || shape === 'mixed' || shape === 'initial'
}

/** Groups of languages in which capitals and word order say different things. */
const groupOf = (language: string): string =>
  language === 'nl' || language === 'de' || language === 'ar' ? language : 'x'

/**
 * Names the evidence for and against one word being part of a person's name. Each name has a weight
 * in `weights.ts`; the sum is the log-odds. The same names are used when the weights are fitted.
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
  if ((before === undefined || before.shape === 'mark') && (after === undefined || after.shape === 'mark'))
    add(`between:${before?.text ?? 'edge'}${after?.text ?? 'edge'}`)
  if (isCased) runEvidence(reading, index, add)
  return found
}
