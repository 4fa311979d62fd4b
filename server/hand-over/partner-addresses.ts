import * as z from 'zod/mini'

import { WAYS, type Way } from '../../domain/hand-over/states.ts'
import type { SetupStore } from '../store/store.ts'
import { readPartnersFile, type PartnerAddresses, type PartnersFile } from './partners-file.ts'

/** Of the signed directory only who takes hand-overs, by which way. */
const listedSchema = z.object({
  partners: z.optional(z.array(z.object({ service: z.string(), ways: z.array(z.enum(WAYS)) }))),
})

export type FindAddresses = (service: string, way: Way) => Promise<PartnerAddresses | undefined>

/**
 * The addresses of a service, as long as the newest directory still names it for this way and the
 * file still holds it. Both are read anew each time; a file damaged meanwhile leaves the last good one.
 */
export const createFindAddresses = (
  setup: Pick<SetupStore, 'newestDirectory'>,
  file: {
    readonly path: string | undefined
    readonly allowPrivate: boolean
    readonly atStart: PartnersFile
    readonly reportFault: (kind: string) => void
  },
): FindAddresses => {
  let lastGood = file.atStart
  return async (service, way) => {
    const read = await readPartnersFile(file.path, file.allowPrivate)
    if (read.ok) lastGood = read.value
    else file.reportFault(read.code)

    const addresses = lastGood.partners.find((partner) => partner.service === service)
    const newest = await setup.newestDirectory()
    if (!addresses || !newest) return undefined
    const isListed = partnersIn(newest.jws).some(
      (partner) => partner.service === service && partner.ways.includes(way),
    )
    return isListed ? addresses : undefined
  }
}

/** The intake wrote this directory down itself; who seals with it checks the signature. */
const partnersIn = (jws: string) => {
  const payload = Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8')
  return listedSchema.parse(JSON.parse(payload)).partners ?? []
}
