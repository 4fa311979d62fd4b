import * as z from 'zod/mini'

import { partnerSchema, type Partner } from '../domain/directory/partner-schema.ts'
import { deskSchema, directorySchema } from '../domain/directory/schema.ts'
import { createFilingProof } from '../server/intake/filing-proof.ts'
import type { Store } from '../server/store/store.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const DESK_KEY_VALID_DAYS = 2 * 365

/** What an intake gives to be signed: its desks, its filing keys, and the partners it hands over to. */
export const desksFileSchema = z.strictObject({
  desks: directorySchema.shape.desks,
  filingKeys: directorySchema.shape.filingKeys,
  partners: z.optional(z.array(partnerSchema).check(z.maxLength(100))),
})

export type DesksFile = z.infer<typeof desksFileSchema>

export const daysAfter = (moment: Date, days: number): Date =>
  new Date(moment.getTime() + days * DAY_MS)

/**
 * The public keys of every desk of this intake, each with the day it was first asked for and two
 * years from then, and of its proofs of filing. Never anything private.
 */
export const desksToSign = async (
  store: Store,
  now: Date,
  partners: readonly Partner[] = [],
): Promise<DesksFile> => {
  const desks: DesksFile['desks'] = []
  for (const { id, slug, name, recipient } of await store.setup.desks()) {
    const validFrom = await store.setup.setting(`desk-valid-from-${id}`, now.toISOString())
    const validUntil = daysAfter(new Date(validFrom), DESK_KEY_VALID_DAYS).toISOString()
    desks.push(
      deskSchema.parse({
        id,
        slug,
        names: { nl: name, en: name },
        recipient,
        validFrom,
        validUntil,
      }),
    )
  }
  desks.sort((one, other) => (one.id < other.id ? -1 : 1))
  const { publicKey } = await createFilingProof(store.setup)
  return {
    desks,
    filingKeys: [publicKey],
    ...(partners.length === 0 ? {} : { partners: [...partners] }),
  }
}
