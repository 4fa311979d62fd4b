import { useEffect, useMemo, useState } from 'preact/hooks'

import { findIdentifying } from '../../domain/anonymise/find-identifying.ts'
import type { Finding } from '../../domain/anonymise/finding.ts'

const PAUSE_MS = 250

/** A text and what was found in it: always of the same moment, so places fit. */
export type CheckedText = { readonly text: string; readonly findings: readonly Finding[] }

/** What could identify a person in this text, a short pause after the last key. */
export const useFindings = (text: string, language: string): CheckedText => {
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
  return useMemo(
    () => ({ text: settled, findings: findIdentifying(settled, language) }),
    [settled, language],
  )
}
