import type { Candidate, Family } from './family.ts'
import { mergeCandidates } from './merge-candidates.ts'
import type { PublicContacts } from './public-contacts.ts'
import { replaceSpans, type Span } from './replace-spans.ts'

/** Where a finding is taken out, what stands within this distance is looked at again. */
const REACH = 160
/** What a shape and its cue may want to see around itself, beyond that. */
const CONTEXT = 100

/** From this round on a finding takes the rest of its chain of numbers along. */
const CHAIN_ROUND = 3
/** A round without a finding ends the search; chains are gone after three, so this is never met. */
const MOST_ROUNDS = 12

/** Stands where a replacement word would stand, in the same length, so that places do not move. */
const mask = (text: string, found: readonly Span[]): string =>
  replaceSpans(text, found, ({ start, end }) => `[${']'.repeat(end - start - 1)}`)

const zonesAround = (found: readonly Span[], length: number): Span[] => {
  const zones: { start: number; end: number }[] = []
  for (const { start, end } of found) {
    const zone = { start: Math.max(0, start - REACH), end: Math.min(length, end + REACH) }
    const last = zones.at(-1)
    if (last !== undefined && zone.start <= last.end + CONTEXT) last.end = zone.end
    else zones.push(zone)
  }
  return zones
}

/** Digits, an @, or something written against a finding: else taking it out can reveal nothing. */
const MAY_HOLD_MORE = /[\d@]|[[\]][^\s[\],.;:!?)'"»]|[^\s('"«[]\[/

const findNear = (
  text: string,
  zone: Span,
  families: readonly Family[],
  contacts: PublicContacts,
): Candidate[] => {
  const from = Math.max(0, zone.start - CONTEXT)
  const part = text.slice(from, zone.end + CONTEXT)
  if (!MAY_HOLD_MORE.test(part)) return []
  return families
    .flatMap((family) => family(part, contacts))
    .map((candidate) => ({
      ...candidate,
      start: candidate.start + from,
      end: candidate.end + from,
    }))
    .filter(({ start, end }) => start >= zone.start && end <= zone.end)
}

const isSpace = (character: string): boolean => character === ' ' || character === '\n'

/** The end of everything written against `from`, and of numbers with little white space between. */
const endOfChain = (text: string, from: number): number => {
  let end = from
  for (let at = from; at < text.length; at += 1) {
    if (!isSpace(text.charAt(at))) {
      end = at + 1
      continue
    }
    while (isSpace(text.charAt(at + 1)) && at - end < 2) at += 1
    if (!/[\d(+]/.test(text.charAt(at + 1))) break
  }
  return end
}

const withRestOfChain = (text: string, found: readonly Candidate[]): Candidate[] => {
  const extended: Candidate[] = []
  for (const candidate of found) {
    if (candidate.start < (extended.at(-1)?.end ?? 0)) continue
    extended.push({ ...candidate, end: endOfChain(text, candidate.end) })
  }
  return extended
}

/**
 * Gives sorted, disjoint candidates such that none is left once they are replaced. Numbers written
 * against each other come out one after the other: after the first round only the surroundings of
 * what was found are looked at again, and an endless chain (`06-06-06-…`) is taken as a whole.
 * Linear in the length of the text.
 */
export const findInRounds = (
  text: string,
  families: readonly Family[],
  contacts: PublicContacts,
): Candidate[] => {
  let next = mergeCandidates(families.flatMap((family) => family(text, contacts)))
  let found: Candidate[] = []
  let rest = text
  for (let round = 1; round < MOST_ROUNDS && next.length > 0; round += 1) {
    const latest = round < CHAIN_ROUND ? next : withRestOfChain(rest, next)
    found = found.concat(latest)
    rest = mask(rest, latest)
    const current = rest
    const zones = zonesAround(latest, text.length)
    next = mergeCandidates(zones.flatMap((zone) => findNear(current, zone, families, contacts)))
  }
  return mergeCandidates(found)
}
