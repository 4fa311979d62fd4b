import * as z from 'zod/mini'

import { MAX_TYPED_LENGTH } from '../signal/vocabulary.ts'
import type { Finding } from './finding.ts'
import { isHard } from './hard-kinds.ts'

/** Found texts, exactly as typed, of which the person says: this is not what you take it for. */
export type Lifted = ReadonlySet<string>

/** More than this is no correction any more: the oldest go first and block again. */
export const MAX_LIFTED = 50

/** As a draft keeps them. They are never a part of a signal. */
export const liftedSchema = z
  .array(z.string().check(z.maxLength(MAX_TYPED_LENGTH)))
  .check(z.maxLength(MAX_LIFTED))

/** True for a hard finding by its shape alone. What is proven or announced is never to be lifted. */
export const canBeLifted = ({ kind, certainty }: Pick<Finding, 'kind' | 'certainty'>): boolean =>
  isHard(kind) && certainty === 'likely'

/** The findings in two heaps: those that still count, and those the person has lifted. */
export const partedByLifting = (
  text: string,
  findings: readonly Finding[],
  lifted: Lifted,
): { readonly counting: readonly Finding[]; readonly lifted: readonly Finding[] } => {
  const isLifted = (finding: Finding): boolean =>
    canBeLifted(finding) && lifted.has(text.slice(finding.start, finding.end))
  return {
    counting: findings.filter((finding) => !isLifted(finding)),
    lifted: findings.filter(isLifted),
  }
}
