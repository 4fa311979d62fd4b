import { COMMON, FIRST, LAST, PLACE } from '../lists/word-classes.ts'
import { sayingOf, type Sayings } from './beside.ts'
import type { Listener } from './evidence.ts'
import { BODY } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { BODY_ENDING, broad } from './word-signs.ts'

/** The run of capitalised words around a word: how long, where in it, and what leads it. */
export const runEvidence = (
  reading: Reading,
  index: number,
  sayings: Sayings,
  { add, hear }: Listener,
): void => {
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
    if (((reading.flags[at] ?? 0) & BODY) !== 0 || BODY_ENDING.test(reading.tokens[at]?.word ?? ''))
      hasBody = true
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
  hear(sayingOf(sayings, reading, first - 1), 'run:p1:', '')
}

const isCapitalInRun = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at]
  if (token === undefined) return false
  const { shape } = token
  return shape === 'capital' || shape === 'capitals' || shape === 'mixed' || shape === 'initial'
}
