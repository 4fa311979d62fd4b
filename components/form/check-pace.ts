/** Longer than this a key may not wait for the check: the worker looks, and the key is shown first. */
const QUICK_MS = 5
/** The last few checks tell; fewer tell nothing yet, since the first ones of a page are slow. */
const KEPT = 5
/** A text may have grown this much beyond what was tried here. */
const MOST_GROWTH = 1.5

/** How quickly the page itself looks through texts. */
export type CheckPace = {
  /** True when a text of this length is looked through here before anyone could notice. */
  readonly isQuick: (length: number) => boolean
  /** Remembers how long a text of this length took here. */
  readonly took: (length: number, ms: number) => void
}

/**
 * Judges by the middle one of the last few checks, so that one hiccup changes nothing; says no until
 * there are enough of them. Counts lengths and milliseconds, and keeps no text.
 */
export const createCheckPace = (): CheckPace => {
  const perCharacter: number[] = []
  let longest = 0
  return {
    isQuick: (length) => {
      if (perCharacter.length < KEPT || length > longest * MOST_GROWTH) return false
      const middle = [...perCharacter].sort((a, b) => a - b)[Math.floor(KEPT / 2)] ?? Infinity
      return middle * length <= QUICK_MS
    },
    took: (length, ms) => {
      if (length === 0) return
      perCharacter.push(ms / length)
      longest = Math.max(longest, length)
      if (perCharacter.length > KEPT) perCharacter.shift()
    },
  }
}
