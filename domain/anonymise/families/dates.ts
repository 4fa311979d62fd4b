import type { Candidate, Family } from '../family.ts'
import { wordBefore } from './around.ts'
import { hasDateWord, isBirthDate, isFeast, isNoDate, isOfRule } from './date-context.ts'
import { compactDateAt, dayMonthAt, type WrittenDate } from './date-figures.ts'
import { dateAt, dateWithMonthBefore } from './date-shapes.ts'
import { findSpelledDates } from './spelled-date.ts'

/** A run of figures; eight is as long as a date gets. */
const FIGURES = /\d{1,8}(?!\d)/gu
/** A figure inside a word, a number, an amount or a name with an @ starts no date. */
const NOT_BEFORE =
  /(?:[\d@_€$£]|\d[.,:/-]|[A-Za-zÀ-ɏЀ-ӿ][-/]|(?<!geb|gebdat|dob|d\.d)[A-Za-zÀ-ɏЀ-ӿ])$/iu

const judge = (text: string, date: WrittenDate): Candidate | undefined => {
  const { start, end } = date
  if (isBirthDate(text, date)) {
    return { start, end, kind: 'birthdate', certainty: 'certain', ground: 'cued' }
  }
  if (/^\d+$/.test(text.slice(start, end))) return undefined
  if (isNoDate(text, date) || isOfRule(text, date) || isFeast(text, date)) return undefined
  if (date.isDoubtful && !hasDateWord(text, date)) return undefined
  return { start, end, kind: 'date', certainty: 'likely', ground: 'shaped' }
}

const writtenDate = (text: string, at: number): WrittenDate | undefined => {
  const found = dateAt(text, at) ?? dayMonthAt(text, at)
  if (found !== undefined || text.charAt(at - 1) !== ' ') return found
  const word = wordBefore(text, at)
  if (word === undefined || word.end - word.start > 16) return undefined
  return dateWithMonthBefore(text, word, at)
}

/**
 * Finds exact dates, in figures or with the name of a month in some fifteen languages: `birthdate`
 * after (or before) a word of birth, else `date`. Refuses the dates of laws and rules, feasts,
 * versions, articles, scores and a month or year alone.
 */
export const findDates: Family = (text, contacts) => {
  const found: Candidate[] = [...findSpelledDates(text, contacts)]
  let done = 0
  for (const { index, 0: figures } of text.matchAll(FIGURES)) {
    if (index < done || /\d/.test(text.charAt(index - 1))) continue
    if (NOT_BEFORE.test(text.slice(Math.max(0, index - 8), index))) continue
    const date = figures.length > 4 ? compactDateAt(text, index) : writtenDate(text, index)
    if (date === undefined) continue
    const candidate = judge(text, date)
    if (candidate !== undefined) found.push(candidate)
    done = date.end
  }
  return found
}
