import { findIdentifying } from '../../domain/anonymise/find-identifying.ts'

/** Each finding as "kind, certainty, the words it covers", in the order of the text. */
export const foundIn = (text: string): string[] =>
  findIdentifying(text, 'nl').map(
    ({ start, end, kind, certainty }) => `${kind} ${certainty}: ${text.slice(start, end)}`,
  )

/** Checks that both hold: it is found, and all of it is covered and nothing more. */
export const found = (kind: string, certainty: string, ...covered: string[]): string[] =>
  covered.map((words) => `${kind} ${certainty}: ${words}`)
