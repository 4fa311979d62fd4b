import { foldWord } from '../../domain/anonymise/lists/fold-word.ts'
import type { DutchDictionary, Entry } from './dutch-dictionary.ts'
import { isParticle } from './name-words.ts'
import type { Sources } from './read-sources.ts'

const FORM_LANGUAGES = ['nl', 'en', 'ar', 'bg', 'es', 'hu', 'pl', 'ro', 'uk', 'zh']
const LARGE_CITY = 150_000
const PROVINCES =
  'Groningen Fryslân Friesland Drenthe Overijssel Flevoland Gelderland Utrecht Noord-Holland ' +
  'Zuid-Holland Zeeland Noord-Brabant Limburg Antwerpen Oost-Vlaanderen West-Vlaanderen ' +
  'Vlaams-Brabant Waals-Brabant Henegouwen Luik Luxemburg Namen'

/** Flags of the dictionary for a place: it has a form for those who live there. */
const INHABITANTS = ['PI', 'PJ', 'PK']
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')

/** Words that stand inside the names of places and say nothing alone. */
const INSIDE = new Set(
  'aan den de het bij op in en and of the am an der im sur la le les el los san sint saint new new nieuw nieuwe oud oude noord zuid oost west city ciudad north south east western northern southern eastern upper lower islands island republic united states kingdom republiek democratic democratische federal rep eilanden eiland'.split(
    ' ',
  ),
)

const countryNames = (): string[] => {
  const codes = LETTERS.flatMap((one) => LETTERS.map((other) => one + other))
  return FORM_LANGUAGES.flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    return codes.flatMap((code) => names.of(code) ?? [])
  })
}

/** Cuts names of places into folded words, and keeps a hyphenated name whole as well. */
const wordsOfPlace = (name: string): string[] => {
  const whole = name.split(/[\s/,()]+/u)
  return [...whole, ...whole.flatMap((part) => part.split(/[-–]/u))]
    .map(foldWord)
    .map((word) => word.replace(/^'[a-z] ?|^'+|'+$/gu, ''))
    .filter((word) => /^[\p{L}'-]{3,}$/u.test(word) && !INSIDE.has(word) && !isParticle(word))
}

/** `dutch` come first when room is short: villages and towns here and in Belgium. */
export type Places = { readonly dutch: Set<string>; readonly foreign: Set<string> }

/** Gathers the words of place names: Dutch and Belgian ones, large cities, provinces, countries. */
export const placesOf = (sources: Sources, dictionary: DutchDictionary): Places => {
  const ofDictionary = dictionary.capitals
    .filter(({ flags }) => INHABITANTS.some((flag) => flags.includes(flag)))
    .map(({ stem }: Entry) => stem)
  const isNear = (country: string): boolean => country === 'NL' || country === 'BE'
  const near = sources.cities.filter(({ country }) => isNear(country)).map(({ name }) => name)
  const far = sources.cities
    .filter(({ country, population }) => !isNear(country) && population >= LARGE_CITY)
    .map(({ name }) => name)
  return {
    dutch: new Set(
      [...near, ...sources.municipalities, ...PROVINCES.split(' '), ...ofDictionary].flatMap(
        wordsOfPlace,
      ),
    ),
    foreign: new Set([...far, ...countryNames()].flatMap(wordsOfPlace)),
  }
}
