import { FIRST, LAST } from '../lists/word-classes.ts'
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
import { PREPOSITION, TUSSENVOEGSELS } from './tussenvoegsels.ts'
import { broad, FROM_A_PLACE, ROLE_ENDING } from './word-signs.ts'

/** The flags of the lexicon as they are called in evidence. */
export const FLAG_NAMES: readonly (readonly [number, string])[] = [
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

/** What a token says to the words beside it; the same object and number for the same words. */
export type Saying = { readonly names: readonly string[]; readonly number: number }

/** Where a saying is heard: from the word itself, one before, two behind, over tussenvoegsels, before a run. */
export const PLACES = ['', 'p1:', 'n1:', 'p2:', 'n2:', 'over:p1:', 'over:n1:', 'run:p1:'] as const
export type Place = (typeof PLACES)[number]

/** Marks in odd scripts are many; what is known of them is not worth more room than this. */
const MOST_SAYINGS = 4000
/** The number of a saying that is not kept. */
export const NOT_KEPT = -1

let count = 0
const makeSaying = (names: readonly string[]): Saying => {
  if (count >= MOST_SAYINGS) return { names, number: NOT_KEPT }
  count += 1
  return { names, number: count }
}

/** Texts are full of the same few sayings: each is put into words once. */
export const sayingsByKey = (): ((key: number | string, say: () => string[]) => Saying) => {
  const sayings = new Map<number | string, Saying>()
  return (key, say) => {
    const known = sayings.get(key)
    if (known !== undefined) return known
    const made = makeSaying(say())
    if (made.number !== NOT_KEPT) sayings.set(key, made)
    return made
  }
}

const ofMark = sayingsByKey()
const ofWord = sayingsByKey()
const EDGE = makeSaying(['edge'])
const NUMBER = makeSaying(['number'])
const INITIAL = makeSaying(['initial'])

const sayAt = (reading: Reading, at: number): Saying => {
  const token = reading.tokens[at]
  if (token === undefined) return EDGE
  if (token.shape === 'mark') return ofMark(token.text, () => [token.text])
  if (token.shape === 'number') return NUMBER
  if (token.shape === 'initial') return INITIAL
  const flags = reading.flags[at] ?? 0
  const classes = reading.sorts[at]?.classes ?? 0
  const isLower = token.shape === 'lower' || token.shape === 'uncased'
  const isCapital = !isLower && reading.styles[at] === 'mixed'
  const isTussen = TUSSENVOEGSELS.has(token.word)
  const isRole = flags === 0 && ROLE_ENDING.test(token.word)
  const isFromPlace = flags === 0 && !isCapital && FROM_A_PLACE.test(token.word)
  const who = broad(classes)
  const isNamed = (classes & (FIRST | LAST)) !== 0
  const key =
    flags * 4096 +
    who.charCodeAt(0) * 32 +
    (isLower ? 16 : 0) +
    (isCapital ? 8 : 0) +
    (isTussen ? 4 : 0) +
    (isRole && !(isCapital && isNamed) ? 2 : 0) +
    (isFromPlace ? 1 : 0)
  return ofWord(key, () => {
    const names: string[] = []
    for (const [flag, name] of FLAG_NAMES) if ((flags & flag) !== 0) names.push(name)
    if (isTussen) names.push(`tussen${isLower ? '' : 'T'}`)
    if (isCapital) {
      names.push(`cap:${who}`)
      if (flags === 0) names.push('cap')
      if (isRole && !isNamed) names.push('capRole')
      return names
    }
    if (isRole) names.push('roleEnd')
    if (isFromPlace) names.push('adj')
    if (flags === 0) names.push(`low:${who}`)
    return names
  })
}

/** What the token at a place says, whoever hears it; `undefined` where nobody has asked yet. */
export type Sayings = (Saying | undefined)[]

const sayingsOf = new WeakMap<Reading, Sayings>()

export const sayingsIn = (reading: Reading): Sayings => {
  let sayings = sayingsOf.get(reading)
  if (sayings === undefined) sayingsOf.set(reading, (sayings = []))
  return sayings
}

export const sayingOf = (sayings: Sayings, reading: Reading, at: number): Saying =>
  at < 0 ? EDGE : (sayings[at] ??= sayAt(reading, at))

/** The token behind the tussenvoegsels on one side, seen from `index`; `undefined` without any. */
export const beyondTussenvoegsels = (
  reading: Reading,
  index: number,
  step: -1 | 1,
): number | undefined => {
  let at = index + step
  while (Math.abs(at - index) <= 3 && TUSSENVOEGSELS.has(reading.tokens[at]?.word ?? '')) at += step
  const passed = reading.tokens[index + step]
  const isOne = at === index + 2 * step
  return at === index + step || (isOne && PREPOSITION.test(passed?.word ?? '')) ? undefined : at
}
