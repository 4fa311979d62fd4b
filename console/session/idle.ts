const MINUTE = 60 * 1000

/** After this long without use the console locks. */
export const IDLE_LIMIT_MS = 15 * MINUTE

export type IdleWatch = {
  readonly wasUsed: () => void
  readonly isIdle: () => boolean
}

/**
 * Tells whether nobody used the console for `limitMs`. Compares moments instead of counting, so a
 * laptop that slept is found idle as soon as it wakes.
 */
export const createIdleWatch = (
  now: () => number = Date.now,
  limitMs: number = IDLE_LIMIT_MS,
): IdleWatch => {
  let lastUsed = now()
  return {
    wasUsed: () => {
      lastUsed = now()
    },
    isIdle: () => now() - lastUsed >= limitMs,
  }
}
