import * as z from 'zod/mini'

import { refused, type Result } from '../result.ts'
import { fillInConditions, type ConditionsRefusal } from './fill-in-conditions.ts'
import { routingRuleSchema, routingRulesSchema, type RoutingRule } from './rule-schema.ts'

export type RulesRefusal = 'routing-rules-not-valid' | 'routing-rule-id-twice' | ConditionsRefusal

/**
 * Reads a file of rules, all or nothing, and fills in the named conditions: for the build, the
 * editors and the tests. Refuses an unknown operator, field, name or shape, names that lead back to
 * themselves, a condition that is too deep once filled in, and an id used twice; `fields` says
 * where. Never runs anything from the file.
 */
export const parseRules = (input: unknown): Result<readonly RoutingRule[], RulesRefusal> => {
  const parsed = routingRulesSchema.safeParse(input)
  if (!parsed.success) return refused('routing-rules-not-valid', placesIn(parsed.error))
  const ids = parsed.data.rules.map((rule) => rule.id)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  if (twice.length > 0) return refused('routing-rule-id-twice', twice)

  const filled = fillInConditions(parsed.data.rules, parsed.data.conditions)
  if (!filled.ok) return filled
  const whole = z.array(routingRuleSchema).safeParse(filled.value)
  return whole.success ? filled : refused('routing-rules-not-valid', placesIn(whole.error))
}

const placesIn = (error: z.core.$ZodError): readonly string[] =>
  error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`)

/**
 * Reads the rules of a directory that may be newer than this program: keeps what it understands
 * and counts the rest, so that one new operator does not stop the others.
 */
export const readKnownRules = (
  input: readonly unknown[],
): { readonly rules: readonly RoutingRule[]; readonly unreadable: number } => {
  const rules = input.flatMap((candidate) => {
    const parsed = routingRuleSchema.safeParse(candidate)
    return parsed.success ? [parsed.data] : []
  })
  return { rules, unreadable: input.length - rules.length }
}
