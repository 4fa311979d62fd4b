import type { Candidate } from './family.ts'
import { isHard } from './hard-kinds.ts'
import { mergeCandidates } from './merge-candidates.ts'
import type { Span } from './replace-spans.ts'
import { withEmptyBrackets } from './replacements/without-own-words.ts'
import { wordsInPlace } from './replacements/words-in-place.ts'

export type Settled = {
  readonly found: readonly Candidate[]
  /** The replacement words of each, in the same order. */
  readonly words: readonly string[]
}

/** No shape or cue looks further around itself: what stands further from a replacement is as it was. */
const REACH = 200
/** Without a figure, an @ or something written against a replacement, nothing hard can come up. */
const MAY_HOLD_MORE = /[\d@]|[\]\p{L}][^\s\].,;:!?)'"»]|[^\s('"«[]\[/u

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
const partsInText = (candidate: Span, kept: readonly Kept[], first: number): Span[] => {
  const parts: Span[] = []
  for (let index = first; index < kept.length; index += 1) {
    const { from, at, length } = kept[index] ?? { from: 0, at: Infinity, length: 0 }
    if (at >= candidate.end) break
    const start = Math.max(candidate.start, at)
    const end = Math.min(candidate.end, at + length)
    if (start < end) parts.push({ start: start - at + from, end: end - at + from })
  }
  return parts
}

const leftIn = (left: readonly Span[], kept: readonly Kept[]): Span[] => {
  const parts: Span[] = []
  let first = 0
  for (const candidate of left) {
    while (first + 1 < kept.length && (kept[first + 1]?.at ?? 0) <= candidate.start) first += 1
    parts.push(...partsInText(candidate, kept, first))
  }
  return parts
}

type Widen = (text: string, span: Span) => Span

const asItIs: Widen = (_, span) => span

const toBlanks: Widen = (text, { start, end }) => {
  let from = start
  let to = end
  while (from > 0 && text.charAt(from - 1).trim() !== '') from -= 1
  while (to < text.length && text.charAt(to).trim() !== '') to += 1
  return { start: from, end: to }
}

const toLine: Widen = (text, { start, end }) => {
  const to = text.indexOf('\n', end)
  return {
    start: start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1,
    end: to === -1 ? text.length : to,
  }
}

const toAll: Widen = (text) => ({ start: 0, end: text.length })

/**
 * What each look takes of the text where something is left: nothing at first, since brackets around
 * the words may do; in the end all of it, which leaves nothing to be found.
 */
const LOOKS: readonly (Widen | undefined)[] = [undefined, asItIs, asItIs, toBlanks, toLine, toAll]

/**
 * What comes up only once something else is replaced is asked about and does not block: as the text
 * stands, it is no number or address. So a text in which all is replaced never blocks again.
 */
const asNumber = ({ start, end }: Span): Candidate => ({
  start,
  end,
  kind: 'id',
  certainty: 'likely',
  ground: 'shaped',
})

/** Each part is widened once: one that lies in the last is left out, which keeps this linear. */
const numbersIn = (text: string, parts: readonly Span[], widen: Widen): Candidate[] => {
  const numbers: Candidate[] = []
  for (const part of parts) {
    if (part.end > (numbers.at(-1)?.end ?? 0)) numbers.push(asNumber(widen(text, part)))
  }
  return numbers
}

const mayHoldMore = (replaced: string, kept: readonly Kept[]): boolean =>
  kept.some(({ at, length }) => {
    const end = at + length
    const head = replaced.slice(Math.max(0, at - 1), Math.min(end, at + REACH))
    const tail = length > REACH ? replaced.slice(end - REACH, end + 1) : replaced.charAt(end)
    return MAY_HOLD_MORE.test(head + tail)
  })

/**
 * Chooses the replacement words and makes sure that putting them in leaves nothing hard. Words that
 * would make something are put in square brackets; what still comes up is found too, with more
 * and more around it. `look` finds the shapes in a text, sorted and disjoint. Linear; looks a few
 * times at most, and only when figures or signs stand near a replacement.
 */
export const settleFindings = (
  text: string,
  first: readonly Candidate[],
  language: string,
  look: (text: string) => readonly Candidate[],
): Settled => {
  let settled = { found: first, words: wordsInPlace(text, first, language, false) }
  if (first.length === 0) return settled
  for (const widen of LOOKS) {
    const { replaced, kept } = replaceAll(text, settled)
    const plain = withEmptyBrackets(replaced, language)
    if (!mayHoldMore(plain, kept)) break
    const left = look(plain).filter(({ kind }) => isHard(kind))
    if (left.length === 0) break
    const more = widen === undefined ? [] : numbersIn(text, leftIn(left, kept), widen)
    const found = mergeCandidates([...settled.found, ...more])
    settled = { found, words: wordsInPlace(text, found, language, true) }
  }
  return settled
}
