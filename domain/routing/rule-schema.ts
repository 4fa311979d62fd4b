import * as z from 'zod/mini'
import { reviewedShape, slugSchema } from '../content/shared-schema.ts'

/** The coded answers a rule may look at. Free text is never among them. */
export const ROUTING_FIELDS = [
  'lane',
  'sector',
  'role',
  'ageBand',
  'exploitation',
  'setting',
  'region',
  'municipality',
  'consent',
  'wishes',
] as const

export type RoutingField = (typeof ROUTING_FIELDS)[number]

/**
 * The closed language of conditions. On an answer with several values, `equals` and `in` hold
 * when one of the values matches. `unknown` holds where nothing, or "unknown", was answered.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly field: RoutingField; readonly equals: string | boolean }
  | { readonly field: RoutingField; readonly in: readonly string[] }
  | { readonly known: RoutingField }
  | { readonly unknown: RoutingField }

const MAX_DEPTH = 5
const codeSchema = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,47}$/))
const fieldSchema = z.enum(ROUTING_FIELDS)

const leaves = [
  z.strictObject({ field: fieldSchema, equals: z.union([codeSchema, z.boolean()]) }),
  z.strictObject({
    field: fieldSchema,
    in: z.array(codeSchema).check(z.minLength(1), z.maxLength(40)),
  }),
  z.strictObject({ known: fieldSchema }),
  z.strictObject({ unknown: fieldSchema }),
] as const

const conditionUpTo = (depth: number): z.ZodMiniType<Condition> => {
  if (depth === 1) return z.union(leaves)
  const inner = conditionUpTo(depth - 1)
  const several = z.array(inner).check(z.minLength(1), z.maxLength(12))
  return z.union([
    ...leaves,
    z.strictObject({ all: several }),
    z.strictObject({ any: several }),
    z.strictObject({ not: inner }),
  ])
}

/** A condition, at most five levels deep. Refuses any other operator, field or shape: no code. */
export const conditionSchema = conditionUpTo(MAX_DEPTH)

const serviceIdsSchema = z.array(slugSchema).check(z.minLength(1), z.maxLength(6))

/**
 * One rule: when its condition holds, `then` names the services per role. `why` is a key under
 * `why` in `locales/<lang>/routing.json`. A rule without `first` only adds another role.
 */
export const routingRuleSchema = z.strictObject({
  id: slugSchema,
  when: conditionSchema,
  then: z.strictObject({
    first: z.optional(serviceIdsSchema),
    also: z.optional(serviceIdsSchema),
    offerThePerson: z.optional(serviceIdsSchema),
    desk: slugSchema,
  }),
  why: slugSchema,
  ...reviewedShape,
})

/** `content/directory/rules.json`: the rules of one country, the first that holds wins. */
export const routingRulesSchema = z.strictObject({
  country: z.string().check(z.regex(/^[a-z]{2}$/)),
  reviewedOn: reviewedShape.reviewedOn,
  rules: z.array(routingRuleSchema).check(z.minLength(1), z.maxLength(300)),
})

export type RoutingRule = z.infer<typeof routingRuleSchema>
export type RoutingRulesContent = z.infer<typeof routingRulesSchema>
