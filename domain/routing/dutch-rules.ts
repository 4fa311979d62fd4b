import rulesFile from '../../content/directory/rules.json' with { type: 'json' }
import { fillInConditions } from './fill-in-conditions.ts'
import type { RoutingRule, RoutingRulesContent } from './rule-schema.ts'

const readRules = (): readonly RoutingRule[] => {
  const { rules, conditions } = rulesFile as unknown as RoutingRulesContent
  const filled = fillInConditions(rules, conditions)
  if (!filled.ok) throw new Error(`content/directory/rules.json: ${filled.code}`)
  return filled.value
}

/** The rules as packed with the product. Trusted: the schema runs over the file in the tests. */
export const dutchRules: readonly RoutingRule[] = readRules()
