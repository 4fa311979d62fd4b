const KEY = 'signaalwijzer.practice'
const SWITCHED = 'signaalwijzer-practice'

export type Mode = 'real' | 'practice'

/** The part of `localStorage` that is used. */
export type ModeArea = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What is chosen on this device now, by whichever page. Anything unknown counts as real. */
export const chosenMode = (area: ModeArea = localStorage): Mode =>
  area.getItem(KEY) === 'on' ? 'practice' : 'real'

// Fixed when the page loads: a page never turns from real into practice, or back, under one's hands.
const ofThisPage: Mode = typeof localStorage === 'undefined' ? 'real' : chosenMode()

/** The mode in which this page was opened, and in which it stays. The background has none: real. */
export const pageMode = (): Mode => ofThisPage

/** Whether this page is for practice: nothing on it is real and nothing leaves. */
export const isPractice = (): boolean => ofThisPage === 'practice'

/** Chooses for every page that opens from now on; pages that are open are told. */
export const chooseMode = (mode: Mode, area: ModeArea = localStorage): void => {
  if (mode === 'practice') area.setItem(KEY, 'on')
  else area.removeItem(KEY)
  globalThis.dispatchEvent(new Event(SWITCHED))
}

/**
 * Tells whether the mode of this page is still the one chosen: at each switch in any page, and when
 * a page comes back that could not hear it. Gives the way to stop listening.
 */
export const watchMode = (onFits: (fits: boolean) => void): (() => void) => {
  const look = () => {
    onFits(chosenMode() === pageMode())
  }
  const moments = ['storage', SWITCHED, 'pageshow', 'focus'] as const
  for (const moment of moments) globalThis.addEventListener(moment, look)
  look()
  return () => {
    for (const moment of moments) globalThis.removeEventListener(moment, look)
  }
}
