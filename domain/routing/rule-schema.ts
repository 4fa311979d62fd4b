import * as z from 'zod/mini'
import { reviewedShape, slugSchema } from '../content/shared-schema.ts'
import { isCondition } from './is-condition.ts'

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

/** A condition as an editor writes it: as above, and `is` names one of the file's own conditions. */
export type ContentCondition =
  | { readonly all: readonly ContentCondition[] }
  | { readonly any: readonly ContentCondition[] }
  | { readonly not: ContentCondition }
  | { readonly is: string }
  | Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>

const MAX_DEPTH = 5
const KNOWN_FIELDS: ReadonlySet<unknown> = new Set(ROUTING_FIELDS)
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

type Nested<Leaf> =
  | Leaf
  | { readonly all: readonly Nested<Leaf>[] }
  | { readonly any: readonly Nested<Leaf>[] }
  | { readonly not: Nested<Leaf> }

const conditionUpTo = <Leaf>(
  depth: number,
  leaf: z.ZodMiniType<Leaf>,
): z.ZodMiniType<Nested<Leaf>> => {
  if (depth === 1) return leaf
  const inner = conditionUpTo(depth - 1, leaf)
  const several = z.array(inner).check(z.minLength(1), z.maxLength(12))
  return z.union([
    leaf,
    z.strictObject({ all: several }),
    z.strictObject({ any: several }),
    z.strictObject({ not: inner }),
  ])
}

/** A condition, at most five levels deep. Refuses any other operator, field or shape: no code. */
export const conditionSchema: z.ZodMiniType<Condition> = z.custom<Condition>((value) =>
  isCondition(value, KNOWN_FIELDS, MAX_DEPTH),
)

/** The same as an editor writes it, slower, and with the place of each fault. */
export const contentConditionSchema: z.ZodMiniType<ContentCondition> = conditionUpTo(
  MAX_DEPTH,
  z.union([...leaves, z.strictObject({ is: slugSchema })]),
)

const serviceIdsSchema = z.array(slugSchema).check(z.minLength(1), z.maxLength(6))

const ruleWith = <When>(when: z.ZodMiniType<When>) =>
  z.strictObject({
    id: slugSchema,
    when,
    then: z.strictObject({
      first: z.optional(serviceIdsSchema),
      also: z.optional(serviceIdsSchema),
      offerThePerson: z.optional(serviceIdsSchema),
      notThrough: z.optional(serviceIdsSchema),
      desk: slugSchema,
    }),
    why: slugSchema,
    ...reviewedShape,
  })

/**
 * One rule: when its condition holds, `then` names the services per role. `why` is a key under
 * `why` in `locales/<lang>/routing.json`. A rule without `first` only adds another role.
 * `notThrough` names services that one might think of here and that are the wrong door.
 */
export const routingRuleSchema = ruleWith(conditionSchema)

const contentRuleSchema = ruleWith(contentConditionSchema)

/**
 * `content/directory/rules.json`: the rules of one country, the first that holds wins, and the
 * conditions that rules share under a name. A directory carries the rules with the names filled in.
 */
export const routingRulesSchema = z.strictObject({
  country: z.string().check(z.regex(/^[a-z]{2}$/)),
  reviewedOn: reviewedShape.reviewedOn,
  conditions: z.record(slugSchema, contentConditionSchema),
  rules: z.array(contentRuleSchema).check(z.minLength(1), z.maxLength(300)),
})

export type RoutingRule = z.infer<typeof routingRuleSchema>
export type ContentRule = z.infer<typeof contentRuleSchema>
export type RoutingRulesContent = z.infer<typeof routingRulesSchema>
