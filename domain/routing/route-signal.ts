import { evaluateCondition, type RoutingFacts } from './evaluate-condition.ts'
import { resolveService, standIn, type RoutingDirectory } from './resolve-service.ts'
import type { RoutingRule } from './rule-schema.ts'

/** A service as chosen: `rule` says why, `insteadOf` which service it stands in for. */
export type RoutedService = {
  readonly id: string
  readonly rule: string
  readonly insteadOf?: string
}

export type SkippedRule = {
  readonly id: string
  readonly reason: 'answer-missing' | 'service-unknown'
}

export type RouteResult = {
  readonly first: readonly RoutedService[]
  readonly also: readonly RoutedService[]
  readonly offerThePerson: readonly string[]
  /** The wrong doors: services one might think of, and not for this. */
  readonly notThrough: readonly string[]
  readonly desk: string
  readonly because: readonly string[]
  readonly skippedRules: readonly SkippedRule[]
}

type Role = 'first' | 'also' | 'offerThePerson' | 'notThrough'

/** The rule id and words key used where no rule chose a first service. */
export const FALLBACK_RULE = 'fallback'
/** The desk that reads what no other desk here is for. */
export const FALLBACK_DESK = 'comensha'

/**
 * Chooses services for coded answers: per role the first rule that holds, in the order given.
 * A rule whose answers are missing is skipped and reported; a service or region that is not known
 * becomes CoMensha. `first` is never empty. Same input, same result; throws only on a directory
 * without services.
 */
export const routeSignal = (
  facts: RoutingFacts,
  rules: readonly RoutingRule[],
  directory: RoutingDirectory,
): RouteResult => {
  const verdicts = rules.map((rule) => ({ rule, verdict: evaluateCondition(rule.when, facts) }))
  const holding = verdicts.filter(({ verdict }) => verdict === true).map(({ rule }) => rule)
  const skipped: SkippedRule[] = verdicts
    .filter(({ verdict }) => verdict === 'missing')
    .map(({ rule }) => ({ id: rule.id, reason: 'answer-missing' }))
  const used = new Set<string>()

  const choose = (role: Role): RoutedService[] => {
    const rule = holding.find((candidate) => candidate.then[role] !== undefined)
    if (rule === undefined) return []
    used.add(rule.id)
    return withoutRepeats(
      (rule.then[role] ?? []).map((wanted) => {
        const found = resolveService(wanted, facts.region, directory)
        if (found.isUnknown) skipped.push({ id: rule.id, reason: 'service-unknown' })
        return found.id === wanted
          ? { id: wanted, rule: rule.id }
          : { id: found.id, rule: rule.id, insteadOf: wanted }
      }),
    )
  }

  const chosenFirst = choose('first')
  if (chosenFirst.length === 0) used.add(FALLBACK_RULE)
  const first =
    chosenFirst.length > 0 ? chosenFirst : [{ id: standIn(directory), rule: FALLBACK_RULE }]
  const also = choose('also').filter(({ id }) => !first.some((service) => service.id === id))
  const offerThePerson = choose('offerThePerson').filter(
    ({ insteadOf }) => insteadOf === undefined || !isMissing(insteadOf, directory),
  )

  return {
    first,
    also,
    offerThePerson: offerThePerson.map(({ id }) => id),
    notThrough: choose('notThrough')
      .map(({ id }) => id)
      .filter((id) => ![...first, ...also, ...offerThePerson].some((service) => service.id === id)),
    desk: holding[0]?.then.desk ?? FALLBACK_DESK,
    because: [...used],
    skippedRules: skipped,
  }
}

const withoutRepeats = (services: readonly RoutedService[]): RoutedService[] =>
  services.filter(({ id }, index) => services.findIndex((other) => other.id === id) === index)

const isMissing = (id: string, directory: RoutingDirectory): boolean =>
  !directory.services.some((service) => service.id === id)
