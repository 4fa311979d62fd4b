import * as z from 'zod/mini'

import { deskIdSchema } from '../envelope/schema.ts'
import { hybridRecipientSchema } from '../sealing/recipient.ts'

/**
 * What a desk carries to whoever signs the directory: the public half of its new key. By it they see
 * that the intake gives out this key and no other. Nothing in it is secret.
 */
export const deskKeyFileSchema = z.strictObject({
  kind: z.literal('signaalwijzer-desk-key'),
  desk: z.string().check(z.minLength(1), z.maxLength(200)),
  id: deskIdSchema,
  recipient: hybridRecipientSchema,
})

export type DeskKeyFile = z.infer<typeof deskKeyFileSchema>
