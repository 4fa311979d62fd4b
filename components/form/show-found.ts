const LONGEST = 60
const FIRST = 40
const LAST = 16
/** Half of a surrogate pair, where a cut went through it. */
const HALF_AT_END = /[\ud800-\udbff]$/
const HALF_AT_START = /^[\udc00-\udfff]/

/** A found text short enough for a list: the middle of a long one is left out. */
export const shownShort = (found: string): string => {
  if (found.length <= LONGEST) return found
  const start = found.slice(0, FIRST).replace(HALF_AT_END, '')
  const end = found.slice(-LAST).replace(HALF_AT_START, '')
  return `${start} … ${end}`
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200f\u202a-\u202e\u2066-\u2069]/u
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** Keeps a piece of text in another direction from turning the words around it. */
export const isolated = (piece: string): string =>
  RIGHT_TO_LEFT.test(piece) ? `${FIRST_STRONG_ISOLATE}${piece}${POP_ISOLATE}` : piece
