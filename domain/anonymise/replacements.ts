import type { FindingKind } from './finding.ts'
import { organisationKindIn } from './indirect/organisation-kinds.ts'
import { traitKindIn } from './indirect/trait.ts'
import { ARABIC } from './replacements/ar.ts'
import { BULGARIAN } from './replacements/bg.ts'
import { coarserAge } from './replacements/coarser-age.ts'
import { coarserDate } from './replacements/coarser-date.ts'
import { coarserPlace } from './replacements/coarser-place.ts'
import { GERMAN } from './replacements/de.ts'
import { ENGLISH } from './replacements/en.ts'
import { SPANISH } from './replacements/es.ts'
import { FRENCH } from './replacements/fr.ts'
import { HUNGARIAN } from './replacements/hu.ts'
import { DUTCH } from './replacements/nl.ts'
import { POLISH } from './replacements/pl.ts'
import { PORTUGUESE } from './replacements/pt.ts'
import type { ReplacementWords } from './replacements/replacement-words.ts'
import { ROMANIAN } from './replacements/ro.ts'
import { TURKISH } from './replacements/tr.ts'
import { UKRAINIAN } from './replacements/uk.ts'
import { CHINESE } from './replacements/zh.ts'

/**
 * The words that take the place of a finding. They are data of the domain and not words of the screen:
 * once chosen they are part of the signal itself, are sealed with it, and must be the same wherever
 * the signal is read. Square brackets keep those of the hard kinds apart from what a person wrote: a
 * detector must never take `[kenteken]` for a cue, see `cue.ts`.
 */
const LANGUAGES: ReadonlyMap<string, ReplacementWords> = new Map([
  ['nl', DUTCH],
  ['en', ENGLISH],
  ['pl', POLISH],
  ['ro', ROMANIAN],
  ['bg', BULGARIAN],
  ['hu', HUNGARIAN],
  ['es', SPANISH],
  ['uk', UKRAINIAN],
  ['ar', ARABIC],
  ['zh', CHINESE],
  ['de', GERMAN],
  ['fr', FRENCH],
  ['pt', PORTUGUESE],
  ['tr', TURKISH],
])

/** Languages with replacement words of their own; the others get Dutch, the language of the desk. */
export const REPLACEMENT_LANGUAGES: readonly string[] = [...LANGUAGES.keys()]

const languageOf = (tag: string): string => {
  const language = /^[a-z]{2}(?=$|[-_])/.exec(tag.toLowerCase())?.[0] ?? 'nl'
  return LANGUAGES.has(language) ? language : 'nl'
}

/** All words of a language tag; of Dutch where there are none. */
export const replacementWordsFor = (language: string): ReplacementWords =>
  LANGUAGES.get(languageOf(language)) ?? DUTCH

/**
 * Gives the words for a kind in a language tag such as `nl` or `en-GB`. With the found text they are
 * as fine as may be known: the band of that age, the month of that date, the region of that place,
 * the sort of that organisation. Never repeats a part that identifies, never throws.
 */
export const replacementFor = (kind: FindingKind, language: string, found = ''): string => {
  const words = replacementWordsFor(language)
  if (kind === 'age') return coarserAge(found, words)
  if (kind === 'date') return coarserDate(found, words, languageOf(language))
  if (kind === 'organisation') return words.organisation[organisationKindIn(found)]
  if (kind === 'place') return coarserPlace(found, words)
  if (kind !== 'trait') return words.kinds[kind]
  const trait = traitKindIn(found)
  return words.trait[trait === 'car' || trait === 'advert' ? trait : 'any']
}
