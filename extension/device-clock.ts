import type { Database } from './database.ts'
import { DAY } from './durations.ts'
import { inTransaction } from './in-transaction.ts'

const CLOCK = 'device'

/** Longer than any draft is kept: a step of more than this is a clock that was set, not time. */
const LONGEST_STEP = 31 * DAY

/**
 * The device's own time in milliseconds: grows with the clock, stands still when that goes back or
 * leaps more than a month. What is kept for some days is counted in it, so that a clock that is
 * wrong by a year, and set right again, wipes nothing. A computer that was off for longer than a
 * month counts from where it was.
 */
export const deviceTime = async (database: Database, now: () => Date): Promise<number> => {
  const seenAt = now().getTime()
  const transaction = database.transaction('clock', 'readwrite')
  return inTransaction(transaction, async () => {
    const known = await transaction.store.get(CLOCK)
    const elapsedMs = (known?.elapsedMs ?? 0) + plausibleStep(seenAt - (known?.seenAt ?? seenAt))
    await transaction.store.put({ elapsedMs, seenAt }, CLOCK)
    return elapsedMs
  })
}

/** How much time such a step of the clock may be. */
export const plausibleStep = (stepMs: number): number =>
  stepMs > 0 && stepMs <= LONGEST_STEP ? stepMs : 0
