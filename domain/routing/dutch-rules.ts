import rulesFile from '../../content/directory/rules.json' with { type: 'json' }
import type { RoutingRule } from './rule-schema.ts'

/** The rules as packed with the product. Trusted: the schema runs over the file in the tests. */
export const dutchRules = rulesFile.rules as unknown as readonly RoutingRule[]
