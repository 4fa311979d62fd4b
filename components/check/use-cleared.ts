import { useEffect, useState } from 'preact/hooks'

import { isEmptyCheck, type CheckState } from './check-state.ts'

/**
 * Keeps what was cleared, in memory, so that it can be put back. Forgets it at the first character
 * that is typed and as soon as the page is out of sight: another person may look next.
 */
export const useCleared = (state: CheckState) => {
  const [kept, keep] = useState<CheckState>()
  const isEmpty = isEmptyCheck(state)

  useEffect(() => {
    if (!isEmpty) keep(undefined)
  }, [isEmpty])

  useEffect(() => {
    const forget = () => {
      if (document.hidden) keep(undefined)
    }
    document.addEventListener('visibilitychange', forget)
    return () => {
      document.removeEventListener('visibilitychange', forget)
    }
  }, [])

  return { kept: isEmpty ? kept : undefined, keep }
}
