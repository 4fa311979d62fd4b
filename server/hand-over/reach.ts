import type { Way } from '../../domain/hand-over/states.ts'
import type { SetupStore } from '../store/store.ts'
import type { DeliveryConfig } from './deliver-config.ts'
import { listedIn } from './lost-partners.ts'
import { readPartnersFile, type PartnerAddresses, type PartnersFile } from './partners-file.ts'

/** What this intake tells services by itself; the other ways need no address. */
export const TOLD_WAYS = ['webhook', 'mail'] as const
export type ToldWay = (typeof TOLD_WAYS)[number]
export type Reached = { readonly service: string; readonly ways: readonly ToldWay[] }

export type Reach = {
  /** The addresses of a service, as long as the newest directory names it for this way. */
  readonly find: (service: string, way: Way) => Promise<PartnerAddresses | undefined>
  /** Every service that can be told something now, and by which ways. */
  readonly all: () => Promise<readonly Reached[]>
}

/**
 * Whom this intake can tell that something waits: an address in the file, the way in the newest
 * directory, and a mail server or event source for it. Both are read anew each time; a file damaged
 * meanwhile leaves the last good one.
 */
export const createReach = (
  setup: Pick<SetupStore, 'newestDirectory'>,
  {
    partnersFile,
    allowPrivate,
    mail,
    eventSource,
  }: Pick<DeliveryConfig, 'partnersFile' | 'allowPrivate' | 'mail' | 'eventSource'>,
  atStart: PartnersFile,
  reportFault: (kind: string) => void,
): Reach => {
  let lastGood = atStart
  const addressesNow = async () => {
    const read = await readPartnersFile(partnersFile, allowPrivate)
    if (read.ok) lastGood = read.value
    else reportFault(read.code)
    return lastGood.partners
  }
  const listedNow = async () => {
    const newest = await setup.newestDirectory()
    const partners = newest === undefined ? [] : (listedIn(newest.jws).partners ?? [])
    return (service: string, way: Way) =>
      partners.some((partner) => partner.service === service && partner.ways.includes(way))
  }
  const isSetUp = { webhook: eventSource !== undefined, mail: mail !== undefined }

  return {
    find: async (service, way) => {
      const addresses = (await addressesNow()).find((partner) => partner.service === service)
      const isListed = await listedNow()
      return isListed(service, way) ? addresses : undefined
    },
    all: async () => {
      const partners = await addressesNow()
      const isListed = await listedNow()
      return partners.map((partner) => ({
        service: partner.service,
        ways: TOLD_WAYS.filter(
          (way) => isSetUp[way] && partner[way] !== undefined && isListed(partner.service, way),
        ),
      }))
    },
  }
}

/** Whether a hand-over to this service can go by this way: what is told needs an address here. */
export const canGo = async (
  reach: Pick<Reach, 'all'>,
  service: string,
  way: Way,
): Promise<boolean> => {
  if (way === 'desk' || way === 'phone') return true
  return (await reach.all()).some((one) => one.service === service && one.ways.includes(way))
}
