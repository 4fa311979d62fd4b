import type { Card } from '../../domain/content/card-schema.ts'
import type { Service } from '../../domain/content/directory-schema.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import { routeSignal } from '../../domain/routing/route-signal.ts'
import type { RoutingFacts } from '../../domain/routing/evaluate-condition.ts'
import type { Sector } from '../../domain/signal/vocabulary.ts'

export type Chosen = { readonly service: Service; readonly rule: string }

type Asked = {
  readonly sector: Sector | null
  readonly region: string
  readonly services: readonly Service[]
  /** The card someone is reading: young people and the form of exploitation decide whom to ask. */
  readonly card?: Card
}

/** Cards about people under 18, whatever sector they are read in. */
const YOUNG: ReadonlySet<string> = new Set(['minors', 'unaccompanied-minors', 'school'])

/** The form of exploitation that a card is about, where it is about one. */
const FORM_OF_CARD: Readonly<Record<string, string>> = {
  sexual: 'sexual',
  labour: 'labour',
  criminal: 'criminal',
  begging: 'begging',
  'domestic-work': 'domestic',
  'forced-marriage': 'marriage',
}

/**
 * Whom to ask for advice, by the same rules that route a signal, with the rule that says why.
 * Never empty: CoMensha where nothing else is known. Leaves out whom one cannot call.
 */
export const whoToCall = ({ sector, region, services, card }: Asked): readonly Chosen[] => {
  const form = FORM_OF_CARD[card?.id ?? '']
  const facts: RoutingFacts = {
    lane: YOUNG.has(card?.id ?? '') ? 'minor' : 'advice',
    region,
    ...(sector !== null && { sector }),
    ...(form !== undefined && { exploitation: [form] }),
  }
  const { first, also } = routeSignal(facts, dutchRules, { services })
  const chosen = [...first, ...also].flatMap(({ id, rule }) => {
    const service = services.find((one) => one.id === id)
    return service?.reach === 'internal' || !service?.phone ? [] : [{ service, rule }]
  })
  return chosen.slice(0, MOST_TO_CALL)
}

const MOST_TO_CALL = 2

/** The sector a card is read in: the person's own where the card is for it. */
export const sectorForCard = (card: Card, own: Sector | null): Sector | null =>
  own !== null && card.sectors.includes(own) ? own : (card.sectors[0] ?? null)
