import type { Service } from '../content/directory-schema.ts'
import { isOpen, nextChange } from '../content/opening-hours.ts'
import type { RouteResult } from './route-signal.ts'

/** How to reach a service now. `opensAt` is an ISO time, null where it is open or nothing is known. */
export type ReachableService = {
  readonly id: string
  readonly phone: string | null
  readonly web: string | null
  readonly open: 'open' | 'closed' | 'unknown'
  readonly opensAt: string | null
  /** What it does with names, as a code of the directory. */
  readonly names: Service['anonymity']
  readonly verifiedOn: string | null
}

export type DescribedRoute = Omit<RouteResult, 'first' | 'also' | 'offerThePerson'> & {
  readonly first: readonly (ReachableService & { readonly rule: string })[]
  readonly also: readonly (ReachableService & { readonly rule: string })[]
  readonly offerThePerson: readonly ReachableService[]
}

/**
 * A route with, for each service, its contact, whether it answers at `now` and what it does with
 * names. Leaves out services that are not in `services`; never makes up an hour or a number.
 */
export const describeRoute = (
  route: RouteResult,
  services: readonly Service[],
  now: Date,
): DescribedRoute => {
  const reach = (id: string): readonly ReachableService[] => {
    const service = services.find((one) => one.id === id)
    if (!service) return []
    const open = isOpen(service.hours, now)
    const opensAt = open === 'closed' ? nextChange(service.hours, now) : null
    return [
      {
        id,
        phone: service.phone?.display ?? null,
        web: service.web,
        open,
        opensAt: opensAt?.toISOString() ?? null,
        names: service.anonymity,
        verifiedOn: service.verifiedOn,
      },
    ]
  }
  const chosen = (list: RouteResult['first']) =>
    list.flatMap(({ id, rule }) => reach(id).map((service) => ({ ...service, rule })))
  return {
    ...route,
    first: chosen(route.first),
    also: chosen(route.also),
    offerThePerson: route.offerThePerson.flatMap(reach),
  }
}
