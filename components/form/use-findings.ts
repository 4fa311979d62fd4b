import { useEffect, useMemo, useState } from 'preact/hooks'

import type { Lifted } from '../../domain/anonymise/lifted.ts'
import { checkText, type CheckedText } from './check-text.ts'

const PAUSE_MS = 250

/** What could identify a person in this text, a short pause after the last key. */
export const useFindings = (text: string, language: string, lifted: Lifted): CheckedText => {
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
  return useMemo(() => checkText(settled, language, lifted), [settled, language, lifted])
}
