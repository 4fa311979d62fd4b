import type { Finding } from '../../domain/anonymise/finding.ts'
import { isHard } from '../../domain/anonymise/hard-kinds.ts'
import { canBeLifted, type Lifted } from '../../domain/anonymise/lifted.ts'
import type { QuasiIdentifier } from '../../domain/anonymise/quasi-identifiers.ts'

/** No text on screen holds it, so what only asks and what blocks never share a key. */
const ASKS = '\u0000'
/** Begins the key of details together: codes, and no word of the text. */
const TOGETHER = '\u0001'

/** True when a person may let it stand: all that only asks, and what blocks by its shape alone. */
export const mayStand = (finding: Pick<Finding, 'kind' | 'certainty'>): boolean =>
  !isHard(finding.kind) || canBeLifted(finding)

/**
 * Under which words a found text is kept among the lifted ones. A text that may stand as a date has
 * another key than the same text as a birth date: letting the first stand never lifts the second.
 */
export const liftKeyOf = ({ kind }: Pick<Finding, 'kind'>, found: string): string =>
  isHard(kind) ? found : ASKS + found

/** Under which key these details together are kept among the lifted ones. */
export const togetherKeyOf = (parts: readonly QuasiIdentifier[]): string =>
  TOGETHER + parts.join(' ')

/** The keys by which these details may stand together: a detail more and it is asked again. */
export const standKeysFor = (parts: readonly QuasiIdentifier[], lifted: Lifted): string[] =>
  [...lifted].filter((key) => {
    if (!key.startsWith(TOGETHER)) return false
    const standing = new Set<string>(key.slice(TOGETHER.length).split(' '))
    return parts.every((part) => standing.has(part))
  })

/** Whether what a key lets stand is still in the text. */
export const isStillIn = (key: string, text: string): boolean =>
  key.startsWith(TOGETHER)
    ? text.trim() !== ''
    : text.includes(key.startsWith(ASKS) ? key.slice(ASKS.length) : key)
