import type { Finding, FindingKind } from './finding.ts'

/**
 * What a finding of each kind does: `hard` blocks sending until it is replaced, `soft` asks.
 * Source: the identifiers that may never leave the device. A street without a number is `place`.
 */
const WEIGHT: Readonly<Record<FindingKind, 'hard' | 'soft'>> = {
  person: 'soft',
  bsn: 'hard',
  vnumber: 'hard',
  document: 'hard',
  nationalid: 'hard',
  phone: 'hard',
  email: 'hard',
  iban: 'hard',
  card: 'hard',
  plate: 'hard',
  postcode: 'soft',
  address: 'hard',
  birthdate: 'hard',
  date: 'soft',
  age: 'soft',
  room: 'soft',
  organisation: 'soft',
  place: 'soft',
  handle: 'hard',
  url: 'hard',
  ip: 'soft',
  kvk: 'soft',
  id: 'soft',
  trait: 'soft',
  combination: 'soft',
}

/** True for a kind that blocks sending. Says nothing about how certain one finding of it is. */
export const isHard = (kind: FindingKind): boolean => WEIGHT[kind] === 'hard'

/** All kinds that block sending. */
export const HARD_KINDS: ReadonlySet<FindingKind> = new Set(
  (Object.keys(WEIGHT) as FindingKind[]).filter(isHard),
)

/** True when at least one finding blocks sending, as long as the person has not lifted it. */
export const hasHardFinding = (findings: readonly Pick<Finding, 'kind'>[]): boolean =>
  findings.some(({ kind }) => isHard(kind))

/**
 * Gives the text with each finding replaced by its replacement words; the rest stays as it was.
 * Takes findings in any order; a finding that overlaps an earlier one only removes what is left of it.
 * Never brings back a character that lay inside a finding.
 */
export const replaceFindings = (text: string, findings: readonly Finding[]): string => {
  const inOrder = [...findings].sort((a, b) => a.start - b.start || b.end - a.end)
  const parts: string[] = []
  let done = 0
  for (const { start, end, replacement } of inOrder) {
    if (start >= done) parts.push(text.slice(done, start), replacement)
    done = Math.max(done, end)
  }
  parts.push(text.slice(done))
  return parts.join('')
}
