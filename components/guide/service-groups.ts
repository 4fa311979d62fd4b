import type { Service } from '../../domain/content/directory-schema.ts'
import { isOpen } from '../../domain/content/opening-hours.ts'

export type ServiceGroups = {
  readonly openNow: readonly Service[]
  readonly notNow: readonly Service[]
  readonly forThePerson: readonly Service[]
  /** Roles in the own organisation or region, without a number of their own. */
  readonly near: readonly Service[]
}

/**
 * Every service once: who answers now, who does not (or whose hours are not known), who is there
 * for the person, who is nearby. A desk of another region is left out.
 */
export const serviceGroups = (
  services: readonly Service[],
  region: string,
  now: Date,
): ServiceGroups => {
  const here = services.filter((service) => service.region === null || service.region === region)
  const isReplaced = ({ id }: Service) => here.some(({ variantOf }) => variantOf === id)
  const shown = here.filter((service) => !isReplaced(service))
  const isNear = ({ reach, phone }: Service) =>
    reach === 'internal' || (reach === 'regional' && !phone)
  const isForProfessional = ({ forWhom }: Service) => forWhom.includes('professional')

  const near = shown.filter(isNear)
  const callable = shown.filter((service) => !isNear(service))
  const forProfessional = callable.filter(isForProfessional)
  return {
    openNow: forProfessional.filter(({ hours }) => isOpen(hours, now) === 'open'),
    notNow: forProfessional.filter(({ hours }) => isOpen(hours, now) !== 'open'),
    forThePerson: callable.filter((service) => !isForProfessional(service)),
    near,
  }
}
