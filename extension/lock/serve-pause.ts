import { SECOND } from '../durations.ts'
import type { Lock } from './lock.ts'

export type PauseNeeds = {
  readonly lock: Pick<Lock, 'pauseLeft' | 'shortenPause'>
  /** Milliseconds that only ever go forward, whatever the clock of the device is set to. */
  readonly monotonic: () => number
  readonly sleep: (ms: number) => Promise<void>
  readonly onLeft: (leftMs: number) => void
  readonly isStopped: () => boolean
}

/**
 * Waits out the pause after wrong attempts. Only time counts in which a page of ours was open, and
 * each moment once, so that neither a changed clock nor a second tab nor a reload makes it shorter.
 * No page waits for another: one whose timers the browser slows down in the background holds up
 * nobody.
 */
export const servePause = async ({ lock, ...needs }: PauseNeeds): Promise<void> => {
  for (;;) {
    const from = needs.monotonic()
    const left = await lock.pauseLeft()
    needs.onLeft(left)
    if (left <= 0 || needs.isStopped()) return
    await needs.sleep(Math.min(SECOND, left))
    await lock.shortenPause(needs.monotonic() - from, left)
  }
}
