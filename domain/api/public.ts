import * as z from 'zod/mini'

import { slugSchema } from '../content/shared-schema.ts'
import { CLOSE_REASONS, THREAD_STATES } from '../desk/signal-states.ts'
import { deskIdSchema, envelopeSchema, sealedSchema, uuidSchema } from '../envelope/schema.ts'
import { filingJwsSchema } from '../filing/filing.ts'

const shortText = z.string().check(z.maxLength(200))

/** A proof-of-work challenge as `altcha-lib` makes it (deterministic mode, PBKDF2/SHA-256). */
export const challengeSchema = z.strictObject({
  parameters: z.strictObject({
    algorithm: z.literal('PBKDF2/SHA-256'),
    nonce: shortText,
    salt: shortText,
    cost: z.int().check(z.minimum(1), z.maximum(1_000_000)),
    keyLength: z.int().check(z.minimum(1), z.maximum(64)),
    keyPrefix: shortText,
    keySignature: shortText,
    expiresAt: z.int(),
  }),
  signature: shortText,
})

export const proofSchema = z.strictObject({
  challenge: challengeSchema,
  solution: z.strictObject({
    counter: z.int().check(z.minimum(0), z.maximum(4_294_967_295)),
    derivedKey: shortText,
    time: z.optional(z.number()),
  }),
})

export const challengeAnswerSchema = z.strictObject({ challenge: challengeSchema })

export const postSignalSchema = z.strictObject({
  envelope: envelopeSchema,
  proof: z.optional(proofSchema),
})

/** Given only when the signal is on disk. `filing`: the intake's proof of it, signed. */
export const signalReceivedSchema = z.strictObject({
  id: uuidSchema,
  receivedOn: z.iso.date(),
  filing: filingJwsSchema,
})

export const directoryAnswerSchema = z.strictObject({
  jws: z.string().check(z.maxLength(400_000)),
})

/** The service it was handed over to, only where the desk lets the professional see which. */
const handedToSchema = z._default(z.nullable(slugSchema), null)

export const threadStateSchema = z.strictObject({
  state: z.enum(THREAD_STATES),
  closeReason: z.nullable(z.enum(CLOSE_REASONS)),
  handedTo: handedToSchema,
  deskMessages: z.int().check(z.minimum(0)),
})

export const postMessageSchema = z.strictObject({ id: uuidSchema, sealed: sealedSchema })

export const threadMessageSchema = z.strictObject({
  id: uuidSchema,
  from: z.enum(['desk', 'professional']),
  day: z.iso.date(),
  sealed: sealedSchema,
})

export const threadSchema = z.strictObject({
  /** The desk that reads this thread: answers are sealed to its key in the directory. */
  deskId: deskIdSchema,
  state: z.enum(THREAD_STATES),
  closeReason: z.nullable(z.enum(CLOSE_REASONS)),
  handedTo: handedToSchema,
  messages: z.array(threadMessageSchema),
})

export const messageReceivedSchema = z.strictObject({ id: uuidSchema, receivedOn: z.iso.date() })

/** Taking a signal back needs no words: who signs the request may. */
export const withdrawSchema = z.strictObject({})

/** Given only when the sealed bytes are wiped; asked again, the day of the first time. */
export const withdrawnSchema = z.strictObject({ withdrawnOn: z.iso.date() })

export const healthSchema = z.strictObject({
  status: z.enum(['ok', 'fault']),
  store: z.enum(['sqlite', 'postgres']),
})

export type Challenge = z.infer<typeof challengeSchema>
export type Proof = z.infer<typeof proofSchema>
export type ThreadView = z.infer<typeof threadSchema>
export type ThreadStateView = z.infer<typeof threadStateSchema>
