import { foldWord } from '../../domain/anonymise/lists/fold-word.ts'
import type { DutchDictionary } from './dutch-dictionary.ts'

const FORM_LANGUAGES = ['nl', 'en', 'bg', 'es', 'hu', 'pl', 'ro', 'uk']
const LANGUAGE_CODES =
  'nl en ar bg es hu pl ro uk zh de fr pt it tr ru cs sk sr hr sl sq el fa ps ur hi bn vi th tl id ja ko am ti so ha yo ig lt lv et fi sv da no nb hy ka az kk uz ku he mk bs ca eu fy'.split(
    ' ',
  )
const STREET = /(?:straat|laan|weg|plein|gracht|kade|singel|dijk|hof|pad|steeg|plantsoen|brug)$/u
const WORD = /^\p{Lu}\p{Ll}[\p{L}'-]+$/u
const PROPER_NAME = 'PN'

const calendarWords = (): string[] =>
  FORM_LANGUAGES.flatMap((language) =>
    (['month', 'weekday'] as const).flatMap((part) =>
      (['long', 'short'] as const).flatMap((length) => {
        const format = new Intl.DateTimeFormat(language, { [part]: length, timeZone: 'UTC' })
        return Array.from({ length: 12 }, (_, nth) =>
          format.format(Date.UTC(2024, nth, 1 + nth)).replaceAll('.', ''),
        )
      }),
    ),
  )

const languageNames = (): string[] =>
  FORM_LANGUAGES.flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' })
    return LANGUAGE_CODES.flatMap((code) => names.of(code) ?? [])
  })

/** `sure` are days, months and languages; `others` come from the dictionary, with their forms. */
export type Capitals = { readonly sure: Set<string>; readonly others: Set<string> }

/** Days and months: never a name by themselves, though the dictionary lists a few as one. */
export const calendarWordSet = (): Set<string> =>
  new Set(
    calendarWords()
      .map(foldWord)
      .filter((word) => /^\p{L}{3,}$/u.test(word)),
  )

/** Gathers words with a capital that are no person: demonyms, languages, feasts, brands, months. */
export const capitalsOf = (dictionary: DutchDictionary): Capitals => {
  const others = dictionary.capitals
    .filter(({ stem, flags }) => WORD.test(stem) && !flags.includes(PROPER_NAME))
    .flatMap((entry) => dictionary.formsOf(entry))
    .map(foldWord)
    .filter((word) => /^\p{L}{3,}$/u.test(word) && !STREET.test(word))
  const demonyms = dictionary.capitals
    .filter(({ flags }) => ['PI', 'PJ', 'PK'].some((flag) => flags.includes(flag)))
    .flatMap((entry) =>
      dictionary
        .formsOf(entry)
        .slice(1)
        .filter((form) => /(?:se|aar|ers?)$/u.test(form)),
    )
    .map(foldWord)
    .filter((word) => /^\p{L}{3,}$/u.test(word))
  return {
    sure: new Set([
      ...calendarWordSet(),
      ...languageNames()
        .map(foldWord)
        .filter((word) => /^\p{L}{3,}$/u.test(word)),
    ]),
    others: new Set([...others, ...demonyms]),
  }
}
