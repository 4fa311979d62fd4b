import * as z from 'zod/mini'

import { serviceSchema } from '../content/directory-schema.ts'
import { deskIdSchema } from '../envelope/schema.ts'
import { filingKeySchema } from '../filing/filing.ts'
import { routingRuleSchema } from '../routing/rule-schema.ts'
import { hybridRecipientSchema } from '../sealing/recipient.ts'
import { partnerSchema } from './partner-schema.ts'

export const DIRECTORY_FORMAT = 1

/** A desk that can receive signals: who it is, its key, and from when until when the key is used. */
export const deskSchema = z.strictObject({
  id: deskIdSchema,
  slug: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  names: z.record(z.string().check(z.regex(/^[a-z]{2}$/)), z.string().check(z.maxLength(80))),
  recipient: hybridRecipientSchema,
  validFrom: z.iso.datetime(),
  validUntil: z.iso.datetime(),
})

export type Desk = Readonly<z.infer<typeof deskSchema>>

/**
 * The directory that the root key signs: services with their numbers, rules, desks with their keys.
 * `version` only grows; after `expiresAt` nothing is sealed with it, but numbers still show.
 * `filingKeys` check proofs of filing and `partners` take hand-overs; older directories have none.
 */
export const directorySchema = z.strictObject({
  format: z.literal(DIRECTORY_FORMAT),
  version: z.int().check(z.positive()),
  issuedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  desks: z.array(deskSchema).check(z.minLength(1), z.maxLength(50)),
  services: z.array(serviceSchema).check(z.minLength(1), z.maxLength(400)),
  rules: z.array(routingRuleSchema).check(z.minLength(1), z.maxLength(500)),
  filingKeys: z.optional(z.array(filingKeySchema).check(z.maxLength(20))),
  partners: z.optional(z.array(partnerSchema).check(z.maxLength(100))),
})

export type Directory = Readonly<z.infer<typeof directorySchema>>
