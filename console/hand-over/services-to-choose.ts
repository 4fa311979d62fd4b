import type { Service } from '../../domain/content/directory-schema.ts'
import type { Directory } from '../../domain/directory/schema.ts'
import { routeSignal } from '../../domain/routing/route-signal.ts'
import type { Signal } from '../../domain/signal/schema.ts'

export type ServicesToChoose = {
  readonly suggested: readonly Service[]
  /** Word keys in `routing:why` of the rules that suggest: about the signal, not about one service. */
  readonly reasons: readonly string[]
  readonly others: readonly Service[]
  /** The services that the rules say are not the way for this signal. */
  readonly notThrough: readonly string[]
}

/**
 * The services to hand this signal over to: first what the rules say now, in their order and with
 * the reasons, then all others. Never the own desk, nor what lies inside the professional's organisation.
 */
export const servicesToChoose = (
  signal: Signal,
  { services, rules }: Pick<Directory, 'services' | 'rules'>,
  ownSlug: string | undefined,
): ServicesToChoose => {
  const { lane, sector, role, ageBand, exploitation, setting, region, consent, wishes } = signal
  const route = routeSignal(
    { lane, sector, role, ageBand, exploitation, setting, region, consent, wishes },
    rules,
    { services },
  )
  const possible = services.filter(({ id, reach }) => id !== ownSlug && reach !== 'internal')
  const chosen = [...route.first, ...route.also].flatMap(({ id, rule }) => {
    const service = possible.find((one) => one.id === id)
    const why = rules.find((one) => one.id === rule)?.why ?? rule
    return service === undefined ? [] : [{ service, why }]
  })
  const suggested = chosen.map(({ service }) => service)
  const isSuggested = new Set(suggested.map(({ id }) => id))
  return {
    suggested,
    reasons: [...new Set(chosen.map(({ why }) => why))],
    others: possible.filter(({ id }) => !isSuggested.has(id)),
    notThrough: route.notThrough,
  }
}

/** The services whose words hold every typed word, whatever the case or accents. */
export const searchServices = (
  services: readonly Service[],
  typed: string,
  wordsOf: (service: Service) => string,
): readonly Service[] => {
  const wanted = folded(typed).split(/\s+/u).filter(Boolean)
  return services.filter((service) => {
    const words = folded(wordsOf(service))
    return wanted.every((part) => words.includes(part))
  })
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
