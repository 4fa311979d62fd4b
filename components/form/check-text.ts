import { findIdentifying } from '../../domain/anonymise/find-identifying.ts'
import type { Finding } from '../../domain/anonymise/finding.ts'
import { partedByLifting, type Lifted } from '../../domain/anonymise/lifted.ts'

/** A text and what was found in it: always of the same moment, so places fit. */
export type CheckedText = {
  readonly text: string
  /** What still counts. */
  readonly findings: readonly Finding[]
  /** What the person says is something else. */
  readonly lifted: readonly Finding[]
}

/** What could identify a person in this text, apart from what the person has lifted. */
export const checkText = (text: string, language: string, lifted: Lifted): CheckedText => {
  const parted = partedByLifting(text, findIdentifying(text, language), lifted)
  return { text, findings: parted.counting, lifted: parted.lifted }
}
