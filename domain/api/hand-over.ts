import * as z from 'zod/mini'

import { slugSchema } from '../content/shared-schema.ts'
import { deskIdSchema, sealedSchema, uuidSchema } from '../envelope/schema.ts'
import { gateSchema } from '../hand-over/gate-answers.ts'
import { HAND_OVER_STATES, REJECT_REASONS, WAYS } from '../hand-over/states.ts'

const tokenSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))
const hashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const yesSchema = z.literal('true')

/** Whether the bundle is on its way: `none` where nothing is sent (phone). */
export const DELIVERY_STATES = ['none', 'waiting', 'delivered', 'failed'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** `withdrawn`: the professional took the signal back, which takes back every open hand-over. */
export const HAND_OVER_REASONS = [...REJECT_REASONS, 'withdrawn'] as const
export type HandOverReason = (typeof HAND_OVER_REASONS)[number]

/** Why a hand-over needs somebody. */
export const STUCK_REASONS = ['overdue', 'failed', 'locked', 'lost'] as const

/** By which a partner and a desk speak of one hand-over by phone. */
const referenceSchema = z.string().check(z.regex(/^[0-9A-Z]{8}$/))

/**
 * `id` is the idempotency key, `signalVersion` the version of the signal as it was read. `sealed` is
 * the bundle, for every way but `phone`; `openingHash` (SHA-256 of the opening key, hex) for `mail`;
 * `toDeskId` for `desk`; `noteSealed` (to the own desk's key) for `phone`.
 */
export const newHandOverSchema = z.strictObject({
  id: uuidSchema,
  signalId: uuidSchema,
  signalVersion: z.int(),
  service: slugSchema,
  way: z.enum(WAYS),
  toDeskId: z.optional(deskIdSchema),
  reference: referenceSchema,
  sealed: z.optional(sealedSchema),
  openingHash: z.optional(hashSchema),
  noteSealed: z.optional(sealedSchema),
  gate: gateSchema,
  /** Whether the professional may see which service it is. */
  showsService: z.boolean(),
})

/** By another way, or after a lock, it comes sealed anew. */
export const sendAgainSchema = z.strictObject({
  version: z.int(),
  way: z.enum(WAYS),
  toDeskId: z.optional(deskIdSchema),
  sealed: z.optional(sealedSchema),
  openingHash: z.optional(hashSchema),
})

/** A step of staff. `reason` with `rejected` only. */
export const stepHandOverSchema = z.strictObject({
  version: z.int(),
  state: z.enum(HAND_OVER_STATES),
  reason: z.optional(z.enum(REJECT_REASONS)),
  /** To the key of the desk that handed over; replaces an earlier note. */
  noteSealed: z.optional(sealedSchema),
})

export const handOverSchema = z.strictObject({
  id: uuidSchema,
  direction: z.enum(['out', 'in']),
  /** Null for the receiving desk, as are `owner` and `gate`. */
  signalId: z.nullable(uuidSchema),
  fromDeskId: deskIdSchema,
  service: slugSchema,
  way: z.enum(WAYS),
  toDeskId: z.nullable(deskIdSchema),
  reference: referenceSchema,
  state: z.enum(HAND_OVER_STATES),
  reason: z.nullable(z.enum(HAND_OVER_REASONS)),
  madeAt: z.iso.datetime(),
  stateSince: z.iso.datetime(),
  /** When somebody is warned; null for one that ended. */
  dueAt: z.nullable(z.iso.datetime()),
  delivery: z.enum(DELIVERY_STATES),
  attempts: z.int(),
  nextAttemptAt: z.nullable(z.iso.datetime()),
  lastProblem: z.nullable(slugSchema),
  isFetched: z.boolean(),
  /** Five wrong codes: send it again with a new one. */
  isLocked: z.boolean(),
  stuck: z.nullable(z.enum(STUCK_REASONS)),
  owner: z.nullable(uuidSchema),
  gate: z.nullable(gateSchema),
  showsService: z.boolean(),
  version: z.int(),
})

export const openedHandOverSchema = z.strictObject({
  ...handOverSchema.shape,
  /** The bundle, for the receiving desk, until it is wiped. */
  sealed: z.nullable(sealedSchema),
  /** What was noted, for the desk that handed over. */
  noteSealed: z.nullable(sealedSchema),
})

/** Whom this intake can tell by itself that something waits, now. */
export const reachedSchema = z.strictObject({
  services: z.array(
    z.strictObject({ service: slugSchema, ways: z.array(z.enum(['webhook', 'mail'])) }),
  ),
})

export const handOversQuerySchema = z.strictObject({
  /** Handed over by this desk (`uit`) or to it (`in`). */
  richting: z.optional(z.enum(['uit', 'in'])),
  signaal: z.optional(uuidSchema),
  /** Only what has not ended. */
  open: z.optional(yesSchema),
  /** Only what needs somebody. */
  vast: z.optional(yesSchema),
  pagina: z.optional(z.string().check(z.regex(/^[1-9]\d{0,4}$/))),
})
export const handOversSchema = z.strictObject({
  handOvers: z.array(handOverSchema),
  page: z.int(),
  pages: z.int(),
  total: z.int(),
})

/** A partner without a session fetches a bundle; `openingKey` (made from the code) after a mail. */
export const fetchBundleSchema = z.strictObject({
  token: tokenSchema,
  openingKey: z.optional(tokenSchema),
})
export const fetchedBundleSchema = z.strictObject({
  sealed: sealedSchema,
  reference: referenceSchema,
  service: slugSchema,
})

/** What a partner without a session says of it, after a mail with `openingKey`. */
export const partnerStepSchema = z.strictObject({
  token: tokenSchema,
  openingKey: z.optional(tokenSchema),
  state: z.enum(['accepted', 'rejected', 'done']),
  reason: z.optional(z.enum(REJECT_REASONS)),
})
export const partnerSteppedSchema = z.strictObject({
  state: z.enum(HAND_OVER_STATES),
  reference: referenceSchema,
})

export type Reached = Readonly<z.infer<typeof reachedSchema>>
export type NewHandOver = Readonly<z.infer<typeof newHandOverSchema>>
export type SendAgain = Readonly<z.infer<typeof sendAgainSchema>>
export type HandOverView = Readonly<z.infer<typeof handOverSchema>>
export type OpenedHandOverView = Readonly<z.infer<typeof openedHandOverSchema>>
export type BundleFetched = Readonly<z.infer<typeof fetchedBundleSchema>>
