import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'

import type { CodedAnswers } from '../../domain/anonymise/combination.ts'
import type { Lifted } from '../../domain/anonymise/lifted.ts'
import type { ListsState } from '../../domain/anonymise/lists/load-lists.ts'
import { tryCheckText, type CheckedText } from './check-text.ts'
import { textChecker } from './text-checker.ts'
import { useLists, type Lists } from './use-lists.ts'

const PAUSE_MS = 250
const NO_ANSWERS: CodedAnswers = {}

export type Checking = {
  readonly checked: CheckedText
  /** Looks at the same text once more, after a check that broke down. */
  readonly checkAgain: () => void
}

/** `checked` stands still while somebody types; `live` goes along with every key. */
export type ListedFound = Checking & {
  readonly lists: Lists
  /** Shows what is found in this text at once, without the pause: nobody is typing. */
  readonly settle: (text: string) => void
}

export type FoundInText = ListedFound & {
  /** What was found last: of this text, or of the one a moment ago. */
  readonly live: CheckedText
  /** The rest, and the same object until it changes: a list need not follow each key. */
  readonly listed: ListedFound
  /** Looks at what was typed while the page is still busy showing it. */
  readonly lookAhead: (text: string) => void
}

/** What could identify a person in this text, looked for beside the page while it is typed. */
export const useFindings = (
  text: string,
  language: string,
  lifted: Lifted,
  answers: CodedAnswers = NO_ANSWERS,
): FoundInText => {
  const lists = useLists()
  const { live, lookAhead, checkAgain } = useLiveCheck(text, language, lifted, lists, answers)
  const [settled, settle] = useState(text)
  useEffect(() => {
    if (text === settled) return undefined
    const timer = setTimeout(() => {
      settle(text)
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [text, settled])
  const [checked, setChecked] = useState(live)
  if (live !== checked && live.text === settled) setChecked(live)
  const listed = useMemo(
    () => ({ checked, checkAgain, lists, settle }),
    [checked, checkAgain, lists],
  )
  return { ...listed, live, listed, lookAhead }
}

const notYet = (lists: ListsState): CheckedText => ({
  text: '',
  findings: [],
  looks: [],
  lifted: [],
  together: undefined,
  hasFailed: false,
  lists,
})

const useLiveCheck = (
  text: string,
  language: string,
  lifted: Lifted,
  { state }: Lists,
  { languageNeeded }: CodedAnswers,
) => {
  const { attempt, checkAgain } = useAttempts()
  const [asker] = useState(() => ({}))
  const [live, setLive] = useState(() => notYet(state))
  const ahead = useRef<{ readonly text: string; readonly ask: (text: string) => void }>(undefined)
  const ask = useCallback(
    (newest: string) => {
      const answers = languageNeeded === undefined ? NO_ANSWERS : { languageNeeded }
      textChecker.ask(asker, { text: newest, language, lifted, answers, lists: state }, setLive)
    },
    [asker, language, lifted, state, languageNeeded],
  )
  const lookAhead = useCallback(
    (newest: string) => {
      ahead.current = { text: newest, ask }
      ask(newest)
    },
    [ask],
  )
  // Before the next frame: an effect that waits for it costs more than the check.
  useLayoutEffect(() => {
    const isAsked = ahead.current?.text === text && ahead.current.ask === ask
    ahead.current = undefined
    if (!isAsked) ask(text)
  }, [ask, text, attempt])
  useEffect(
    () => () => {
      textChecker.forget(asker)
    },
    [asker],
  )
  return { live, lookAhead, checkAgain }
}

const useAttempts = () => {
  const [attempt, setAttempt] = useState(0)
  const checkAgain = useCallback(() => {
    setAttempt((count) => count + 1)
  }, [])
  return { attempt, checkAgain }
}

/** What could identify a person in this text; looked at again when the lists come, for the names. */
export const useChecked = (
  text: string,
  language: string,
  lifted: Lifted,
  { state }: Lists,
  { languageNeeded }: CodedAnswers,
): Checking => {
  const { attempt, checkAgain } = useAttempts()
  const checked = useMemo(() => {
    const answers = languageNeeded === undefined ? NO_ANSWERS : { languageNeeded }
    return { ...tryCheckText(text, language, lifted, answers), lists: state }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- an attempt asks for the same again
  }, [text, language, lifted, state, languageNeeded, attempt])
  return { checked, checkAgain }
}
