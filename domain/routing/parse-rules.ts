import { ok, refused, type Result } from '../result.ts'
import {
  routingRuleSchema,
  routingRulesSchema,
  type RoutingRule,
  type RoutingRulesContent,
} from './rule-schema.ts'

export type RulesRefusal = 'routing-rules-not-valid' | 'routing-rule-id-twice'

/**
 * Reads the packed rules, all or nothing: for the build and the tests. Refuses an unknown operator,
 * field or shape and an id used twice; `fields` says where. Never runs anything from the file.
 */
export const parseRules = (input: unknown): Result<RoutingRulesContent, RulesRefusal> => {
  const parsed = routingRulesSchema.safeParse(input)
  if (!parsed.success) {
    return refused(
      'routing-rules-not-valid',
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`),
    )
  }
  const ids = parsed.data.rules.map((rule) => rule.id)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  return twice.length === 0 ? ok(parsed.data) : refused('routing-rule-id-twice', twice)
}

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
