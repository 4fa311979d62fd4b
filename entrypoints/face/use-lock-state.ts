import { useEffect, useState } from 'preact/hooks'

import type { Lock, LockState } from '../../extension/lock/lock.ts'
import { UNLOCKED } from '../../extension/lock/unlocked-place.ts'
import { browser } from '#imports'

const LOOK_EVERY_MS = 15_000
const NOTE_USE_EVERY_MS = 20_000

/** Whether the PIN is needed now, asked anew when `change` is another. Hears when a page locks. */
export const useLockState = (lock: Lock | undefined, change = 0): LockState | undefined => {
  const [state, setState] = useState<LockState>()

  useEffect(() => {
    if (!lock) return undefined
    let notedAt = 0
    const look = () => void lock.state().then(setState)
    const hear = (changes: Record<string, unknown>) => {
      if (UNLOCKED in changes) look()
    }
    const noteUse = () => {
      if (performance.now() - notedAt < NOTE_USE_EVERY_MS) return
      notedAt = performance.now()
      void lock.touch()
    }
    look()
    const timer = setInterval(look, LOOK_EVERY_MS)
    browser.storage.session.onChanged.addListener(hear)
    window.addEventListener('keydown', noteUse, { capture: true })
    window.addEventListener('pointerdown', noteUse, { capture: true })
    return () => {
      clearInterval(timer)
      browser.storage.session.onChanged.removeListener(hear)
      window.removeEventListener('keydown', noteUse, { capture: true })
      window.removeEventListener('pointerdown', noteUse, { capture: true })
    }
  }, [lock, change])
  return state
}
