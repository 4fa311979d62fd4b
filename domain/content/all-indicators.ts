import begging from '../../content/indicators/begging.json' with { type: 'json' }
import boysMen from '../../content/indicators/boys-men.json' with { type: 'json' }
import criminal from '../../content/indicators/criminal.json' with { type: 'json' }
import dependence from '../../content/indicators/dependence.json' with { type: 'json' }
import domestic from '../../content/indicators/domestic.json' with { type: 'json' }
import general from '../../content/indicators/general.json' with { type: 'json' }
import homeVisit from '../../content/indicators/home-visit.json' with { type: 'json' }
import hotelGuests from '../../content/indicators/hotel-guests.json' with { type: 'json' }
import hotelStaff from '../../content/indicators/hotel-staff.json' with { type: 'json' }
import labour from '../../content/indicators/labour.json' with { type: 'json' }
import marriage from '../../content/indicators/marriage.json' with { type: 'json' }
import minors from '../../content/indicators/minors.json' with { type: 'json' }
import online from '../../content/indicators/online.json' with { type: 'json' }
import sexual from '../../content/indicators/sexual.json' with { type: 'json' }
import unaccompanied from '../../content/indicators/unaccompanied.json' with { type: 'json' }
import type { Indicator, IndicatorFamily } from './indicator-schema.ts'

const families = [
  begging,
  boysMen,
  criminal,
  dependence,
  domestic,
  general,
  homeVisit,
  hotelGuests,
  hotelStaff,
  labour,
  marriage,
  minors,
  online,
  sexual,
  unaccompanied,
] as unknown as readonly IndicatorFamily[]

/** Every packed line, signs and notes. Trusted: the schema runs over the files in the tests. */
export const allIndicators: readonly Indicator[] = families.flatMap((family) => family.indicators)

/** The ids a signal may name: signs only, never notes. */
export const tickableIndicatorIds: ReadonlySet<string> = new Set(
  allIndicators.filter((indicator) => indicator.kind === 'sign').map((indicator) => indicator.id),
)
