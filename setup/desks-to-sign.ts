import * as z from 'zod/mini'

import { partnerSchema, type Partner } from '../domain/directory/partner-schema.ts'
import { deskSchema, directorySchema } from '../domain/directory/schema.ts'
import { createFilingProof } from '../server/intake/filing-proof.ts'
import type { Store } from '../server/store/store.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const DESK_KEY_VALID_DAYS = 2 * 365
const OVERLAP_DAYS = 30

/** What an intake gives to be signed: its desks, its filing keys, and the partners it hands over to. */
export const desksFileSchema = z.strictObject({
  desks: directorySchema.shape.desks,
  filingKeys: directorySchema.shape.filingKeys,
  partners: z.optional(z.array(partnerSchema).check(z.maxLength(100))),
})

export type DesksFile = z.infer<typeof desksFileSchema>

export const daysAfter = (moment: Date, days: number): Date =>
  new Date(moment.getTime() + days * DAY_MS)

const earliest = (...days: readonly Date[]): string =>
  new Date(Math.min(...days.map((day) => day.getTime()))).toISOString()

/**
 * The public keys of every desk of this intake, each from the day it was first asked for until two
 * years later, or until 30 days after the next key of that desk begins; and the key of its proofs of
 * filing. Never anything private, and no key that too few members have opened with.
 */
export const desksToSign = async (
  store: Store,
  now: Date,
  partners: readonly Partner[] = [],
): Promise<DesksFile> => {
  const desks: DesksFile['desks'] = []
  const nextBegins = new Map<string, Date>()
  for (const { id, slug, name, recipient, endedAtSeconds } of (
    await store.deskKeys.publishable()
  ).toReversed()) {
    const validFrom = await store.setup.setting(`desk-valid-from-${id}`, now.toISOString())
    const begins = new Date(validFrom)
    const next = nextBegins.get(slug)
    nextBegins.set(slug, begins)
    const ends = daysAfter(begins, DESK_KEY_VALID_DAYS)
    const last = endedAtSeconds === null ? ends : new Date(endedAtSeconds * 1000)
    const validUntil = earliest(ends, last, next ? daysAfter(next, OVERLAP_DAYS) : ends)
    const names = { nl: name, en: name }
    desks.push(deskSchema.parse({ id, slug, names, recipient, validFrom, validUntil }))
  }
  desks.sort((one, other) => (one.id < other.id ? -1 : 1))
  const { publicKey } = await createFilingProof(store.setup)
  return {
    desks,
    filingKeys: [publicKey],
    ...(partners.length === 0 ? {} : { partners: [...partners] }),
  }
}
