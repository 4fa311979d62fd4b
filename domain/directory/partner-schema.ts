import * as z from 'zod/mini'

import { slugSchema } from '../content/shared-schema.ts'
import { WAYS } from '../hand-over/states.ts'
import { recipientKind } from '../sealing/recipient.ts'

/** An age recipient of either kind; the library of the partner decides which one it can open. */
const partnerRecipientSchema = z.string().check(
  z.maxLength(2100),
  z.refine((value) => recipientKind(value) !== 'invalid', { error: 'no age recipient' }),
)

/**
 * A service that takes hand-overs: the key that bundles are sealed to, from when until when, and the
 * ways to reach it. Addresses are never here, since everybody may read the directory. `deskSlug`
 * names its desk on this intake, and is there exactly where `ways` has `desk`.
 */
export const partnerSchema = z
  .strictObject({
    service: slugSchema,
    recipient: partnerRecipientSchema,
    ways: z.array(z.enum(WAYS)).check(
      z.minLength(1),
      z.maxLength(WAYS.length),
      z.refine((ways) => new Set(ways).size === ways.length, { error: 'a way twice' }),
    ),
    deskSlug: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))),
    validFrom: z.iso.datetime(),
    validUntil: z.iso.datetime(),
  })
  .check(
    z.refine(({ ways, deskSlug }) => ways.includes('desk') === (deskSlug !== undefined), {
      path: ['deskSlug'],
      error: 'a desk way and no desk, or a desk and no desk way',
    }),
    z.refine(
      ({ ways, recipient }) => !ways.includes('desk') || recipientKind(recipient) === 'hybrid',
      { path: ['recipient'], error: 'a desk here has a hybrid key' },
    ),
    z.refine(({ validFrom, validUntil }) => Date.parse(validFrom) < Date.parse(validUntil), {
      path: ['validUntil'],
      error: 'it ends before it begins',
    }),
  )

export type Partner = Readonly<z.infer<typeof partnerSchema>>
