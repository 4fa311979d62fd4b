import { findDesk } from '../../domain/directory/find-desk.ts'
import { findPartner } from '../../domain/directory/find-partner.ts'
import type { Directory } from '../../domain/directory/schema.ts'
import type { Reached } from '../../domain/api/hand-over.ts'
import type { Service } from '../../domain/content/directory-schema.ts'
import { WAYS, type Way } from '../../domain/hand-over/states.ts'

/** How a hand-over reaches a service, with the key it is sealed to. A mail is sealed with a code. */
export type WayTo =
  | { readonly way: 'desk'; readonly deskId: string; readonly recipient: string }
  | { readonly way: 'webhook'; readonly recipient: string }
  | { readonly way: 'mail' }
  | { readonly way: 'phone' }

export type WaysTo = {
  /** In the order in which they are offered; empty where there is no way at all. */
  readonly ways: readonly WayTo[]
  /** What the service would take and this intake cannot do: it has no address for it. */
  readonly notSetUp: readonly Way[]
  /** Why there is no other way than the phone, when that is no choice of the service. */
  readonly problem: 'directory-missing' | 'directory-expired' | 'partner-key-expired' | undefined
}

/**
 * The ways to a service by this directory at `now`: those the service says it has, whose keys may be
 * used and whom this intake has an address of, and the phone where it has a number. Without a directory
 * only the phone is left; without `reached` nothing is held back, and the intake refuses itself.
 */
export const waysTo = (
  service: Pick<Service, 'id' | 'phone'>,
  directory: Directory | undefined,
  now: Date,
  reached?: Reached,
): WaysTo => {
  const byPhone: readonly WayTo[] = service.phone === null ? [] : [{ way: 'phone' }]
  if (directory === undefined) return { ways: byPhone, notSetUp: [], problem: 'directory-missing' }
  const partner = findPartner(directory, service.id, now)
  if (!partner.ok) {
    const problem = partner.code === 'partner-unknown' ? undefined : partner.code
    return { ways: byPhone, notSetUp: [], problem }
  }

  const { ways, recipient, deskSlug } = partner.value
  const ofWay = (way: Way): readonly WayTo[] => {
    if (way === 'desk') {
      const desk = deskSlug === undefined ? undefined : findDesk(directory, deskSlug, now)
      return desk?.ok === true
        ? [{ way, deskId: desk.value.id, recipient: desk.value.recipient }]
        : []
    }
    return way === 'webhook' ? [{ way, recipient }] : [{ way }]
  }
  const offered = WAYS.filter(
    (way) => ways.includes(way) || (way === 'phone' && byPhone.length > 0),
  )
  const told = reached?.services.find((one) => one.service === service.id)?.ways ?? []
  const isHeldBack = (way: Way) =>
    reached !== undefined && (way === 'webhook' || way === 'mail') && !told.includes(way)
  return {
    ways: offered.filter((way) => !isHeldBack(way)).flatMap(ofWay),
    notSetUp: offered.filter(isHeldBack),
    problem: undefined,
  }
}
