import { hasCueBefore } from './cue.ts'
import type { Certainty, FindingKind } from './finding.ts'
import type { PublicContacts } from './public-contacts.ts'

/** Why a candidate is believed. A proven one beats a cued one, a cued one beats a bare shape. */
export type Ground = 'proven' | 'cued' | 'shaped'

/** A possible finding; places count in the working copy. */
export type Candidate = {
  readonly start: number
  readonly end: number
  readonly kind: FindingKind
  readonly certainty: Certainty
  readonly ground: Ground
}

/** Finds all candidates of one kind of identifier in the text of a working copy, in linear time. */
export type Family = (text: string, contacts: PublicContacts) => readonly Candidate[]

/** One row in the table of a family: what it looks like, what must hold, which words point to it. */
export type Rule = {
  readonly kind: FindingKind
  /** Flags g and u. Every quantifier bounded, or never followed by something that can fail. */
  readonly shape: RegExp
  /** Cuts what the shape took too much of; must give a part of the match. */
  readonly trim?: (match: string) => string
  readonly check?: (match: string, contacts: PublicContacts) => boolean
  /** True when passing `check` proves it, as a check digit does. */
  readonly proves?: boolean
  readonly cue?: RegExp
  /** Certainty without and with a cue; `null` is no finding. */
  readonly alone: Certainty | null
  readonly cued?: Certainty
  /** Where to go on after a match that is refused; `end` for shapes without bounds. */
  readonly afterRefusal?: 'next' | 'end'
}

/** Flags g, i, u; the words stand on their own, with longer forms first where they share a start. */
export const cueWords = (words: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu')

const judge = (
  text: string,
  start: number,
  rule: Rule,
): Pick<Candidate, 'certainty' | 'ground'> | null => {
  const isCued = rule.cue !== undefined && hasCueBefore(text, start, rule.cue)
  const certainty = isCued ? (rule.cued ?? rule.alone) : rule.alone
  if (certainty === null) return null
  return { certainty, ground: rule.proves === true ? 'proven' : isCued ? 'cued' : 'shaped' }
}

const applyRule = (text: string, contacts: PublicContacts, rule: Rule): Candidate[] => {
  const candidates: Candidate[] = []
  const shape = new RegExp(rule.shape)
  for (let match = shape.exec(text); match !== null; match = shape.exec(text)) {
    const span = rule.trim?.(match[0]) ?? match[0]
    const start = match.index + match[0].indexOf(span)
    const isFit = span !== '' && (rule.check?.(span, contacts) ?? true)
    const verdict = isFit ? judge(text, start, rule) : null
    if (verdict === null) {
      shape.lastIndex =
        rule.afterRefusal === 'end' ? match.index + match[0].length : match.index + 1
    } else {
      candidates.push({ start, end: start + span.length, kind: rule.kind, ...verdict })
      shape.lastIndex = start + span.length
    }
  }
  return candidates
}

/** Makes a family from its table. Each rule looks on its own; overlaps are settled when merging. */
export const familyOf =
  (rules: readonly Rule[]): Family =>
  (text, contacts) =>
    rules.flatMap((rule) => applyRule(text, contacts, rule))
