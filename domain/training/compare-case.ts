import type { TrainingCase } from '../content/training-schema.ts'
import type { SealedRoute } from '../routing/routed-signal.ts'
import type { Signal } from '../signal/schema.ts'

export type Comparison = {
  /** Ids of lines, each in the order of the scene; `extra` in the order ticked. */
  readonly seen: readonly string[]
  readonly notTicked: readonly string[]
  readonly extra: readonly string[]
  readonly isSameLane: boolean
  readonly isSameFirst: boolean
}

/**
 * Lays a practice signal beside its case: which lines were ticked, which were there as well, which
 * are not in the case. Only lists, to be talked about; never a number, a score or a verdict.
 */
export const compareCase = (
  { seen, lane, route }: TrainingCase,
  signal: Pick<Signal, 'indicators' | 'lane'>,
  sealed: Pick<SealedRoute, 'first'>,
): Comparison => {
  const there = seen.map(({ indicator }) => indicator)
  const ticked = signal.indicators
  return {
    seen: there.filter((id) => ticked.includes(id)),
    notTicked: there.filter((id) => !ticked.includes(id)),
    extra: ticked.filter((id) => !there.includes(id)),
    isSameLane: signal.lane === lane,
    isSameFirst: sealed.first.join() === route.first.join(),
  }
}
