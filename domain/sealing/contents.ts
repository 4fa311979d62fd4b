import * as z from 'zod/mini'

import { MAX_TEXT_LENGTH } from '../signal/vocabulary.ts'
import { signalSchema } from '../signal/schema.ts'
import { hybridRecipientSchema } from './recipient.ts'

export const CONTENTS_VERSION = 1

const slugSchema = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/))

/**
 * What a desk reads after opening an envelope: the signal, where the rules sent it and why, and the
 * key to answer to. These are exactly the bytes the check page shows.
 */
export const signalContentsSchema = z.strictObject({
  contentsVersion: z.literal(CONTENTS_VERSION),
  kind: z.literal('signal'),
  signal: signalSchema,
  route: z.strictObject({
    first: z.array(slugSchema).check(z.minLength(1), z.maxLength(8)),
    also: z.array(slugSchema).check(z.maxLength(12)),
    because: z.array(slugSchema).check(z.maxLength(40)),
  }),
  threadRecipient: hybridRecipientSchema,
})

export type SignalContents = Readonly<z.infer<typeof signalContentsSchema>>

/**
 * One message of a thread, from the desk or from the professional. `asks` is set when the desk
 * wants an answer.
 */
export const messageContentsSchema = z.strictObject({
  contentsVersion: z.literal(CONTENTS_VERSION),
  kind: z.literal('message'),
  from: z.enum(['desk', 'professional']),
  asks: z.boolean(),
  text: z.string().check(z.minLength(1), z.maxLength(MAX_TEXT_LENGTH)),
})

export type MessageContents = Readonly<z.infer<typeof messageContentsSchema>>
