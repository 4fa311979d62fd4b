import hotelCard from '../../content/cards/hotel.json' with { type: 'json' }
import schoolCard from '../../content/cards/school.json' with { type: 'json' }
import socialTeamCard from '../../content/cards/social-team.json' with { type: 'json' }
import type { Card } from './card-schema.ts'
import type { ContentSector } from './shared-schema.ts'

const cards = {
  'social-team': socialTeamCard as unknown as Card,
  school: schoolCard as unknown as Card,
  hotel: hotelCard as unknown as Card,
} satisfies Record<ContentSector, Card>

/** Gives the first card of a sector as packed. Trusted: the schema runs over it in the tests. */
export const cardForSector = (sector: ContentSector): Card => cards[sector]
