import { matchAt, type Span } from './around.ts'
import { fullYear, inFigures, inOtherFigures, isDay, type WrittenDate } from './date-figures.ts'
import { monthOf } from './month-names.ts'

/** `12 tot en met`, `12-`, `12 en`: the first day of a stretch of days. */
const FIRST_DAY =
  /(\d{1,2})\.? ?(?:-|\/|t\/m|tot en met|tot|op|en|of|to|and|bis|und|et|au|y|al|i|do|și|és|ve|и|до|та|по) ?(?=\d{1,2}(?!\d))/iuy
/** `12 maart`, `12e van maart`, `12. März`, `12-mrt`, `12 de março`. */
const DAY_THEN =
  /(\d{1,2})(?: ?(?:e|ste|de|er|ère|st|nd|rd|th|º|ª|-?го|-?ти|-?ви|-?ри|-?ми)(?!\p{L}))?\.?(?: ?[-/.] ?| {0,3}(?:de |of |di |van )?|\n)(?=\p{L})/iuy
const MONTH_WORD = /\p{L}[\p{L}\p{M}]{1,14}(?: (?:الثاني|الأول))?/uy
const YEAR_AFTER =
  /\.?(?:(?: ?[-/.] ?|,? {0,3}(?:de |del |din |van )?|\n)((?:1\d|20)\d\d)(?!\d|[.,]\d)|(?: ?[-/.] ?| ?['’])(\d\d)(?!\d|[:.,]\d)| (\d\d)(?=$|[).,;\n]))/uy
/** `March 12, 2004`, `března`: month first, year obliged or an ending behind the day. */
const DAY_AFTER = /\.? ?(\d{1,2})(st|nd|rd|th|[-.](?:a|e|én|án|i))?(?![\d:%€]|[.,]\d)/iuy
const YEAR_BEFORE = /((?:1\d|20)\d\d)\. ?(?=\p{L})/uy
const DAY_FINAL = / ?(\d{1,2})(?:\.|-?(?:[aáeé]n|i|e|a)(?!\p{L}))?(?!\d|[:.,]\d)/uy

const dayThenMonth = (text: string, at: number, from: number): WrittenDate | undefined => {
  const day = matchAt(DAY_THEN, text, from)
  if (day === null || !isDay(Number(day[1]))) return undefined
  const wordAt = from + day[0].length
  const word = matchAt(MONTH_WORD, text, wordAt)
  const month = word === null ? undefined : monthOf(word[0])
  if (word === null || month === undefined) return undefined
  const wordEnd = wordAt + word[0].length
  const isRest = /[\p{L}\d]/u.test(text.charAt(wordEnd))
  if (isRest) return undefined
  const year = matchAt(YEAR_AFTER, text, wordEnd)
  const yearText = year?.[1] ?? year?.[2] ?? year?.[3]
  if (year === null || yearText === undefined) {
    if (!month.standsAlone) return undefined
    return {
      start: at,
      end: wordEnd,
      day: Number(day[1]),
      month: month.number,
      year: undefined,
      by: 'name',
      isDoubtful: month.isOtherWord,
    }
  }
  return {
    start: at,
    end: wordEnd + year[0].length,
    day: Number(day[1]),
    month: month.number,
    year: fullYear(yearText),
    by: 'name',
    isDoubtful: false,
  }
}

/** `2004. március 12.`: year, month, day. */
const yearThenMonth = (text: string, at: number): WrittenDate | undefined => {
  const year = matchAt(YEAR_BEFORE, text, at)
  if (year === null) return undefined
  const wordAt = at + year[0].length
  const word = matchAt(MONTH_WORD, text, wordAt)
  const month = word === null ? undefined : monthOf(word[0])
  if (word === null || month === undefined) return undefined
  const dayAt = wordAt + word[0].length + (text.charAt(wordAt + word[0].length) === '.' ? 1 : 0)
  const day = matchAt(DAY_FINAL, text, dayAt)
  if (day === null || !isDay(Number(day[1]))) return undefined
  return {
    start: at,
    end: dayAt + day[0].replace(/\.$/, '').length,
    day: Number(day[1]),
    month: month.number,
    year: Number(year[1]),
    by: 'name',
    isDoubtful: false,
  }
}

/** `г.`, `року`, `r.`: the word for year that goes with the date. */
const YEAR_WORD = /(?: ?(?:г|р|r)\.| (?:року|года|година|година))(?!\p{L})/uy

/** The date that starts with the figure at `at`, if one does. Never reads past some fifty places. */
export const dateAt = (text: string, at: number): WrittenDate | undefined => {
  const date = bareDateAt(text, at)
  if (date?.year === undefined) return date
  const word = matchAt(YEAR_WORD, text, date.end)
  return word === null ? date : { ...date, end: date.end + word[0].length }
}

const bareDateAt = (text: string, at: number): WrittenDate | undefined => {
  const stretch = matchAt(FIRST_DAY, text, at)
  const ofStretch =
    stretch !== null && isDay(Number(stretch[1]))
      ? dayThenMonth(text, at, at + stretch[0].length)
      : undefined
  return (
    ofStretch ??
    inFigures(text, at) ??
    dayThenMonth(text, at, at) ??
    yearThenMonth(text, at) ??
    inOtherFigures(text, at)
  )
}

/** The date whose month name is the word before the figure at `at`: "March 12, 2004", "maart 12". */
export const dateWithMonthBefore = (
  text: string,
  word: Span,
  at: number,
): WrittenDate | undefined => {
  const month = monthOf(text.slice(word.start, word.end))
  if (month === undefined || text.charAt(word.start) === text.charAt(word.start).toLowerCase()) {
    if (month === undefined || !month.standsAlone || month.isOtherWord) return undefined
  }
  const day = matchAt(DAY_AFTER, text, at)
  if (day === null || !isDay(Number(day[1]))) return undefined
  const dayEnd = at + day[0].length
  const year = matchAt(YEAR_AFTER, text, dayEnd)
  const yearText = year?.[1]
  if (yearText === undefined && day[2] === undefined && month.isOtherWord) return undefined
  return {
    start: word.start,
    end: dayEnd + (yearText === undefined ? 0 : (year?.[0].length ?? 0)),
    day: Number(day[1]),
    month: month.number,
    year: yearText === undefined ? undefined : Number(yearText),
    by: 'name',
    isDoubtful: yearText === undefined && day[2] === undefined,
  }
}
