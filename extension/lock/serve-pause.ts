import { SECOND } from '../durations.ts'
import type { RunAlone } from '../run-alone.ts'
import type { Lock } from './lock.ts'

const LONGEST_STEP = 5 * SECOND

export type PauseNeeds = {
  readonly lock: Pick<Lock, 'pauseLeft' | 'shortenPause'>
  readonly runAlone: RunAlone
  /** Milliseconds that only ever go forward, whatever the clock of the device is set to. */
  readonly monotonic: () => number
  readonly sleep: (ms: number) => Promise<void>
  readonly onLeft: (leftMs: number) => void
  readonly isStopped: () => boolean
}

/**
 * Waits out the pause after wrong attempts. Only time counts in which a page of ours was open, one
 * page at a time, so that neither a changed clock nor a second tab nor a reload makes it shorter.
 */
export const servePause = ({ lock, runAlone, ...needs }: PauseNeeds): Promise<void> => {
  const step = async (): Promise<boolean> => {
    const left = await lock.pauseLeft()
    needs.onLeft(left)
    if (left <= 0 || needs.isStopped()) return false
    const from = needs.monotonic()
    await needs.sleep(Math.min(SECOND, left))
    await lock.shortenPause(Math.min(needs.monotonic() - from, LONGEST_STEP))
    return true
  }
  const work = async () => {
    while (await step());
  }
  return runAlone('pin-pause', work)
}
