import * as z from 'zod/mini'
import {
  confidenceSchema,
  daySchema,
  formsSchema,
  slugSchema,
  sourcesSchema,
} from './shared-schema.ts'

/**
 * `tel` is what a telephone dials: E.164, except 112 and the national 0800/0900 numbers, which
 * have no form that works from abroad. `display` is what a person reads.
 */
export const phoneSchema = z.strictObject({
  tel: z.string().check(z.regex(/^(\+[1-9]\d{7,14}|112|0[89]00\d{4,7})$/)),
  display: z.string().check(z.regex(/^[+\d][\d \-()]{2,24}$/)),
})

const clockSchema = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/))

/**
 * When a service answers, in Dutch time. ISO days (1 is Monday); `to` at or before `from` runs
 * past midnight and belongs to the day it starts on. `unknown` is an honest answer.
 */
export const hoursSchema = z.union([
  z.enum(['always', 'unknown']),
  z.strictObject({
    weekly: z
      .array(
        z.strictObject({
          days: z
            .array(z.int().check(z.minimum(1), z.maximum(7)))
            .check(z.minLength(1), z.maxLength(7)),
          from: clockSchema,
          to: clockSchema,
        }),
      )
      .check(z.minLength(1), z.maxLength(14)),
    closedOnHolidays: z.boolean(),
  }),
])

export const webSchema = z
  .string()
  .check(z.regex(/^https:\/\/[a-z0-9.-]+(\/[a-z0-9/-]*)?$/), z.maxLength(120))

export const SERVICE_KINDS = [
  'emergency',
  'investigation',
  'anonymous-tip',
  'advice',
  'care-coordination',
  'help',
  'knowledge',
  'regional',
] as const

/**
 * One service a signal or a person can go to. Words in `locales/<lang>/services.json` under
 * `services.<id>`. `reach` says how: `direct` by its own contact, `regional` by the contact of
 * the region (CoMensha where none is known), `internal` inside the professional's organisation.
 * `toConfirm` names the fields no person has checked; `verifiedOn` null shows "to be confirmed".
 */
export const serviceSchema = z.strictObject({
  id: slugSchema,
  kind: z.enum(SERVICE_KINDS),
  reach: z.enum(['direct', 'regional', 'internal']),
  handles: formsSchema,
  forWhom: z
    .array(z.enum(['professional', 'public', 'person', 'child']))
    .check(z.minLength(1), z.maxLength(4)),
  phone: z.nullable(phoneSchema),
  phoneAbroad: z.nullable(phoneSchema),
  whatsapp: z.nullable(phoneSchema),
  web: z.nullable(webSchema),
  links: z.array(z.strictObject({ id: slugSchema, url: webSchema })).check(z.maxLength(4)),
  hours: hoursSchema,
  cost: z.enum(['free', 'usual', 'unknown']),
  anonymity: z.enum([
    'none',
    'reporter-full',
    'reporter-possible',
    'advice-without-names',
    'confidential',
    'chat-anonymous',
    'internal',
    'unknown',
  ]),
  region: z.nullable(z.string().check(z.regex(/^VR\d{2}$/))),
  variantOf: z.nullable(slugSchema),
  notFor: z.array(slugSchema).check(z.maxLength(6)),
  toConfirm: z
    .array(
      z.enum([
        'phone',
        'phoneAbroad',
        'whatsapp',
        'web',
        'hours',
        'closedOnHolidays',
        'anonymity',
        'cost',
      ]),
    )
    .check(z.maxLength(8)),
  source: sourcesSchema,
  confidence: confidenceSchema,
  reviewedOn: daySchema,
  verifiedOn: z.nullable(daySchema),
})

/** `content/directory/<cc>.json`: every service of one country. */
export const directoryContentSchema = z.strictObject({
  country: z.string().check(z.regex(/^[a-z]{2}$/)),
  reviewedOn: daySchema,
  services: z.array(serviceSchema).check(z.minLength(1), z.maxLength(400)),
})

export type Phone = z.infer<typeof phoneSchema>
export type OpeningHours = z.infer<typeof hoursSchema>
export type Service = z.infer<typeof serviceSchema>
export type DirectoryContent = z.infer<typeof directoryContentSchema>
