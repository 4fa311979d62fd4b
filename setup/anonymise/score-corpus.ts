import { findIdentifying } from '../../domain/anonymise/find-identifying.ts'
import type { Finding, FindingKind } from '../../domain/anonymise/finding.ts'
import type { CorpusText, Mark } from './corpus.ts'

/** Kinds that count as one another: what matters is that the words are covered. */
const FAMILY: Readonly<Partial<Record<FindingKind, string>>> = {
  address: 'address',
  postcode: 'address',
  place: 'address',
  date: 'date',
  birthdate: 'date',
  organisation: 'organisation',
  room: 'organisation',
  bsn: 'number',
  vnumber: 'number',
  document: 'number',
  nationalid: 'number',
  kvk: 'number',
  id: 'number',
  card: 'number',
  url: 'online',
  handle: 'online',
  email: 'online',
}
const familyOf = (kind: FindingKind): string => FAMILY[kind] ?? kind

/** Counts for one kind or language; `words` is how many words the texts have. */
export type Score = {
  marked: number
  found: number
  full: number
  given: number
  right: number
  alarms: number
  words: number
  texts: number
  /** Texts in which every marked hard detail and person is fully covered. */
  tight: number
}

export const newScore = (): Score => ({
  marked: 0,
  found: 0,
  full: 0,
  given: 0,
  right: 0,
  alarms: 0,
  words: 0,
  texts: 0,
  tight: 0,
})

const touches = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end

/** True when every letter and digit of a mark lies inside a finding, of whatever kind. */
const isCovered = (text: string, mark: Mark, findings: readonly Finding[]): boolean => {
  for (let at = mark.start; at < mark.end; at += 1) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at))) continue
    if (!findings.some(({ start, end }) => at >= start && at < end)) return false
  }
  return true
}

export type Miss = {
  readonly id: string
  readonly kind: string
  readonly words: string
  readonly around: string
}

export type Find = (text: string, language: string) => readonly Finding[]

/** Looks through a text the first time only; the detector gives the same answer each time. */
export const findOnce = (): Find => {
  const known = new Map<string, readonly Finding[]>()
  return (text, language) => {
    const key = `${language} ${text}`
    const findings = known.get(key) ?? findIdentifying(text, language)
    known.set(key, findings)
    return findings
  }
}

/** Finds in one text and compares with what was marked, for one kind. Notes misses and alarms. */
export const scoreText = (
  { id, text, marks, language }: CorpusText,
  kind: FindingKind | 'any',
  score: Score,
  note: { readonly missed?: Miss[]; readonly alarms?: Miss[]; readonly wrong?: Miss[] } = {},
  find: Find = findIdentifying,
): void => {
  const findings = find(text, language).filter(({ certainty }) => certainty !== 'look')
  const around = (start: number, end: number): string =>
    `${text.slice(Math.max(0, start - 35), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 25)}`.replaceAll(
      '\n',
      '⏎',
    )
  score.texts += 1
  score.words += text.split(/\s+/u).filter(Boolean).length
  for (const mark of marks) {
    if (kind !== 'any' && mark.kind !== kind) continue
    score.marked += 1
    const same = findings.some(
      (one) => touches(one, mark) && familyOf(one.kind) === familyOf(mark.kind),
    )
    const isFull = isCovered(text, mark, findings)
    if (same) score.found += 1
    if (isFull) score.full += 1
    if (!same || !isFull)
      note.missed?.push({
        id,
        kind: `${mark.kind}${same ? '~' : ''}`,
        words: text.slice(mark.start, mark.end),
        around: around(mark.start, mark.end),
      })
  }
  for (const one of findings) {
    if (kind !== 'any' && one.kind !== kind) continue
    score.given += 1
    const hits = marks.filter((mark) => touches(one, mark))
    const entry = {
      id,
      kind: one.kind,
      words: text.slice(one.start, one.end),
      around: around(one.start, one.end),
    }
    if (hits.some((mark) => familyOf(mark.kind) === familyOf(one.kind))) score.right += 1
    else if (hits.length === 0) {
      score.alarms += 1
      note.alarms?.push(entry)
    } else note.wrong?.push(entry)
  }
  const mustBeCovered = marks.filter(
    (mark) => !['place', 'organisation', 'age', 'room', 'date'].includes(mark.kind),
  )
  if (mustBeCovered.every((mark) => isCovered(text, mark, findings))) score.tight += 1
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '   –' : `${((100 * part) / whole).toFixed(0).padStart(3)}%`

/** One line: recall, full cover, precision, alarms per 1,000 words. */
export const scoreLine = (name: string, score: Score): string =>
  [
    name.padEnd(22),
    String(score.marked).padStart(5),
    `found ${percent(score.found, score.marked)}`,
    `full ${percent(score.full, score.marked)}`,
    `precision ${percent(score.right, score.given)}`,
    `alarms/1000 ${((1000 * score.alarms) / Math.max(1, score.words)).toFixed(1).padStart(5)}`,
    `tight ${percent(score.tight, score.texts)}`,
  ].join('  ')
