import type { Directory } from '../domain/directory/schema.ts'
import { secondsOf } from '../server/store/hashes.ts'
import type { KeyUse } from '../server/store/store.ts'

/** From when and until when people may seal to each key of a directory: its last day ends all of it. */
export const keyUses = ({
  desks,
  partners = [],
  expiresAt,
}: Pick<Directory, 'desks' | 'partners' | 'expiresAt'>): readonly KeyUse[] => {
  const untilOf = (validUntil: string): number =>
    Math.min(secondsOf(new Date(validUntil)), secondsOf(new Date(expiresAt)))
  return [
    ...desks.map(({ recipient, validFrom, validUntil }) => ({
      recipient,
      fromSeconds: secondsOf(new Date(validFrom)),
      untilSeconds: untilOf(validUntil),
    })),
    ...partners.map(({ recipient, validUntil }) => ({
      recipient,
      untilSeconds: untilOf(validUntil),
    })),
  ]
}
