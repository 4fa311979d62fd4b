import { findIdentifying } from '../../domain/anonymise/find-identifying.ts'
import type { Finding } from '../../domain/anonymise/finding.ts'
import { isHard, replaceFindings } from '../../domain/anonymise/hard-kinds.ts'
import type { Lifted } from '../../domain/anonymise/lifted.ts'
import { listsState, type ListsState } from '../../domain/anonymise/lists/load-lists.ts'
import { liftKeyOf, mayStand } from './let-stand.ts'

/** A text and what was found in it: always of the same moment, so places fit. */
export type CheckedText = {
  readonly text: string
  /** What still counts. */
  readonly findings: readonly Finding[]
  /** What might be something: a quiet question, never a reason to stop. */
  readonly looks: readonly Finding[]
  /** What the person lets stand. */
  readonly lifted: readonly Finding[]
  /** Names were looked for only when this is `ready`. */
  readonly lists: ListsState
}

const isLook = ({ kind, certainty }: Finding): boolean => certainty === 'look' && !isHard(kind)

/** What could identify a person in this text, apart from what the person has lifted. */
export const checkText = (text: string, language: string, lifted: Lifted): CheckedText => {
  const found = findIdentifying(text, language)
  const stands = (finding: Finding): boolean =>
    mayStand(finding) && lifted.has(liftKeyOf(finding, text.slice(finding.start, finding.end)))
  const counting = found.filter((finding) => !stands(finding))
  return {
    text,
    findings: counting.filter((finding) => !isLook(finding)),
    looks: counting.filter(isLook),
    lifted: found.filter(stands),
    lists: listsState(),
  }
}

type Found = { readonly finding: Finding; readonly found: string; readonly isLook: boolean }

/**
 * The text with the coarser words in the place of every finding that is wanted. Looks at the text as
 * it is now, so that what was typed since the findings were shown is never lost.
 */
export const replaceInText = (
  text: string,
  language: string,
  lifted: Lifted,
  isWanted: (found: Found) => boolean,
): string => {
  const { findings, looks } = checkText(text, language, lifted)
  const wanted = (isLookOnly: boolean) => (finding: Finding) =>
    isWanted({ finding, found: text.slice(finding.start, finding.end), isLook: isLookOnly })
  return replaceFindings(text, [...findings.filter(wanted(false)), ...looks.filter(wanted(true))])
}
