import type { Service } from '../content/directory-schema.ts'
import type { RoutingAnswer } from './evaluate-condition.ts'

export type RoutableService = Pick<Service, 'id' | 'kind' | 'reach' | 'region' | 'variantOf'>

/** The part of a directory that routing needs. */
export type RoutingDirectory = { readonly services: readonly RoutableService[] }

export type ResolvedService = { readonly id: string; readonly isUnknown: boolean }

const LAST_RESORT = 'comensha'

/**
 * Gives the service that answers where all else fails: CoMensha, or else one for advice, or else
 * any that can be reached. Throws on a directory without services, which its schema refuses.
 */
export const standIn = ({ services }: RoutingDirectory): string => {
  const service =
    services.find(({ id }) => id === LAST_RESORT) ??
    services.find(({ kind, reach }) => kind === 'advice' && reach === 'direct') ??
    services[0]
  if (service === undefined) throw new Error('a directory without services cannot route')
  return service.id
}

/**
 * Turns the service a rule names into the one to go to: the desk of the region where it has its
 * own, the stand-in where the service is unknown or only known per region. Never gives nothing.
 */
export const resolveService = (
  wanted: string,
  region: RoutingAnswer,
  directory: RoutingDirectory,
): ResolvedService => {
  const regional = directory.services.find(
    (service) => service.variantOf === wanted && service.region === region,
  )
  if (regional !== undefined) return { id: regional.id, isUnknown: false }
  const service = directory.services.find(({ id }) => id === wanted)
  if (service === undefined) return { id: standIn(directory), isUnknown: true }
  if (service.reach === 'regional') return { id: standIn(directory), isUnknown: false }
  return { id: service.id, isUnknown: false }
}
