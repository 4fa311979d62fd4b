import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'

import type { CodedAnswers } from '../../domain/anonymise/combination.ts'
import type { Lifted } from '../../domain/anonymise/lifted.ts'
import { tryCheckText, type CheckedText } from './check-text.ts'
import { useLists, type Lists } from './use-lists.ts'

const PAUSE_MS = 250
const NO_ANSWERS: CodedAnswers = {}

export type Checking = {
  readonly checked: CheckedText
  /** Looks at the same text once more, after a check that broke down. */
  readonly checkAgain: () => void
}

export type FoundInText = Checking & {
  readonly lists: Lists
  /** Looks at this text at once, without the pause: nobody is typing. */
  readonly settle: (text: string) => void
}

/** What could identify a person in this text, a short pause after the last key. */
export const useFindings = (
  text: string,
  language: string,
  lifted: Lifted,
  answers: CodedAnswers = NO_ANSWERS,
): FoundInText => {
  const lists = useLists()
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    if (text === settled) return undefined
    const timer = setTimeout(() => {
      setSettled(text)
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [text, settled])
  const checking = useChecked(settled, language, lifted, lists, answers)
  return { ...checking, lists, settle: setSettled }
}

/** What could identify a person in this text; looked at again when the lists come, for the names. */
export const useChecked = (
  text: string,
  language: string,
  lifted: Lifted,
  { state }: Lists,
  { languageNeeded }: CodedAnswers,
): Checking => {
  const [attempt, setAttempt] = useState(0)
  const checked = useMemo(() => {
    const answers = languageNeeded === undefined ? NO_ANSWERS : { languageNeeded }
    return { ...tryCheckText(text, language, lifted, answers), lists: state }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- an attempt asks for the same again
  }, [text, language, lifted, state, languageNeeded, attempt])
  const checkAgain = useCallback(() => {
    setAttempt((count) => count + 1)
  }, [])
  return { checked, checkAgain }
}
