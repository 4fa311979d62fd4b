import { ok, refused, type Result } from '../result.ts'
import type { Partner } from './partner-schema.ts'
import type { Directory } from './schema.ts'
import { usableKey } from './usable-key.ts'

export type FindPartnerRefusal = 'directory-expired' | 'partner-unknown' | 'partner-key-expired'

/**
 * The partner that is this service, with the key that may be used at `now`. Refuses an expired
 * directory, a service that takes no hand-overs (any more), and a key outside its dates: the phone
 * is the way then. Never gives another service instead.
 */
export const findPartner = (
  directory: Pick<Directory, 'partners' | 'expiresAt'>,
  service: string,
  now: Date,
): Result<Partner, FindPartnerRefusal> => {
  if (Date.parse(directory.expiresAt) <= now.getTime()) return refused('directory-expired')
  const keys = (directory.partners ?? []).filter((partner) => partner.service === service)
  if (keys.length === 0) return refused('partner-unknown')
  const usable = usableKey(keys, now)
  return usable ? ok(usable) : refused('partner-key-expired')
}
