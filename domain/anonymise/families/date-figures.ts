import { matchAt, type Span } from './around.ts'

/** A date as written; `month` and `year` where they are known, `year` in four digits. */
export type WrittenDate = Span & {
  readonly day: number
  readonly month: number
  readonly year: number | undefined
  /** How it was written: with a month name, or in figures. */
  readonly by: 'name' | 'figures'
  /** True when it could as well be something else. */
  readonly isDoubtful: boolean
}

/** `12-03-2004`, `12/3/04`, `12. 3. 2004`, `12 - 03 - 2004`. */
const FIGURES =
  /(\d{1,2}) ?([-./]) ?(\d{1,2}) ?\2 ?('?\d{2}|\d{4})(?:(?= ?r\.| ?г\.)|(?![\d\p{Script=Latin}\p{Script=Cyrillic}@_%€]|[-./,:]\d))/uy
/** `2004-03-12`, `2004/3/12`, `2004.03.12.`; a time may follow. */
const YEAR_FIRST =
  /((?:19|20)\d\d) ?([-./]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?:(?=T\d\d:)|(?![\d\p{Script=Latin}\p{Script=Cyrillic}@_%€]|[-./,:]\d))/uy
/** `12/III/2004`, `12 XI 2004`. */
const ROMAN = /(\d{1,2})[ ./-]{1,2}([IVX]{1,4})[ ./-]{1,2}(\d{4})(?![\d\p{L}])/uy
/** `12032004`, `20040312`, `120304`: a date only right after a word of birth. */
const COMPACT =
  /(?:(\d\d)(\d\d)((?:19|20)\d\d|\d\d)|((?:19|20)\d\d)(\d\d)(\d\d))(?![\d\p{L}]|[-.,/]\d)/uy
/** `18/06`, `16-05`: day and month in two figures each; more than a date only beside a date word. */
const DAY_MONTH = /(\d\d)([-/.])(\d\d)(?![\d\p{L}@_%€]|[-./,:]\d)/uy
const CHINESE = /((?:1\d|20)\d\d) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]/uy
const CHINESE_DAY = /(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]/uy

export const isDay = (day: number): boolean => day >= 1 && day <= 31

const isMonth = (month: number): boolean => month >= 1 && month <= 12

/** Two figures: this century up to 39, before that the last one. */
export const fullYear = (year: string): number => {
  const digits = year.replace(/\D/g, '')
  if (digits.length === 4) return Number(digits)
  return Number(digits) + (Number(digits) < 40 ? 2000 : 1900)
}

const isLikelyYear = (year: number): boolean => year >= 1800 && year <= 2099

export const inFigures = (text: string, at: number): WrittenDate | undefined => {
  const first = matchAt(YEAR_FIRST, text, at)
  if (first !== null) {
    const [whole, year = '', sign = '', month = '', day = ''] = first
    if (!isMonth(Number(month)) || !isDay(Number(day))) return undefined
    const isDoubtful = sign === '.' && month.length + day.length < 4
    return {
      start: at,
      end: at + whole.length,
      day: Number(day),
      month: Number(month),
      year: Number(year),
      by: 'figures',
      isDoubtful,
    }
  }
  const match = matchAt(FIGURES, text, at)
  if (match === null) return undefined
  const [whole, one = '', sign = '', two = '', yearText = ''] = match
  const isAmerican = Number(two) > 12 && sign === '/'
  const day = Number(isAmerican ? two : one)
  const month = Number(isAmerican ? one : two)
  const year = fullYear(yearText)
  if (!isDay(day) || !isMonth(month) || !isLikelyYear(year)) return undefined
  const isShortYear = !/\d{4}/.test(yearText)
  const isPadded = one.length === 2 && two.length === 2
  // `1.2.04` numbers a chapter, `6-4-10` counts a match: two figures want more to hold on to.
  const isDoubtful = isShortYear && (sign === '.' ? true : !isPadded && sign !== '/')
  return { start: at, end: at + whole.length, day, month, year, by: 'figures', isDoubtful }
}

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

export const inOtherFigures = (text: string, at: number): WrittenDate | undefined => {
  const roman = matchAt(ROMAN, text, at)
  const romanMonth = roman === null ? 0 : ROMANS.indexOf(roman[2] ?? '') + 1
  if (roman !== null && romanMonth > 0 && isDay(Number(roman[1]))) {
    return {
      start: at,
      end: at + roman[0].length,
      day: Number(roman[1]),
      month: romanMonth,
      year: Number(roman[3]),
      by: 'name',
      isDoubtful: false,
    }
  }
  const full = matchAt(CHINESE, text, at)
  const [whole, year, month, day] = full ?? matchAt(CHINESE_DAY, text, at) ?? []
  if (whole === undefined) return undefined
  const parts = full === null ? [undefined, year, month] : [year, month, day]
  if (!isMonth(Number(parts[1])) || !isDay(Number(parts[2]))) return undefined
  return {
    start: at,
    end: at + whole.length,
    day: Number(parts[2]),
    month: Number(parts[1]),
    year: parts[0] === undefined ? undefined : Number(parts[0]),
    by: 'name',
    isDoubtful: false,
  }
}

/** Day and month without a year, in figures. Always doubtful. */
export const dayMonthAt = (text: string, at: number): WrittenDate | undefined => {
  const match = matchAt(DAY_MONTH, text, at)
  if (match === null) return undefined
  const [whole, day, , month] = match
  if (!isDay(Number(day)) || !isMonth(Number(month))) return undefined
  const end = at + whole.length
  const number = Number(month)
  return {
    start: at,
    end,
    day: Number(day),
    month: number,
    year: undefined,
    by: 'figures',
    isDoubtful: true,
  }
}

/** Six or eight figures without signs between them, if they can be read as a date. */
export const compactDateAt = (text: string, at: number): WrittenDate | undefined => {
  const match = matchAt(COMPACT, text, at)
  if (match === null) return undefined
  const day = Number(match[1] ?? match[6])
  const month = Number(match[2] ?? match[5])
  const year = fullYear(match[3] ?? match[4] ?? '')
  if (!isDay(day) || !isMonth(month) || !isLikelyYear(year)) return undefined
  const end = at + match[0].length
  return { start: at, end, day, month, year, by: 'figures', isDoubtful: true }
}
