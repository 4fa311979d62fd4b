import { tickableForSector } from '../../domain/content/all-cards.ts'
import { SECTORS, type Sector } from '../../domain/signal/vocabulary.ts'

/**
 * The sector a signal with these lines begins in: the person's own where its cards hold them all,
 * else the first whose cards do. Gives null where none does: the form then asks.
 */
export const sectorOfTicked = (ticked: readonly string[], own: Sector | null): Sector | null => {
  const holdsAll = (sector: Sector) => {
    const tickable = tickableForSector(sector)
    return ticked.every((id) => tickable.has(id))
  }
  if (own !== null && holdsAll(own)) return own
  if (own === null && ticked.length === 0) return null
  return SECTORS.find(holdsAll) ?? own
}
