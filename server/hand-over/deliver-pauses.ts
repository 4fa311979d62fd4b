const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
/** How long a delivery is tried before somebody at the desk must act. */
export const TRY_FOR_MS = 72 * HOUR
/** After the first attempt, after the second, and so on; the last one goes on. */
const PAUSES_MS = [
  20 * SECOND,
  MINUTE,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
] as const
const LAST_PAUSE_MS = 20 * HOUR
/** A pause is up to this part shorter or longer, so that nobody's return brings all at once. */
const JITTER = 0.2

/**
 * When a failed delivery is tried again: after growing pauses, at the latest exactly three days after
 * it began; null when those are over. `attempt` is 1 after the first; `random` gives 0 up to 1.
 */
export const nextAttemptAt = (
  { attempt, waitingSince }: { readonly attempt: number; readonly waitingSince: string },
  now: Date,
  random: () => number = Math.random,
): Date | null => {
  const end = Date.parse(waitingSince) + TRY_FOR_MS
  if (now.getTime() >= end) return null
  const pause = PAUSES_MS[attempt - 1] ?? LAST_PAUSE_MS
  const jittered = pause * (1 - JITTER + 2 * JITTER * random())
  return new Date(Math.min(now.getTime() + Math.round(jittered), end))
}
