import { NOT_KEPT, PLACES, type Place, type Saying } from './beside.ts'
import { tellEvidence, wayOf, type Way } from './evidence.ts'
import type { Reading } from './reading.ts'
import type { Weights } from './score-words.ts'

/** Gives the sum of the weights of all evidence for one word, as log-odds. */
type Weigher = (reading: Reading, index: number) => number

const WAYS: readonly Way[] = ['', 'low|', 'ar|']

/** The weights for one way of weighing, and those of what neighbours say, looked up once. */
type Scale = {
  readonly weights: ReadonlyMap<string, number>
  readonly heard: Map<number, readonly number[]>
}

const makeScale = (weights: Weights, way: Way): Scale => ({
  weights: new Map(
    Object.entries(weights).flatMap(([name, weight]) =>
      name.startsWith(way) ? [[name.slice(way.length), weight] as const] : [],
    ),
  ),
  heard: new Map(),
})

const lookUp = (
  weights: ReadonlyMap<string, number>,
  { names }: Saying,
  place: Place,
  who: string,
): readonly number[] =>
  names
    .flatMap((name) => (who === '' ? [name] : [name, `${name}&${who}`]))
    .flatMap((name) => weights.get(place + name) ?? [])

/** `who` is one letter or none. */
const keyOf = ({ number }: Saying, place: Place, who: string): number =>
  (number * PLACES.length + PLACES.indexOf(place)) * 128 + (who === '' ? 0 : who.charCodeAt(0))

const weightsHeard = (
  { weights, heard }: Scale,
  saying: Saying,
  place: Place,
  who: string,
): readonly number[] => {
  const key = keyOf(saying, place, who)
  const known = heard.get(key)
  if (known !== undefined) return known
  const found = lookUp(weights, saying, place, who)
  if (saying.number !== NOT_KEPT) heard.set(key, found)
  return found
}

const makeWeigher = (weights: Weights): Weigher => {
  const scales = new Map(WAYS.map((way) => [way, makeScale(weights, way)]))

  return (reading, index) => {
    const way = wayOf(reading, index)
    const scale = scales.get(way)
    if (scale === undefined) return 0
    let total = 0
    tellEvidence(reading, index, way, {
      add: (name) => {
        total += scale.weights.get(name) ?? 0
      },
      hear: (saying, place, who) => {
        for (const weight of weightsHeard(scale, saying, place, who)) total += weight
      },
    })
    return total
  }
}

const weighers = new WeakMap<Weights, Weigher>()

/**
 * Gives what weighs words with these weights, which may not change any more. Adds in the order of
 * the evidence. What neighbours say is looked up once: only marks and sorts of words are kept, no words.
 */
export const weigherOf = (weights: Weights): Weigher => {
  const known = weighers.get(weights) ?? makeWeigher(weights)
  weighers.set(weights, known)
  return known
}
