import { tickableForSector } from '../../domain/content/all-cards.ts'
import { SECTORS, type Sector } from '../../domain/signal/vocabulary.ts'

/**
 * The sector a signal with these lines begins in: the person's own, whatever card the lines are on,
 * else the first whose cards hold them all. Gives null where none does: the form then asks.
 */
export const sectorOfTicked = (ticked: readonly string[], own: Sector | null): Sector | null => {
  if (own !== null || ticked.length === 0) return own
  const holdsAll = (sector: Sector) => {
    const tickable = tickableForSector(sector)
    return ticked.every((id) => tickable.has(id))
  }
  return SECTORS.find(holdsAll) ?? null
}
