/** Gives, in order, the places in a text where a shape is worth trying. */
export type Anchor = (text: string) => readonly number[]

const LETTER = /\p{L}/u

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/**
 * Letters beyond the first plane and Han count as none: no code or plate has them, and Chinese puts
 * no space between a word and a code.
 */
const isLetter = (code: number): boolean => {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
  if (code >= 0x2e80 && code <= 0x9fff) return false
  return LETTER.test(String.fromCharCode(code))
}

type Last = { readonly text: string; readonly places: readonly number[] }
const NO_LAST: Last = { text: '', places: [] }
const forgetting: (() => void)[] = []

/** Keeps the last answer: families ask one after the other for the same places in the same text. */
export const rememberLast = (anchor: Anchor): Anchor => {
  let last = NO_LAST
  forgetting.push(() => {
    last = NO_LAST
  })
  return (text) => {
    if (text !== last.text) last = { text, places: anchor(text) }
    return last.places
  }
}

/** Lets go of the texts that places were last looked for in. */
export const forgetTexts = (): void => {
  for (const forget of forgetting) forget()
}

/** Gives the starts of the matches of a pattern with flag g. */
export const atMatches =
  (pattern: RegExp): Anchor =>
  (text) => {
    const places: number[] = []
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      places.push(match.index)
      if (match[0] === '') pattern.lastIndex += 1
    }
    return places
  }

/** Where a run of ASCII digits starts. */
export const atDigits = rememberLast((text) => {
  const places: number[] = []
  let wasDigit = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const isOne = isDigit(code)
    if (isOne && !wasDigit) places.push(at)
    wasDigit = isOne
  }
  return places
})

/** Gives the starts of the matches that begin between `farthest` and `nearest` before a digit. */
export const atMatchesBefore = (pattern: RegExp, farthest: number, nearest: number): Anchor => {
  const sticky = new RegExp(pattern, pattern.flags.replace('g', 'y'))
  return (text) => {
    const places: number[] = []
    let done = 0
    for (const digit of atDigits(text))
      for (let at = Math.max(done, digit - farthest); at <= digit - nearest; at += 1) {
        sticky.lastIndex = at
        if (!sticky.test(text)) continue
        places.push(at)
        done = at + 1
      }
    return places
  }
}

const LONG = /\d(?:[ .-]?\d){7}/y

/** Where a number of at least eight digits starts, with one space, dot or dash between them at most. */
export const atLongNumbers: Anchor = (text) =>
  atDigits(text).filter((at) => {
    LONG.lastIndex = at
    return LONG.test(text)
  })

const SEPARATORS = new Set(Array.from(' -./', (sign) => sign.charCodeAt(0)))

/** Where a run of digits starts, and where up to five letters start that stand close before one. */
export const atCodes = rememberLast((text) => {
  const places: number[] = []
  for (const digit of atDigits(text)) {
    let at = digit - 1
    if (SEPARATORS.has(text.charCodeAt(at))) at -= 1
    const end = at
    while (at >= 0 && end - at < 5 && isLetter(text.charCodeAt(at))) at -= 1
    const isWhole = at < 0 || !(isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)))
    if (at < end && isWhole) places.push(at + 1)
    places.push(digit)
  }
  return places
})

/** How far before a digit the code of a plate may start: `BDF - GH - 12`. */
const LONGEST_FRONT = 10

/** Where a run of letters or digits starts that has a digit in it or within a few characters. */
export const atPlates: Anchor = (text) => {
  const places: number[] = []
  let done = 0
  for (const digit of atDigits(text)) {
    for (let at = Math.max(done, digit - LONGEST_FRONT); at <= digit; at += 1) {
      const code = text.charCodeAt(at)
      const before = text.charCodeAt(at - 1)
      if (!isLetter(code) && !isDigit(code)) continue
      if (at === 0 || !(isLetter(before) || isDigit(before))) places.push(at)
    }
    done = digit + 1
  }
  return places
}
