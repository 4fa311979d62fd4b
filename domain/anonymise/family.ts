import type { Anchor } from './anchors.ts'
import { hasCueBefore, isOfAThing } from './cue.ts'
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

/** A family whose findings all hold a figure need not read a text without any. */
export const onlyWithFigures =
  (family: Family): Family =>
  (text, contacts) =>
    /\d/.test(text) ? family(text, contacts) : []

/** One row in the table of a family: what it looks like, what must hold, which words point to it. */
export type Rule = {
  readonly kind: FindingKind
  /** Flags g and u. Every quantifier bounded, or never followed by something that can fail. */
  readonly shape: RegExp
  /**
   * Gives the places where the shape may start, cheaply: it is tried there and nowhere else. Rules
   * that share an anchor share its search. Without one the shape looks for itself.
   */
  readonly anchor?: Anchor
  /** Cuts what the shape took too much of; must give a part of the match. */
  readonly trim?: (match: string) => string
  readonly check?: (match: string, contacts: PublicContacts) => boolean
  /** True when passing `check` proves it, as a check digit does. */
  readonly proves?: boolean
  readonly cue?: RegExp
  /** Certainty without and with a cue; `null` is no finding. */
  readonly alone: Certainty | null
  readonly cued?: Certainty | ((match: string) => Certainty)
  /** True when words of a thing or a sale shortly before take away what has no cue. */
  readonly notOfAThing?: boolean
  /** Where to go on after a match that is refused; `end` for shapes without bounds. */
  readonly afterRefusal?: 'next' | 'end'
}

/**
 * Flags g, i, u; the words stand on their own, with longer forms first where they share a start.
 * `inside` are words of a script that puts no space between words.
 */
export const cueWords = (words: string, inside = ''): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})${inside === '' ? '' : `|${inside}`}`, 'giu')

const cuedCertainty = ({ cued, alone }: Rule, span: string): Certainty | null =>
  (typeof cued === 'function' ? cued(span) : cued) ?? alone

const judge = (
  text: string,
  start: number,
  span: string,
  rule: Rule,
): Pick<Candidate, 'certainty' | 'ground'> | null => {
  const isCued = rule.cue !== undefined && hasCueBefore(text, start, rule.cue)
  const certainty = isCued ? cuedCertainty(rule, span) : rule.alone
  if (certainty === null) return null
  if (!isCued && rule.notOfAThing === true && isOfAThing(text, start)) return null
  return { certainty, ground: rule.proves === true ? 'proven' : isCued ? 'cued' : 'shaped' }
}

const candidateOf = (
  text: string,
  contacts: PublicContacts,
  rule: Rule,
  match: RegExpExecArray,
): Candidate | null => {
  const span = rule.trim?.(match[0]) ?? match[0]
  if (span === '' || rule.check?.(span, contacts) === false) return null
  const start = match.index + match[0].indexOf(span)
  const verdict = judge(text, start, span, rule)
  return verdict && { start, end: start + span.length, kind: rule.kind, ...verdict }
}

type Look = (text: string, contacts: PublicContacts, anchors: readonly number[]) => Candidate[]

const lookEverywhere = (rule: Rule): Look => {
  const shape = new RegExp(rule.shape)
  return (text, contacts) => {
    const candidates: Candidate[] = []
    shape.lastIndex = 0
    for (let match = shape.exec(text); match !== null; match = shape.exec(text)) {
      const candidate = candidateOf(text, contacts, rule, match)
      const goesOn = rule.afterRefusal === 'end' ? match.index + match[0].length : match.index + 1
      shape.lastIndex = candidate?.end ?? goesOn
      if (candidate !== null) candidates.push(candidate)
    }
    return candidates
  }
}

const lookAtAnchors = (rule: Rule): Look => {
  const shape = new RegExp(rule.shape, rule.shape.flags.replace('g', 'y'))
  return (text, contacts, anchors) => {
    const candidates: Candidate[] = []
    let from = 0
    for (const anchor of anchors) {
      if (anchor < from) continue
      shape.lastIndex = anchor
      const match = shape.exec(text)
      if (match === null) continue
      const candidate = candidateOf(text, contacts, rule, match)
      if (rule.afterRefusal === 'end') from = match.index + match[0].length
      if (candidate === null) continue
      candidates.push(candidate)
      from = candidate.end
    }
    return candidates
  }
}

/** Makes a family from its table. Each rule looks on its own; overlaps are settled when merging. */
export const familyOf = (rules: readonly Rule[]): Family => {
  const looks = rules.map((rule) => ({
    anchor: rule.anchor,
    look: rule.anchor === undefined ? lookEverywhere(rule) : lookAtAnchors(rule),
  }))
  return (text, contacts) => {
    const places = new Map<Anchor | undefined, readonly number[]>()
    return looks.flatMap(({ anchor, look }) => {
      const anchors = places.get(anchor) ?? anchor?.(text) ?? []
      places.set(anchor, anchors)
      return anchor !== undefined && anchors.length === 0 ? [] : look(text, contacts, anchors)
    })
  }
}
