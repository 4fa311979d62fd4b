import { ok, refused, type Result } from '../result.ts'
import type { Condition, ContentCondition, ContentRule, RoutingRule } from './rule-schema.ts'

export type ConditionsRefusal = 'routing-condition-unknown' | 'routing-condition-cycle'

type Named = Readonly<Record<string, ContentCondition>>

/**
 * Puts the named conditions in their places, so that each rule stands on its own. Refuses a name
 * that is not there and names that lead back to themselves; `fields` says which.
 */
export const fillInConditions = (
  rules: readonly ContentRule[],
  named: Named,
): Result<readonly RoutingRule[], ConditionsRefusal> => {
  const unknown = new Set<string>()
  const cycles = new Set<string>()

  const fill = (condition: ContentCondition, inside: readonly string[]): Condition => {
    if ('all' in condition) return { all: condition.all.map((part) => fill(part, inside)) }
    if ('any' in condition) return { any: condition.any.map((part) => fill(part, inside)) }
    if ('not' in condition) return { not: fill(condition.not, inside) }
    if (!('is' in condition)) return condition
    const { is } = condition
    const found = Object.hasOwn(named, is) ? named[is] : undefined
    if (found === undefined) unknown.add(is)
    else if (inside.includes(is)) cycles.add([...inside, is].join(' > '))
    else return fill(found, [...inside, is])
    return NEVER
  }

  // Names that no rule uses are looked at too: a fault waits there for the next editor.
  for (const name of Object.keys(named)) fill({ is: name }, [])
  const filled = rules.map((rule) => ({ ...rule, when: fill(rule.when, []) }))
  if (unknown.size > 0) return refused('routing-condition-unknown', [...unknown])
  if (cycles.size > 0) return refused('routing-condition-cycle', [...cycles])
  return ok(filled)
}

/** Stands where nothing could be filled in; a refusal follows, so no rule is ever kept with it. */
const NEVER: Condition = { any: [] }
