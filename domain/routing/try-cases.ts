import type { Service } from '../content/directory-schema.ts'
import { routeSignal } from './route-signal.ts'
import type { RoutingCase } from './routing-cases.ts'
import type { RoutingRule } from './rule-schema.ts'

/** Services and rules that belong together: of a directory, or of the content files. */
export type RoutingSource = {
  readonly services: readonly Service[]
  readonly rules: readonly RoutingRule[]
}

export type TriedCase = {
  readonly case: string
  readonly expected: string
  readonly first: string
  /** The rules that decided. */
  readonly because: readonly string[]
}

/** Routes every case. `first` is the service it leads to, which may not be the expected one. */
export const tryCases = (
  cases: readonly RoutingCase[],
  source: RoutingSource,
): readonly TriedCase[] =>
  cases.map((one) => {
    const { first, because } = routeSignal(one.answers, source.rules, source)
    return { case: one.case, expected: one.first, first: first[0]?.id ?? '', because }
  })

export type ChangedCase = {
  readonly case: string
  readonly before: string
  readonly after: string
  readonly because: readonly string[]
}

/** The cases that lead to another first service than before. */
export const changedCases = (
  cases: readonly RoutingCase[],
  before: RoutingSource,
  after: RoutingSource,
): readonly ChangedCase[] => {
  const old = tryCases(cases, before)
  return tryCases(cases, after).flatMap((now, index) => {
    const was = old[index]?.first ?? ''
    return was === now.first
      ? []
      : [{ case: now.case, before: was, after: now.first, because: now.because }]
  })
}
