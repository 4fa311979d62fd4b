import { findDesk } from '../../domain/directory/find-desk.ts'
import { findPartner } from '../../domain/directory/find-partner.ts'
import type { Directory } from '../../domain/directory/schema.ts'
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
  /** Why there is no other way than the phone, when that is no choice of the service. */
  readonly problem: 'directory-missing' | 'directory-expired' | 'partner-key-expired' | undefined
}

/**
 * The ways to a service by this directory at `now`: those the service says it has, whose keys may be
 * used, and the phone where it has a number. Without a directory only the phone is left.
 */
export const waysTo = (
  service: Pick<Service, 'id' | 'phone'>,
  directory: Directory | undefined,
  now: Date,
): WaysTo => {
  const byPhone: readonly WayTo[] = service.phone === null ? [] : [{ way: 'phone' }]
  if (directory === undefined) return { ways: byPhone, problem: 'directory-missing' }
  const partner = findPartner(directory, service.id, now)
  if (!partner.ok) {
    const problem = partner.code === 'partner-unknown' ? undefined : partner.code
    return { ways: byPhone, problem }
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
  return { ways: offered.flatMap(ofWay), problem: undefined }
}
