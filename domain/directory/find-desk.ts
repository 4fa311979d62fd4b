import { ok, refused, type Result } from '../result.ts'
import type { Desk, Directory } from './schema.ts'
import { usableKey } from './usable-key.ts'

export type FindDeskRefusal = 'directory-expired' | 'desk-unknown' | 'desk-key-expired'

/**
 * The desk with this slug whose key may be used at `now`. Refuses an expired directory, a desk it
 * does not name, and a key outside its dates: then nothing is sealed and the phone is the way.
 */
export const findDesk = (
  directory: Directory,
  slug: string,
  now: Date,
): Result<Desk, FindDeskRefusal> => {
  if (Date.parse(directory.expiresAt) <= now.getTime()) return refused('directory-expired')
  const desks = directory.desks.filter((desk) => desk.slug === slug)
  return usableOf(desks, now)
}

/**
 * The desk with this id, with a key that may be used at `now`: its own, else the key that followed
 * it under the same slug. Refuses as `findDesk` does; never gives another desk instead.
 */
export const findDeskById = (
  directory: Directory,
  id: string,
  now: Date,
): Result<Desk, FindDeskRefusal> => {
  if (Date.parse(directory.expiresAt) <= now.getTime()) return refused('directory-expired')
  const desk = directory.desks.find((candidate) => candidate.id === id)
  if (!desk) return refused('desk-unknown')
  const successors = directory.desks.filter(({ slug }) => slug === desk.slug)
  return usableOf([desk, ...successors], now)
}

const usableOf = (desks: readonly Desk[], now: Date): Result<Desk, FindDeskRefusal> => {
  if (desks.length === 0) return refused('desk-unknown')
  const usable = usableKey(desks, now)
  return usable ? ok(usable) : refused('desk-key-expired')
}
