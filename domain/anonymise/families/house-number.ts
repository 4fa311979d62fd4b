import { matchAt, textAfter } from './around.ts'

/** `12`, `12a`, `12-2`, `12 bis`, `12 hs`, `12-III`, `12/3`, `12 bus 4`, `12, 3 hoog`. */
const ADDITION =
  '(?:' +
  [
    ' ?-? ?(?:bis|hs|huis|boven|beneden|rood|zw|rd|tо|ter|A?BIS)(?:[- ]?[a-z\\d])?(?![\\p{L}\\d])',
    '[-/ ]{1,3}(?:[IVX]{1,4}|[1-9]\\d{0,3}(?:[- ]?hoog)?[a-z]?|hoog)(?![\\p{L}\\d]|[.,:]\\d| ?(?:%|€))',
    ',? ?[1-9] ?-?hoog(?: ?(?:voor|achter|links|rechts))?(?!\\p{L})',
    ',? ?(?:bus|bte|boîte|app\\.?|appt\\.?|apt\\.?|ap\\.?|lok\\.?|m\\.|mieszkania|flat|kv\\.?|кв\\.?|ап\\.?|ет\\.?|вх\\.?|bl\\.?|sc\\.?|et\\.?|daire|d:|kat|em\\.?|ajtó|fszt\\.?|piso|bajo|esc\\.?|第\\d+) ?[\\dA-Za-z]{1,4}(?![\\p{L}\\d])',
    " ?-? ?[A-Za-zА-Яа-яІіЇї](?:[- ]?\\d{1,3})?(?![\\p{L}\\d'])",
  ].join('|') +
  ')'
const NUMBER = new RegExp(`\\d{1,5}(?!\\d)(?:${ADDITION}){0,3}`, 'iuy')
/** A letter apart behind a number is an addition, unless it is a word: "12 a" but "12 e mail". */
const LETTER_WORD = / [a-z]$/iu

/** Counts, measures, times and prices are no house numbers. */
const COUNTED =
  /^(?:[-/ ]{0,2}(?:[.:]\d|,\d{1,3}(?!\d)|€|%|°|½)| ?(?:e|de|ste|x)(?!\p{L})| ?(?:km|kilometer|ml|cl|liter|mg|gram|kg|m|m2|meter|cm|uur|u|h|min|minuten|keer|maal|jaar|jr|jaren|maanden|dagen|weken|nachten|euro|eur|personen|mensen|man|vrouwen|huizen|woningen|auto's|stuks|procent|graden|doden|gewonden|kinderen|leerlingen|winkels|bedrijven|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|aug|sep|sept|okt|nov|dec|times|hours|years|days|people|minutes|miles)(?!\p{L}))/u

/** Where the house number that begins at `at` ends, additions included; `undefined` for a count. */
export const houseNumberEnd = (text: string, at: number): number | undefined => {
  const match = matchAt(NUMBER, text, at)
  if (match === null) return undefined
  const bare = /^\d+/.exec(match[0])?.[0].length ?? 0
  if (COUNTED.test(textAfter(text, at + bare, 14))) return undefined
  let taken = match[0]
  const isPostcodeNext =
    /[ ,-]{1,3}[1-9]\d{3}$/.test(taken) &&
    /^ ?[A-Z]{2}(?!\p{L})/iu.test(text.slice(at + taken.length))
  if (isPostcodeNext) taken = taken.replace(/[ ,-]{1,3}\d{4}$/, '')
  if (
    LETTER_WORD.test(taken) &&
    /^[ ]?(?:-|'|\.\p{L})/u.test(text.slice(at + taken.length, at + taken.length + 3))
  )
    taken = taken.slice(0, -2)
  if (
    / [aAuUoOiIyYeEwWzZв-яВ]$/u.test(taken) &&
    /^ \p{L}/u.test(text.slice(at + taken.length, at + taken.length + 2))
  )
    taken = taken.slice(0, -2)
  return at + taken.length
}
