import { useEffect, useMemo, useState } from 'preact/hooks'

import type { Lifted } from '../../domain/anonymise/lifted.ts'
import { checkText, type CheckedText } from './check-text.ts'
import { useLists, type Lists } from './use-lists.ts'

const PAUSE_MS = 250

export type FoundInText = {
  readonly checked: CheckedText
  readonly lists: Lists
  /** Looks at this text at once, without the pause: nobody is typing. */
  readonly settle: (text: string) => void
}

/** What could identify a person in this text, a short pause after the last key. */
export const useFindings = (text: string, language: string, lifted: Lifted): FoundInText => {
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
  const checked = useChecked(settled, language, lifted, lists)
  return { checked, lists, settle: setSettled }
}

/** What could identify a person in this text; looked at again when the lists come, for the names. */
export const useChecked = (
  text: string,
  language: string,
  lifted: Lifted,
  { state }: Lists,
): CheckedText =>
  useMemo(
    () => ({ ...checkText(text, language, lifted), lists: state }),
    [text, language, lifted, state],
  )
