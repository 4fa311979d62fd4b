import { useEffect, useState } from 'preact/hooks'

import type { Lock } from '../../extension/lock/lock.ts'
import { servePause } from '../../extension/lock/serve-pause.ts'

/** Milliseconds that are left of a pause after wrong attempts; waits it out while the page is open. */
export const usePause = (lock: Lock, attempt: number): number => {
  const [left, setLeft] = useState(0)

  useEffect(() => {
    let isStopped = false
    void lock.pauseLeft().then(setLeft)
    void servePause({
      lock,
      monotonic: () => performance.now(),
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      onLeft: setLeft,
      isStopped: () => isStopped,
    })
    return () => {
      isStopped = true
    }
  }, [lock, attempt])
  return left
}
