import { dutchDirectory } from '../../domain/content/dutch-directory.ts'
import type { Service } from '../../domain/content/directory-schema.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import { routeSignal } from '../../domain/routing/route-signal.ts'
import type { RoutingRule } from '../../domain/routing/rule-schema.ts'
import type { Answers } from '../../domain/signal/answers.ts'
import type { Lane } from '../../domain/signal/vocabulary.ts'
import type { DirectoryState } from './form-host.ts'

export type LaneServices = {
  readonly first: readonly Service[]
  readonly also: readonly Service[]
  /** The numbers come with the program: there was no directory. */
  readonly isPacked: boolean
}

type Source = { readonly services: readonly Service[]; readonly rules: readonly RoutingRule[] }

/** The services and rules to show numbers from: of the directory, else those packed with the product. */
export const numbersFrom = (directory: DirectoryState | undefined): Source =>
  directory?.is === 'ready'
    ? directory.directory
    : { services: dutchDirectory.services, rules: dutchRules }

/** Whom to call before any signal, by the rules of the directory. Never empty. */
export const servicesForLane = (
  lane: Lane,
  { ageBand, consent, wishes }: Answers,
  directory: DirectoryState | undefined,
): LaneServices => {
  const source = numbersFrom(directory)
  const route = routeSignal({ lane, ageBand, consent, wishes }, source.rules, source)
  const services = (ids: readonly { readonly id: string }[]) =>
    ids.flatMap(({ id }) => source.services.find((service) => service.id === id) ?? [])
  return {
    first: services(route.first),
    also: services(route.also),
    isPacked: directory?.is === 'missing',
  }
}
