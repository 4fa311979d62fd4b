import type { Candidate, Family } from '../family.ts'
import { matchesAt } from './around.ts'
import { isBirthDate } from './date-context.ts'
import { monthOf } from './month-names.ts'
import { numberOfWord } from './number-words.ts'

const MONTHS =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october'
const SPELLED = new RegExp(
  String.raw`(?<!\p{L})(\p{L}{3,18}?)(?:de|ste|st|th)? (${MONTHS})(?: (?:\d{4}|\p{L}*tig\p{L}*|negentien\p{L}+|tweeduizend\p{L}*))?(?![\p{L}\d])`,
  'iuy',
)
/** The blank between a word and a month; most texts have few, and the long pattern is tried there. */
const BEFORE_MONTH = new RegExp(
  String.raw` (?=(?:${MONTHS})(?![\p{L}\d]))(?<=(\p{L}{3,21}) )`,
  'giu',
)

/**
 * Finds a day that is written as a word before a month, in Dutch or English, after a word of birth:
 * "geboren twaalf maart 2004". Refuses all others: "een mei" and "twee juli" are prose too often.
 */
export const findSpelledDates: Family = (text) => {
  const found: Candidate[] = []
  const starts = Array.from(
    text.matchAll(BEFORE_MONTH),
    ({ index, 1: word = '' }) => index - word.length,
  )
  for (const { index, 0: match, 1: word = '', 2: name = '' } of matchesAt(SPELLED, text, starts)) {
    const day = numberOfWord(word)
    const month = monthOf(name)
    if (day === undefined || day > 31 || month === undefined) continue
    const start = index
    const end = index + match.length
    const date = {
      start,
      end,
      day,
      month: month.number,
      year: undefined,
      by: 'name',
      isDoubtful: false,
    } as const
    if (!isBirthDate(text, date)) continue
    found.push({ start, end, kind: 'birthdate', certainty: 'certain', ground: 'cued' })
  }
  return found
}
