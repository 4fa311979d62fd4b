import { cardsWithIndicator } from '../content/all-cards.ts'
import type { Card } from '../content/card-schema.ts'
import type { ContentSector } from '../content/shared-schema.ts'

/**
 * Gives the card to open for a line: one of the person's own sector where there is one, else the
 * first that holds it. Gives undefined for a line that is on no card.
 */
export const cardOfLine = (lineId: string, sector: ContentSector | null): Card | undefined => {
  const cards = cardsWithIndicator(lineId)
  const own = cards.find((card) => sector !== null && card.sectors.includes(sector))
  return own ?? cards[0]
}
