import type { CheckPace } from './check-pace.ts'

/** Runs something when the page has nothing else to do; `undefined` where a browser cannot. */
export type WhenIdle = ((act: () => void) => void) | undefined

/** In a browser without it the worker goes on looking: nothing is tried here. */
export const whenIdle: WhenIdle =
  typeof requestIdleCallback === 'function'
    ? (act) => {
        requestIdleCallback(act)
      }
    : undefined

/** The first check builds all patterns: better before the first word than after it. */
export const FIRST_TEXT = 'Bel 06 1 op 1 mei.'

/** So many tries without becoming quick, and this computer is left alone. */
const MOST_TRIES = 40

/**
 * Tries the check here while the page is idle, until it is quick enough to look on its own: the first
 * tries are slow, and nobody waits for them. Each `try` is about the newest text; older ones are dropped.
 */
export const createRehearsal = (pace: CheckPace, idle: WhenIdle) => {
  let tries = 0
  let newest: { readonly length: number; readonly check: () => void } | undefined
  let isPlanned = false

  const plan = () => {
    if (isPlanned || idle === undefined) return
    isPlanned = true
    idle(goOn)
  }

  const goOn = () => {
    isPlanned = false
    if (newest === undefined) return
    if (pace.isQuick(newest.length)) {
      tries = 0
      newest = undefined
      return
    }
    if (tries >= MOST_TRIES) return
    tries += 1
    newest.check()
    plan()
  }

  return {
    /** `check` looks through a text of this length here and tells the pace. */
    try: (length: number, check: () => void): void => {
      if (tries >= MOST_TRIES) return
      newest = { length, check }
      plan()
    },
    /** Somebody typed: what was to be tried is out of date. */
    drop: (): void => {
      newest = undefined
    },
  }
}
