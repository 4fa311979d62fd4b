import { useEffect, useState } from 'preact/hooks'

const PAUSE_BEFORE_SPEAKING_MS = 1000

/** The words once they have stood still for a second: what a live region says, not each key. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(text)
    }, PAUSE_BEFORE_SPEAKING_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [text])
  return settled
}
