import { AGE_BANDS, CONSENTS, EXPLOITATION, SECTORS, SETTINGS } from '../signal/vocabulary.ts'
import { evaluateCondition, type RoutingFacts } from './evaluate-condition.ts'
import type { Condition, RoutingField, RoutingRule } from './rule-schema.ts'

/** Lanes with the answers that lead to them: no grid point is a form that nobody can fill in. */
const STARTS: readonly RoutingFacts[] = [
  { lane: 'danger' },
  { lane: 'place-only' },
  { lane: 'advice' },
  ...AGE_BANDS.filter((band) => !isAdult(band)).map((ageBand) => ({ lane: 'minor', ageBand })),
  ...AGE_BANDS.filter(isAdult).flatMap((ageBand) =>
    CONSENTS.map((consent) => ({
      lane: consent === 'yes' || consent === 'legal-basis' ? 'identifiable-consent' : 'anonymous',
      ageBand,
      consent,
    })),
  ),
]

function isAdult(band: string): boolean {
  return band === '18-23' || band === '24-plus'
}

const WISH_LISTS = [[], ['advice'], ['stay-unknown']] as const

/** The codes that conditions compare a field with; every other code of that field acts the same. */
const codesFor = (field: RoutingField, conditions: readonly Condition[]): ReadonlySet<string> => {
  const codes = new Set<string>()
  const look = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(look)
    else if ('any' in condition) condition.any.forEach(look)
    else if ('not' in condition) look(condition.not)
    else if ('in' in condition && condition.field === field)
      condition.in.forEach((c) => codes.add(c))
    else if ('equals' in condition && condition.field === field) codes.add(String(condition.equals))
  }
  conditions.forEach(look)
  return codes
}

/**
 * Every combination of coded answers that the rules can tell apart: per lane, sector, one form of
 * exploitation, setting, region and wish. More than seventy thousand for the Dutch rules; made one by
 * one, so that nothing holds them all.
 */
export function* coarseGrid(rules: readonly RoutingRule[]): Generator<RoutingFacts> {
  const conditions = rules.map(({ when }) => when)
  const regions = ['unknown', 'VR13', ...codesFor('region', conditions)]
  for (const start of STARTS) {
    for (const sector of SECTORS) {
      for (const exploitation of EXPLOITATION) {
        for (const setting of SETTINGS) {
          for (const region of new Set(regions)) {
            for (const wishes of WISH_LISTS) {
              yield { ...start, sector, exploitation: [exploitation], setting, region, wishes }
            }
          }
        }
      }
    }
  }
}

type Role = 'first' | 'also' | 'offerThePerson' | 'notThrough'
const ROLES: readonly Role[] = ['first', 'also', 'offerThePerson', 'notThrough']

/**
 * The rules that never decide anything, because a rule above them always holds first in every role
 * they name: a mistake of the editor. Looks at the coarse grid, and at answers still missing.
 */
export const unreachableRules = (rules: readonly RoutingRule[]): readonly string[] => {
  const deciding = new Set<string>()
  const look = (facts: RoutingFacts): void => {
    const open = new Set(ROLES)
    for (const { id, when, then } of rules) {
      if (open.size === 0) return
      if (evaluateCondition(when, facts) !== true) continue
      for (const role of open) {
        if (then[role] === undefined) continue
        deciding.add(id)
        open.delete(role)
      }
    }
  }
  for (const start of STARTS) look(start)
  look({})
  for (const facts of coarseGrid(rules)) {
    if (deciding.size === rules.length) break
    look(facts)
  }
  return rules.filter(({ id }) => !deciding.has(id)).map(({ id }) => id)
}
