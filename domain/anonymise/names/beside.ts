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

/** What stands beside a word, seen from it: place `-1` is the token before, `1` the one after. */
export const neighbourEvidence = (
  reading: Reading,
  index: number,
  step: number,
  add: (name: string) => void,
): void => {
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
export const beyondTussenvoegsels = (
  reading: Reading,
  index: number,
  add: (name: string) => void,
): void => {
  for (const step of [-1, 1]) {
    let at = index + step
    while (Math.abs(at - index) <= 3 && TUSSENVOEGSELS.has(reading.tokens[at]?.word ?? ''))
      at += step
    const passed = reading.tokens[index + step]
    const isOne = at === index + 2 * step
    if (at === index + step || (isOne && PREPOSITION.test(passed?.word ?? ''))) continue
    neighbourEvidence(reading, at - step, step, (name) => {
      add(`over:${name}`)
    })
  }
}
