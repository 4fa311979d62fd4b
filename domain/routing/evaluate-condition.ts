import type { Condition, RoutingField } from './rule-schema.ts'

export type RoutingAnswer = string | readonly string[] | boolean | undefined

/** The coded answers a route is chosen by. A field that was not asked is left out. */
export type RoutingFacts = Readonly<Partial<Record<RoutingField, RoutingAnswer>>>

/** Three-valued: `missing` means that an answer the condition needs was not given. */
export type Verdict = boolean | 'missing'

const valuesOf = (answer: RoutingAnswer): readonly (string | boolean)[] => {
  if (answer === undefined) return []
  return typeof answer === 'object' ? answer : [answer]
}

const isKnown = (answer: RoutingAnswer): boolean =>
  valuesOf(answer).some((value) => value !== 'unknown')

const hasOneOf = (answer: RoutingAnswer, wanted: readonly (string | boolean)[]): Verdict =>
  answer === undefined ? 'missing' : valuesOf(answer).some((value) => wanted.includes(value))

const opposite = (verdict: Verdict): Verdict => (verdict === 'missing' ? 'missing' : !verdict)

const everyOf = (verdicts: readonly Verdict[]): Verdict => {
  if (verdicts.includes(false)) return false
  return verdicts.includes('missing') ? 'missing' : true
}

/**
 * Weighs one condition against the answers. A missing answer only counts when it could change the
 * outcome. Never throws and never guesses an answer.
 */
export const evaluateCondition = (condition: Condition, facts: RoutingFacts): Verdict => {
  if ('all' in condition)
    return everyOf(condition.all.map((part) => evaluateCondition(part, facts)))
  if ('any' in condition) {
    const refuted = condition.any.map((part) => opposite(evaluateCondition(part, facts)))
    return opposite(everyOf(refuted))
  }
  if ('not' in condition) return opposite(evaluateCondition(condition.not, facts))
  if ('known' in condition) return isKnown(facts[condition.known])
  if ('unknown' in condition) return !isKnown(facts[condition.unknown])
  if ('in' in condition) return hasOneOf(facts[condition.field], condition.in)
  return hasOneOf(facts[condition.field], [condition.equals])
}
