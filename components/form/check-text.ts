import type { CodedAnswers } from '../../domain/anonymise/combination.ts'
import { findIdentifying } from '../../domain/anonymise/find-identifying.ts'
import type { Finding } from '../../domain/anonymise/finding.ts'
import { hasHardFinding, isHard, replaceFindings } from '../../domain/anonymise/hard-kinds.ts'
import type { Lifted } from '../../domain/anonymise/lifted.ts'
import { listsState, type ListsState } from '../../domain/anonymise/lists/load-lists.ts'
import {
  findTogether,
  liftKeysIn,
  replaceTogether,
  type Together,
  type TogetherWords,
} from './find-together.ts'
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
  /** Details that may point to one person together, asked or let stand. */
  readonly together: Together | undefined
  /** The check itself broke down: nothing was looked for, and nothing may leave. */
  readonly hasFailed: boolean
  /** Names were looked for only when this is `ready`. */
  readonly lists: ListsState
}

const NO_ANSWERS: CodedAnswers = {}

const isLook = ({ kind, certainty }: Finding): boolean => certainty === 'look' && !isHard(kind)

/**
 * What could identify a person in this text and these answers, apart from what the person has
 * lifted. Throws when the check breaks down: a screen uses `tryCheckText`.
 */
export const checkText = (
  text: string,
  language: string,
  lifted: Lifted,
  answers: CodedAnswers = NO_ANSWERS,
): CheckedText => {
  const found = text.trim() === '' ? [] : findIdentifying(text, language)
  const stands = (finding: Finding): boolean =>
    mayStand(finding) && lifted.has(liftKeyOf(finding, text.slice(finding.start, finding.end)))
  const counting = found.filter((finding) => !stands(finding))
  return {
    text,
    findings: counting.filter((finding) => !isLook(finding)),
    looks: counting.filter(isLook),
    lifted: found.filter(stands),
    together: findTogether(text, found, language, lifted, answers),
    hasFailed: false,
    lists: listsState(),
  }
}

/** As `checkText`, and never throws: a check that breaks down says so in its answer. */
export const tryCheckText = (...input: Parameters<typeof checkText>): CheckedText => {
  try {
    return checkText(...input)
  } catch {
    return {
      text: input[0],
      findings: [],
      looks: [],
      lifted: [],
      together: undefined,
      hasFailed: true,
      lists: listsState(),
    }
  }
}

export type LeftOver = 'nothing' | 'hard' | 'unchecked'

/** What keeps this text from leaving, if anything. */
export const leftOverIn = ({ findings, hasFailed }: CheckedText): LeftOver => {
  if (hasFailed) return 'unchecked'
  return hasHardFinding(findings) ? 'hard' : 'nothing'
}

/** The findings and looks that are not asked about among the details together. */
export const askedAlone = ({
  text,
  findings,
  looks,
  together,
}: CheckedText): Pick<CheckedText, 'findings' | 'looks'> => {
  if (together === undefined || together.standsBy.length > 0) return { findings, looks }
  const inTogether = liftKeysIn(together)
  const isAlone = (finding: Finding): boolean =>
    !inTogether.has(liftKeyOf(finding, text.slice(finding.start, finding.end)))
  return { findings: findings.filter(isAlone), looks: looks.filter(isAlone) }
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
  const { findings, looks } = tryCheckText(text, language, lifted)
  const wanted = (isLookOnly: boolean) => (finding: Finding) =>
    isWanted({ finding, found: text.slice(finding.start, finding.end), isLook: isLookOnly })
  return replaceFindings(text, [...findings.filter(wanted(false)), ...looks.filter(wanted(true))])
}

/** The same for words that say too much together with others. */
export const replaceTogetherInText = (
  text: string,
  language: string,
  words: Pick<TogetherWords, 'part' | 'found'>,
): string => {
  const { findings, looks } = tryCheckText(text, language, new Set())
  return replaceTogether(text, [...findings, ...looks], language, words)
}
