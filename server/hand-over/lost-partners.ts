import * as z from 'zod/mini'

import { usableKey } from '../../domain/directory/usable-key.ts'
import { WAYS } from '../../domain/hand-over/states.ts'
import type { HandOverStore, OpenKind, Loss } from '../store/hand-over-store.ts'
import type { SetupStore } from '../store/store.ts'

/** Of the signed directory only what says who can be reached; dates may be missing in a test's. */
const listedSchema = z.object({
  services: z.optional(z.array(z.object({ id: z.string() }))),
  partners: z.optional(
    z.array(
      z.object({
        service: z.string(),
        ways: z.array(z.enum(WAYS)),
        validFrom: z._default(z.string(), '0000-01-01T00:00:00Z'),
        validUntil: z._default(z.string(), '9999-12-31T00:00:00Z'),
      }),
    ),
  ),
})

export type ListedPartners = z.infer<typeof listedSchema>

/** The intake wrote this directory down itself; who seals with it checks the signature. */
export const listedIn = (jws: string): ListedPartners =>
  listedSchema.parse(JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8')))

/**
 * Why nothing more is to be expected of hand-overs of this kind: the service left the directory, it
 * dropped this way, or its key ended. Who has read the bundle needs no way or key any more.
 */
export const lossOf = (
  { service, way, isRead }: Pick<OpenKind, 'service' | 'way' | 'isRead'>,
  { services, partners = [] }: ListedPartners,
  now: Date,
): Loss | null => {
  const isListed = services?.some(({ id }) => id === service) ?? true
  if (!isListed) return 'partner-unknown'
  if (way === 'phone') return null
  const keys = partners.filter((partner) => partner.service === service)
  if (keys.length === 0) return 'partner-unknown'
  if (isRead) return null
  const ofWay = keys.filter(({ ways }) => ways.includes(way))
  if (ofWay.length === 0) return 'way-dropped'
  return usableKey(ofWay, now) === undefined ? 'partner-key-expired' : null
}

type Needs = {
  readonly handOvers: Pick<HandOverStore, 'openKinds' | 'noteLoss'>
  readonly setup: Pick<SetupStore, 'newestDirectory'>
}

/**
 * Notes at every open hand-over whether the newest directory still knows a road to its service, and
 * takes that back when it does again. The console lists what is lost; the alarm is raised once each.
 */
export const createNoteLosses =
  ({ handOvers, setup }: Needs) =>
  async (now: Date): Promise<void> => {
    const kinds = await handOvers.openKinds()
    const newest = kinds.length === 0 ? undefined : await setup.newestDirectory()
    if (newest === undefined) return
    const listed = listedIn(newest.jws)
    for (const kind of kinds) {
      const loss = lossOf(kind, listed, now)
      if (loss !== kind.loss) await handOvers.noteLoss(kind, loss)
    }
  }
