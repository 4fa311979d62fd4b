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

/** The month and year of a found date, as people write them in the language; never the day. */
export const coarserDate = (found: string, words: ReplacementWords, language: string): string => {
  const date = writtenIn(found)
  if (date === undefined) return words.date.unknown
  const { month, year } = date
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
    month: 'long',
    ...(year === undefined ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  })
  const first = new Date(0)
  first.setUTCFullYear(year ?? 2000, month - 1, 1)
  return words.date.month.replace('{month}', format.format(first))
}
