import begging from '../../content/cards/begging.json' with { type: 'json' }
import boys from '../../content/cards/boys.json' with { type: 'json' }
import criminal from '../../content/cards/criminal.json' with { type: 'json' }
import domesticWork from '../../content/cards/domestic-work.json' with { type: 'json' }
import forcedMarriage from '../../content/cards/forced-marriage.json' with { type: 'json' }
import hotel from '../../content/cards/hotel.json' with { type: 'json' }
import hotelFoodBeverage from '../../content/cards/hotel-food-beverage.json' with { type: 'json' }
import hotelFrontDesk from '../../content/cards/hotel-front-desk.json' with { type: 'json' }
import hotelHousekeeping from '../../content/cards/hotel-housekeeping.json' with { type: 'json' }
import hotelHrAgency from '../../content/cards/hotel-hr-agency.json' with { type: 'json' }
import hotelTechnicalSecurity from '../../content/cards/hotel-technical-security.json' with { type: 'json' }
import labour from '../../content/cards/labour.json' with { type: 'json' }
import lvb from '../../content/cards/lvb.json' with { type: 'json' }
import minors from '../../content/cards/minors.json' with { type: 'json' }
import online from '../../content/cards/online.json' with { type: 'json' }
import school from '../../content/cards/school.json' with { type: 'json' }
import sexual from '../../content/cards/sexual.json' with { type: 'json' }
import socialTeam from '../../content/cards/social-team.json' with { type: 'json' }
import unaccompaniedMinors from '../../content/cards/unaccompanied-minors.json' with { type: 'json' }
import { tickableIndicatorIds } from './all-indicators.ts'
import type { Card } from './card-schema.ts'
import type { ContentSector } from './shared-schema.ts'

/** Every packed card in the order shown. Trusted: the schema runs over the files in the tests. */
export const allCards = [
  socialTeam,
  school,
  hotel,
  hotelFrontDesk,
  hotelHousekeeping,
  hotelFoodBeverage,
  hotelTechnicalSecurity,
  hotelHrAgency,
  minors,
  unaccompaniedMinors,
  lvb,
  boys,
  sexual,
  labour,
  criminal,
  begging,
  domesticWork,
  forcedMarriage,
  online,
] as unknown as readonly Card[]

/** Gives the card with this id, or undefined. Never another one in its place. */
export const cardById = (id: string): Card | undefined => allCards.find((card) => card.id === id)

/** Gives every card of a sector in the order shown: its own, its departments, the themes. */
export const cardsForSector = (sector: ContentSector): readonly Card[] =>
  allCards.filter((card) => card.sectors.includes(sector))

/** Gives the department cards below a card; none where it has none. */
export const departmentsOf = (id: string): readonly Card[] =>
  allCards.filter((card) => card.parent === id)

/** Gives the cards that hold this line, in the order shown. */
export const cardsWithIndicator = (indicatorId: string): readonly Card[] =>
  allCards.filter((card) => card.groups.some(({ indicators }) => indicators.includes(indicatorId)))

/** Gives every line a professional of this sector can meet on a card and tick. Notes never. */
export const tickableForSector = (sector: ContentSector): ReadonlySet<string> =>
  new Set(
    cardsForSector(sector)
      .flatMap((card) => card.groups.flatMap(({ indicators }) => indicators))
      .filter((id) => tickableIndicatorIds.has(id)),
  )

/** Every line that stands on a card, whichever, and can be ticked. Notes never. */
export const tickableOnCards: ReadonlySet<string> = new Set(
  allCards
    .flatMap((card) => card.groups.flatMap(({ indicators }) => indicators))
    .filter((id) => tickableIndicatorIds.has(id)),
)
