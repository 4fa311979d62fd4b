import * as z from 'zod/mini'

import { daySchema, slugSchema } from '../content/shared-schema.ts'
import {
  AGE_BANDS,
  CONSENTS,
  EXPLOITATION,
  LANES,
  SECTORS,
  SETTINGS,
  WISHES,
} from '../signal/vocabulary.ts'
import { regionSchema } from '../signal/answers.ts'

/** What a route is chosen by in a case: the lane, and any of the coded answers. */
export const caseAnswersSchema = z.strictObject({
  lane: z.optional(z.enum(LANES)),
  sector: z.optional(z.enum(SECTORS)),
  ageBand: z.optional(z.enum(AGE_BANDS)),
  consent: z.optional(z.enum(CONSENTS)),
  exploitation: z.optional(z.array(z.enum(EXPLOITATION)).check(z.maxLength(EXPLOITATION.length))),
  setting: z.optional(z.enum(SETTINGS)),
  region: z.optional(regionSchema),
  wishes: z.optional(z.array(z.enum(WISHES)).check(z.maxLength(WISHES.length))),
})

/**
 * `content/directory/cases.json`: invented situations, written from what is known of the services
 * and not from the rules, each with the service that must come first. Rules are tried against them.
 */
export const routingCasesSchema = z.strictObject({
  reviewedOn: daySchema,
  cases: z
    .array(
      z.strictObject({
        case: z.string().check(z.minLength(5), z.maxLength(120)),
        answers: caseAnswersSchema,
        first: slugSchema,
      }),
    )
    .check(z.minLength(1), z.maxLength(2000)),
})

export type RoutingCases = Readonly<z.infer<typeof routingCasesSchema>>
export type RoutingCase = RoutingCases['cases'][number]
