import * as z from 'zod/mini'

import { deskIdSchema, sealedSchema, uuidSchema } from '../envelope/schema.ts'
import { hybridRecipientSchema } from '../sealing/recipient.ts'
import { signInSchema } from './staff.ts'

/**
 * What a key of a desk is for. `proposed`: made, and not enough members have shown that they open
 * with it. `ready`: they have; it waits for the signed directory. `current`: people seal to it.
 * `earlier`: it opens what was sealed before. `retired`: put away, nobody holds it here.
 */
export const DESK_KEY_STATES = ['proposed', 'ready', 'current', 'earlier', 'retired'] as const
export type DeskKeyState = (typeof DESK_KEY_STATES)[number]

/** How many members must have opened something with a new key, where the desk has that many. */
export const CONFIRMATIONS_NEEDED = 2

const countSchema = z.int().check(z.nonnegative())

export const deskKeySchema = z.strictObject({
  id: deskIdSchema,
  recipient: hybridRecipientSchema,
  state: z.enum(DESK_KEY_STATES),
  /** Null for the key that the desk began with. */
  madeBy: z.nullable(uuidSchema),
  madeOn: z.nullable(z.iso.date()),
  confirmedBy: z.array(uuidSchema),
  /** How many more members must show that they open with it. */
  confirmationsMissing: countSchema,
  /** How many members with access were not given it: as long as there are any, it waits. */
  withoutIt: countSchema,
  /** From when people seal to it, and until when somebody still might; null before that. */
  usedFrom: z.nullable(z.iso.datetime()),
  usedUntil: z.nullable(z.iso.datetime()),
  /** What is sealed to it and still has to be dealt with: as long as there is any, it stays. */
  open: countSchema,
  /** What is sealed to it and was dealt with: nobody can read that without this key. */
  kept: countSchema,
})
export const deskKeysSchema = z.strictObject({ keys: z.array(deskKeySchema) })
export type DeskKey = z.infer<typeof deskKeySchema>

/**
 * A new key, sealed to the member who made it. The others get it grant by grant; until each of them
 * has it, it is in no directory.
 */
export const newDeskKeySchema = z.strictObject({
  recipient: hybridRecipientSchema,
  sealed: sealedSchema,
})
export type NewDeskKey = z.infer<typeof newDeskKeySchema>

/** The opened secret of `POST /v1/sleutelopgaven` for this key. */
export const confirmDeskKeySchema = signInSchema

/** `unreadable`: how much nobody can read from then on, as it was shown. Another number refuses. */
export const retireDeskKeySchema = z.strictObject({
  state: z.literal('retired'),
  unreadable: countSchema,
})
