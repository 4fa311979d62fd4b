import { ok, refused, type Result } from '../result.ts'
import type { Desk, Directory } from './schema.ts'

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
  if (desks.length === 0) return refused('desk-unknown')
  const usable = desks.find(
    (desk) =>
      Date.parse(desk.validFrom) <= now.getTime() && now.getTime() < Date.parse(desk.validUntil),
  )
  return usable ? ok(usable) : refused('desk-key-expired')
}
