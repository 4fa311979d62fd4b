import { findIdentifying } from '../../domain/anonymise/find-identifying.ts'
import type { Finding, FindingKind } from '../../domain/anonymise/finding.ts'

const NUMBERS: ReadonlySet<FindingKind> = new Set<FindingKind>([
  'bsn',
  'vnumber',
  'document',
  'nationalid',
  'phone',
  'email',
  'iban',
  'card',
  'plate',
  'handle',
  'url',
  'ip',
  'kvk',
  'id',
])

const described = (text: string, findings: readonly Finding[]): string[] =>
  findings.map(
    ({ start, end, kind, certainty }) => `${kind} ${certainty}: ${text.slice(start, end)}`,
  )

/** Each finding as "kind, certainty, the words it covers", in the order of the text. */
export const foundIn = (text: string): string[] => described(text, findIdentifying(text, 'nl'))

/** The same for numbers, codes and addresses alone: what it says of names and places is left out. */
export const numbersIn = (text: string): string[] =>
  described(
    text,
    findIdentifying(text, 'nl').filter(({ kind }) => NUMBERS.has(kind)),
  )

/** Checks that both hold: it is found, and all of it is covered and nothing more. */
export const found = (kind: string, certainty: string, ...covered: string[]): string[] =>
  covered.map((words) => `${kind} ${certainty}: ${words}`)
