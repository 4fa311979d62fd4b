import type { Finding } from '../../domain/anonymise/finding.ts'
import { isHard } from '../../domain/anonymise/hard-kinds.ts'
import { canBeLifted } from '../../domain/anonymise/lifted.ts'

/** No text on screen holds it, so what only asks and what blocks never share a key. */
const ASKS = '\u0000'

/** True when a person may let it stand: all that only asks, and what blocks by its shape alone. */
export const mayStand = (finding: Pick<Finding, 'kind' | 'certainty'>): boolean =>
  !isHard(finding.kind) || canBeLifted(finding)

/**
 * Under which words a found text is kept among the lifted ones. A text that may stand as a date has
 * another key than the same text as a birth date: letting the first stand never lifts the second.
 */
export const liftKeyOf = ({ kind }: Pick<Finding, 'kind'>, found: string): string =>
  isHard(kind) ? found : ASKS + found

/** The found text of a key. */
export const foundOfKey = (key: string): string => (key.startsWith(ASKS) ? key.slice(1) : key)
