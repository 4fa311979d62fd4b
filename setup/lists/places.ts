import { foldWord } from '../../domain/anonymise/lists/fold-word.ts'
import type { DutchDictionary, Entry } from './dutch-dictionary.ts'
import { isParticle } from './name-words.ts'
import type { City, Sources } from './read-sources.ts'

const FORM_LANGUAGES = ['nl', 'en', 'ar', 'bg', 'es', 'hu', 'pl', 'ro', 'uk', 'zh']
/** Africa, Americas, Asia, Europe, Oceania as the United Nations number them. */
const CONTINENTS = ['002', '019', '003', '005', '142', '150', '009']
/** Codes for tests and groups of countries, which have names too. */
const NO_COUNTRY = /^(?:X[A-JL-Z]|Q[M-Z]|ZZ|EZ|UN)$/u
export const LARGE_CITY = 150_000
export const VERY_LARGE_CITY = 400_000
const PROVINCES =
  'Groningen Fryslân Friesland Drenthe Overijssel Flevoland Gelderland Utrecht Noord-Holland ' +
  'Zuid-Holland Zeeland Noord-Brabant Limburg Antwerpen Oost-Vlaanderen West-Vlaanderen ' +
  'Vlaams-Brabant Waals-Brabant Henegouwen Luik Luxemburg Namen'

/** Flags of the dictionary for a place: it has a form for those who live there. */
const INHABITANTS = ['PI', 'PJ', 'PK']
const OF_PLACE = ['', 's']
const OF_ADJECTIVE = /A[al]/u
/** Noor, Deen, Zweed: peoples have the same adjective and are first names as well. */
const LONGEST_PEOPLE = 5
const PROPER_NAME = 'PN'
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')

/** Words that stand inside the names of places and say nothing alone. */
const INSIDE = new Set(
  'aan den de het bij op in en and of the am an der im sur la le les el los san sint saint new new nieuw nieuwe oud oude noord zuid oost west city ciudad north south east western northern southern eastern upper lower islands island republic united states kingdom republiek democratic democratische federal rep eilanden eiland'.split(
    ' ',
  ),
)

const countryNames = (): string[] => {
  const codes = LETTERS.flatMap((one) => LETTERS.map((other) => one + other)).filter(
    (code) => !NO_COUNTRY.test(code),
  )
  return FORM_LANGUAGES.flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    return [...codes, ...CONTINENTS].flatMap((code) => names.of(code) ?? [])
  })
}

const wordsIn = (name: string): string[] =>
  name
    .split(/[\s/,()]+/u)
    .map(foldWord)
    .map((word) => word.replace(/^'[a-z](?=-)|^['-]+|['-]+$/gu, '').replace(/^-/u, ''))
    .filter(
      (word) =>
        (/^[\p{L}'-]{3,}$/u.test(word) || /^\p{Script=Han}{2,}$/u.test(word)) &&
        !INSIDE.has(word) &&
        !isParticle(word),
    )

const PLAIN_SPACE = /[\s/,()]/u

/** `isOther` answers whether a word is mostly something else: then it is no place by itself. */
const wordsOfPlaces = (
  names: readonly string[],
  isOther: (word: string) => boolean,
): Set<string> => {
  const whole = names.filter((name) => !PLAIN_SPACE.test(name)).flatMap(wordsIn)
  const parts = names
    .filter((name) => PLAIN_SPACE.test(name))
    .flatMap(wordsIn)
    .flatMap((word) => [word, ...word.split('-')])
    .concat(whole.flatMap((word) => (word.includes('-') ? word.split('-') : [])))
    .filter((word) => word.length > 3 && !INSIDE.has(word) && !isOther(word))
  return new Set([...whole, ...parts])
}

/** In and around Europe a city counts sooner than far away. */
const isLarge = ({ population, loc }: City): boolean => {
  const [longitude, latitude] = loc.coordinates
  const isAround = longitude > -25 && longitude < 46 && latitude > 30
  return population >= (isAround ? LARGE_CITY : VERY_LARGE_CITY)
}

/** A proper name is a place when the dictionary knows who lives there or has an adjective for it. */
const placesOfDictionary = (capitals: readonly Entry[]): string[] => {
  const others = new Set(
    capitals
      .filter(({ flags }) => !flags.includes(PROPER_NAME))
      .filter(({ flags }) => OF_ADJECTIVE.test(flags.join()))
      .map(({ stem }) => stem),
  )
  const isPlace = ({ stem, flags }: Entry): boolean =>
    INHABITANTS.some((flag) => flags.includes(flag)) ||
    (flags.includes(PROPER_NAME) &&
      stem.length > LONGEST_PEOPLE &&
      OF_PLACE.some((ending) => others.has(stem + ending)))
  return capitals.filter(isPlace).map(({ stem }) => stem)
}

/** `near` come first when room is short: villages and towns here and in Belgium. */
export type Places = { readonly near: Set<string>; readonly far: Set<string> }

/**
 * Gathers the words of place names: Dutch and Belgian ones, large cities, provinces, countries. Of a
 * name of several words only the words that are nothing else: "york", not "new".
 */
export const placesOf = (
  sources: Sources,
  dictionary: DutchDictionary,
  isOther: (word: string, isNear: boolean) => boolean,
): Places => {
  const ofDictionary = placesOfDictionary(dictionary.capitals)
  const isNear = (country: string): boolean => country === 'NL' || country === 'BE'
  const near = sources.cities.filter(({ country }) => isNear(country)).map(({ name }) => name)
  const far = sources.cities
    .filter((city) => !isNear(city.country) && isLarge(city))
    .map(({ name }) => name)
  return {
    near: wordsOfPlaces(
      [...near, ...sources.municipalities, ...PROVINCES.split(' '), ...ofDictionary],
      (word) => isOther(word, true),
    ),
    far: wordsOfPlaces([...far, ...countryNames()], (word) => isOther(word, false)),
  }
}
