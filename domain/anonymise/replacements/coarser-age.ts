import type { KnownBand, ReplacementWords } from './replacement-words.ts'
import { numberOfWord } from '../families/number-words.ts'

/** The band of the form for an age in whole years. */
export const bandOf = (years: number): KnownBand => {
  if (years < 12) return 'under-12'
  if (years < 16) return '12-15'
  if (years < 18) return '16-17'
  return years < 24 ? '18-23' : '24-plus'
}

const ADJECTIVE = /jarige?|year.old|jährig|letni|-?lat[ek]|годишн|річн|летн/iu

const yearsIn = (found: string): number[] => {
  const figures = found.match(/\d{1,3}/gu)
  if (figures !== null) return figures.map(Number)
  const word = /^[\p{L}]+(?:[- ](?=one|two|three|four|five|six|seven|eight|nine)\p{L}+)?/iu.exec(
    found,
  )
  const number =
    numberOfWord(word?.[0] ?? '') ??
    numberOfWord(found.replace(/[- ]?(?:jarige?|jaar.*|jr.*)$/iu, ''))
  return number === undefined ? [] : [number]
}

/**
 * Gives the band of the form for a found age, in the same part of speech where the language has one
 * ("17-jarige" → "16- of 17-jarige"). Two ages of different bands give the word for age. Never throws.
 */
export const coarserAge = (found: string, words: ReplacementWords): string => {
  const bands = new Set(yearsIn(found).map(bandOf))
  const [band] = bands
  if (band === undefined || bands.size > 1) return words.age.unknown
  const adjective = words.age.adjective
  if (adjective === undefined || !ADJECTIVE.test(found)) return words.age.years[band]
  const word = adjective[band]
  return word.endsWith('jarig') && /jarige$/iu.test(found) ? `${word}e` : word
}
