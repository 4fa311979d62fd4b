import type { Candidate } from './family.ts'
import { mask } from './find-in-rounds.ts'
import { isHard } from './hard-kinds.ts'
import { mergeCandidates } from './merge-candidates.ts'
import { withEmptyBrackets } from './replacements/without-own-words.ts'
import { wordsInPlace } from './replacements/words-in-place.ts'

export type Settled = {
  readonly found: readonly Candidate[]
  /** The replacement words of each, in the same order. */
  readonly words: readonly string[]
}

/** Six figures close together, an @, or a code of letters and figures: else nothing hard is left. */
const MAY_HOLD_MORE = /\d(?:[^\d[\]]{0,3}\d){5}|@|\p{L}{2}\d{2}|\d{2}\p{L}{2}|\d-\p{L}/u
/** A second look nearly always ends it; a bound ends it always. */
const MOST_LOOKS = 3

/** A stretch of the text that was left as it is, and where it stands once all is replaced. */
type Kept = { readonly from: number; readonly at: number; readonly length: number }

const replaceAll = (
  text: string,
  { found, words }: Settled,
): { readonly replaced: string; readonly kept: readonly Kept[] } => {
  const parts: string[] = []
  const kept: Kept[] = []
  let length = 0
  let done = 0
  const keep = (end: number): void => {
    parts.push(text.slice(done, end))
    kept.push({ from: done, at: length, length: end - done })
    length += end - done
  }
  for (const [index, { start, end }] of found.entries()) {
    keep(start)
    const word = words[index] ?? ''
    parts.push(word)
    length += word.length
    done = end
  }
  keep(text.length)
  return { replaced: parts.join(''), kept }
}

/** What of a finding in the replaced text lies in stretches that were kept, in places of the text. */
const partsInText = (candidate: Candidate, kept: readonly Kept[], first: number): Candidate[] => {
  const parts: Candidate[] = []
  for (let index = first; index < kept.length; index += 1) {
    const { from, at, length } = kept[index] ?? { from: 0, at: Infinity, length: 0 }
    if (at >= candidate.end) break
    const start = Math.max(candidate.start, at)
    const end = Math.min(candidate.end, at + length)
    if (start < end) parts.push({ ...candidate, start: start - at + from, end: end - at + from })
  }
  return parts
}

const leftIn = (left: readonly Candidate[], kept: readonly Kept[]): Candidate[] => {
  const parts: Candidate[] = []
  let first = 0
  for (const candidate of left) {
    while (first + 1 < kept.length && (kept[first + 1]?.at ?? 0) <= candidate.start) first += 1
    parts.push(...partsInText(candidate, kept, first))
  }
  return parts
}

/**
 * Chooses the replacement words and makes sure that putting them in leaves nothing hard: what would
 * be found after replacing is found at once, and words that would make something are put in square
 * brackets. `look` finds the shapes in a text, sorted and disjoint. Linear; looks a few times at most.
 */
export const settleFindings = (
  text: string,
  first: readonly Candidate[],
  language: string,
  look: (text: string) => readonly Candidate[],
): Settled => {
  let found = first
  let areBracketed = false
  let words = wordsInPlace(text, found, language, areBracketed)
  for (let count = 0; count < MOST_LOOKS && found.length > 0; count += 1) {
    if (!MAY_HOLD_MORE.test(mask(text, found))) break
    const { replaced, kept } = replaceAll(text, { found, words })
    const left = look(withEmptyBrackets(replaced, language)).filter(({ kind }) => isHard(kind))
    if (left.length === 0) break
    areBracketed = true
    found = mergeCandidates([...found, ...leftIn(left, kept)])
    words = wordsInPlace(text, found, language, areBracketed)
  }
  return { found, words }
}
