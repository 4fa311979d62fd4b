import type { Candidate, Family } from '../family.ts'
import { findStreets } from '../families/street.ts'
import { findOrganisations } from './organisation.ts'
import { findPlaces } from './place.ts'
import { findTraits } from './trait.ts'

const FAMILIES: readonly Family[] = [findOrganisations, findPlaces, findStreets, findTraits]

/** Written against what was found, it makes another word or number of it. */
const GLUED = /[\p{L}\d]/u

/** Finds what points to a person without naming one: organisations, places, traits. */
export const findIndirect: Family = (text, contacts) =>
  FAMILIES.flatMap((family) => family(text, contacts)).filter(
    ({ start, end }) => !GLUED.test(text.charAt(end)) && !/\d/.test(text.charAt(start - 1)),
  )

/**
 * Drops what is only worth a look where something stronger was found: a quoted advert must not make
 * the phone number in it look longer than it is.
 */
export const withoutOutshone = (candidates: readonly Candidate[]): Candidate[] => {
  const strong = candidates
    .filter(({ certainty }) => certainty !== 'look')
    .sort((a, b) => a.start - b.start)
  const weak = candidates
    .filter(({ certainty }) => certainty === 'look')
    .sort((a, b) => a.start - b.start)
  const kept: Candidate[] = []
  let next = 0
  let reach = 0
  for (const candidate of weak) {
    while ((strong[next]?.start ?? Infinity) < candidate.end) {
      reach = Math.max(reach, strong[next]?.end ?? 0)
      next += 1
    }
    if (reach <= candidate.start) kept.push(candidate)
  }
  return [...strong, ...kept]
}
