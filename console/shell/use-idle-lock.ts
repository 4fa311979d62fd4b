import { useEffect } from 'preact/hooks'

import { createIdleWatch } from '../session/idle.ts'

const CHECK_EVERY_MS = 5000
const USE = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/** Calls `onIdle` once when nobody used the console for too long, while `isActive`. */
export const useIdleLock = (isActive: boolean, onIdle: () => void): void => {
  useEffect(() => {
    if (!isActive) return
    const watch = createIdleWatch()
    const check = () => {
      if (watch.isIdle()) onIdle()
    }
    const use = () => {
      // The first touch after a long pause must find the console locked, not keep it open.
      check()
      watch.wasUsed()
    }
    for (const name of USE) addEventListener(name, use, { capture: true, passive: true })
    document.addEventListener('visibilitychange', check)
    const timer = setInterval(check, CHECK_EVERY_MS)
    return () => {
      for (const name of USE) removeEventListener(name, use, { capture: true })
      document.removeEventListener('visibilitychange', check)
      clearInterval(timer)
    }
  }, [isActive, onIdle])
}
