import * as z from 'zod/mini'

export const ENVELOPE_VERSION = 1

/** The largest request body the intake reads, in bytes. */
export const MAX_BODY_BYTES = 64 * 1024

export const uuidSchema = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))

export const DESK_ID_LENGTH = 16

/** A desk's short id: always 16 characters, so every desk's envelopes have the same length. */
export const deskIdSchema = z.string().check(z.regex(/^[a-z0-9]{16}$/))

export const threadIdSchema = z.string().check(z.regex(/^[0-9a-f]{32}$/))

/**
 * An age file in standard base64. The lower bound is the smallest age file there can be. `\w` and
 * then no `_` is the base64 alphabet, and over 30,000 characters ten times as fast as spelling it.
 */
export const sealedSchema = z.string().check(
  z.minLength(200),
  z.maxLength(60_000),
  z.regex(/^[\w+/]+={0,2}$/),
  z.refine((text) => !text.includes('_')),
)

/**
 * What leaves the device, and all that the intake ever sees: no content, no sender, no time. The id
 * is the idempotency key; the thread's public half lets its owner fetch answers later. `alsoDeskId`
 * names a second desk that reads a copy: the same sealed bytes, which both of them can open.
 */
export const envelopeSchema = z
  .strictObject({
    version: z.literal(ENVELOPE_VERSION),
    id: uuidSchema,
    deskId: deskIdSchema,
    alsoDeskId: z.optional(deskIdSchema),
    threadId: threadIdSchema,
    threadVerifyKey: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
    sealed: sealedSchema,
  })
  .check(
    z.refine(({ deskId, alsoDeskId }) => deskId !== alsoDeskId, {
      path: ['alsoDeskId'],
      error: 'the same desk twice',
    }),
  )

export type Envelope = Readonly<z.infer<typeof envelopeSchema>>
