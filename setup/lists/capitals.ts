import { foldWord } from '../../domain/anonymise/lists/fold-word.ts'
import type { DutchDictionary, Entry } from './dutch-dictionary.ts'

const FORM_LANGUAGES = ['nl', 'en', 'bg', 'es', 'hu', 'pl', 'ro', 'uk']
const LANGUAGE_CODES =
  'nl en ar bg es hu pl ro uk zh de fr pt it tr ru cs sk sr hr sl sq el fa ps ur hi bn vi th tl id ja ko am ti so ha yo ig lt lv et fi sv da no nb hy ka az kk uz ku he mk bs ca eu fy'.split(
    ' ',
  )
const STREET = /(?:straat|laan|weg|plein|gracht|kade|singel|dijk|hof|pad|steeg|plantsoen|brug)$/u
const WORD = /^\p{Lu}\p{Ll}[\p{L}'-]+$/u
const LETTERS = /^\p{L}{3,}$/u
const INHABITANT = /(?:se|aar|ers?)$/u
const PROPER_NAME = 'PN'
const OF_PLACE = new Set(['PI', 'PJ', 'PK'])
const ADJECTIVE = new Set(['Aa', 'Al', 'Ll', 'Lr'])

/** Names of months and days, written out: never a name of a person by themselves. */
export const calendarWords = (): Set<string> =>
  new Set(
    FORM_LANGUAGES.flatMap((language) =>
      (['month', 'weekday'] as const).flatMap((part) => {
        const format = new Intl.DateTimeFormat(language, { [part]: 'long', timeZone: 'UTC' })
        return Array.from({ length: 12 }, (_, nth) =>
          foldWord(format.format(Date.UTC(2024, part === 'month' ? nth : 0, 1 + nth))),
        )
      }),
    ).filter((word) => LETTERS.test(word)),
  )

const languageNames = (): string[] =>
  FORM_LANGUAGES.flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' })
    return LANGUAGE_CODES.flatMap((code) => names.of(code) ?? [])
  })

/**
 * `languages` are their names in the languages of the form, `demonyms` come with their inflected
 * forms from the dictionary, `others` are its brands, feasts, peoples and bodies.
 */
export type Capitals = {
  readonly languages: Set<string>
  readonly demonyms: Set<string>
  readonly others: Set<string>
}

/** Demonyms that stand in the dictionary as they are: Amsterdamse. */
const isWrittenOut = ({ stem, flags }: Entry): boolean =>
  stem.endsWith('se') && !flags.includes(PROPER_NAME)

/** Gathers words that are written with a capital and are no person. */
export const capitalsOf = (dictionary: DutchDictionary): Capitals => {
  const demonyms: string[] = []
  const others: string[] = []
  for (const entry of dictionary.capitals) {
    const { stem, flags } = entry
    if (!WORD.test(stem)) continue
    const forms = dictionary.formsOf(entry)
    const isOfPlace = flags.some((flag) => OF_PLACE.has(flag))
    if (isOfPlace) demonyms.push(...forms.filter((form) => INHABITANT.test(form) && form !== stem))
    else if (flags.some((flag) => ADJECTIVE.has(flag)) || isWrittenOut(entry))
      demonyms.push(...forms)
    else if (!flags.includes(PROPER_NAME)) others.push(...forms)
  }
  const fitting = (words: readonly string[]): Set<string> =>
    new Set(words.map(foldWord).filter((word) => LETTERS.test(word) && !STREET.test(word)))
  return {
    languages: fitting(languageNames()),
    demonyms: fitting(demonyms),
    others: fitting(others),
  }
}
