import { wordBefore } from '../families/around.ts'
import { dateAt, dateWithMonthBefore } from '../families/date-shapes.ts'
import { makeWorkingCopy } from '../working-copy.ts'
import type { ReplacementWords } from './replacement-words.ts'

const writtenIn = (found: string): ReturnType<typeof dateAt> => {
  const { text } = makeWorkingCopy(found)
  const figure = text.search(/\d/)
  if (figure === -1) return undefined
  const word = figure === 0 ? undefined : wordBefore(text, figure)
  return dateAt(text, figure) ?? (word && dateWithMonthBefore(text, word, figure))
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format is slow: one for each language, with the year and without. */
const formatFor = (language: string, hasYear: boolean): Intl.DateTimeFormat => {
  const key = `${language}${hasYear ? '+' : ''}`
  const made =
    formats.get(key) ??
    new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
      month: 'long',
      ...(hasYear ? { year: 'numeric' } : {}),
      timeZone: 'UTC',
    })
  formats.set(key, made)
  return made
}

/** The month and year of a found date, as people write them in the language; never the day. */
export const coarserDate = (found: string, words: ReplacementWords, language: string): string => {
  const date = writtenIn(found)
  if (date === undefined) return words.date.unknown
  const { month, year } = date
  const format = formatFor(language, year !== undefined)
  const first = new Date(0)
  first.setUTCFullYear(year ?? 2000, month - 1, 1)
  return words.date.month.replace('{month}', format.format(first))
}
