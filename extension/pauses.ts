import { HOUR, SECOND } from './durations.ts'

/** Browsers refuse or round alarms that are nearer than half a minute. */
export const FIRST_PAUSE = 30 * SECOND
export const LONGEST_PAUSE = HOUR

/** Half a minute, then twice as long each time up to an hour; up to a third is left to chance. */
export const pauseAfter = (attempts: number, random: number): number => {
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(attempts, 10))
  return Math.max(FIRST_PAUSE, Math.round(pause * (1 - random / 3)))
}

/**
 * Whether a planned moment (milliseconds since 1970) has come. One further away than the longest
 * pause was planned by a clock that was ahead and is put right: it has come too.
 */
export const hasCome = (plannedAt: number, now: Date, longestPause = LONGEST_PAUSE): boolean => {
  const waitMs = plannedAt - now.getTime()
  return waitMs <= 0 || waitMs > longestPause
}

/** When an alarm for the earliest of these moments must ring: not too near, never a year away. */
export const alarmAt = (plannedAt: readonly number[], now: Date): number => {
  const nearest = now.getTime() + FIRST_PAUSE
  const times = plannedAt.map((at) => (hasCome(at, now) ? nearest : at))
  return Math.max(Math.min(...times), nearest)
}
