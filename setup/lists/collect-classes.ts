import {
  CAPITAL,
  COMMON,
  DUTCH_WORD,
  FIRST,
  LAST,
  PLACE,
  RARE_WORD,
} from '../../domain/anonymise/lists/word-classes.ts'
import { calendarWordSet, capitalsOf } from './capitals.ts'
import { commonWordsOf, functionWordsOf } from './common-words.ts'
import { type DutchDictionary, readDutchDictionary } from './dutch-dictionary.ts'
import { type NameWord, nameWordsOf, wordsOfName } from './name-words.ts'
import { placesOf } from './places.ts'
import type { NameList, Sources } from './read-sources.ts'

const ENGLISH_SURNAMES = 4000
const POLISH_MEN = 9000
const POLISH_WOMEN = 2500
const PROPER_NAME = 'PN'

/** Lists of which only the most frequent names are taken. */
const SURNAMES_TAKEN: Readonly<Record<string, number>> = {
  '@zxcvbn-ts/language-en lastnames': ENGLISH_SURNAMES,
  '@zxcvbn-ts/language-pl maleLastnames': POLISH_MEN,
  '@zxcvbn-ts/language-pl femaleLastnames': POLISH_WOMEN,
}

const takenOf = (list: NameList): NameList => ({
  ...list,
  names: list.names.slice(0, SURNAMES_TAKEN[list.source] ?? list.names.length),
})

/** Names of the dictionary that are neither a place nor a day: mostly surnames. */
const dictionaryNames = (
  dictionary: DutchDictionary,
  isNone: (word: string) => boolean,
): string[] =>
  dictionary.capitals
    .filter(({ flags }) => flags.includes(PROPER_NAME))
    .map(({ stem }) => wordsOfName(stem))
    .flatMap((words) => (words.length === 1 ? words : []))
    .filter((word) => word.length > 2 && !isNone(word))

/** Words in the order in which they are kept when the file would grow too large. */
export type Collected = { readonly classes: Map<string, number>; readonly order: string[] }

/** Puts all lists together: each folded word with the sum of its classes, the dearest words first. */
export const collectClasses = (sources: Sources): Collected => {
  const dictionary = readDutchDictionary(sources.dutchAff, sources.dutchDic)
  const functionWords = functionWordsOf(sources)
  const calendar = calendarWordSet()
  const places = placesOf(sources, dictionary)
  const isPlace = (word: string): boolean => places.dutch.has(word) || places.foreign.has(word)

  const first = nameWordsOf(sources.names.filter(({ kind }) => kind === 'first'))
  const last = nameWordsOf(sources.names.filter(({ kind }) => kind === 'last').map(takenOf))
  const moreNames = dictionaryNames(dictionary, (word) => isPlace(word) || calendar.has(word))
  for (const word of moreNames) {
    if (!first.has(word)) last.set(word, mergedWithDutch(last.get(word)))
  }
  for (const names of [first, last]) dropWords(names, functionWords, calendar)

  const common = commonWordsOf(
    sources,
    dictionary,
    first,
    (word) => first.has(word) || last.has(word) || isPlace(word),
  )
  for (const [word, name] of first) {
    const isHardlyName = !name.isWhole || (name.languages.size < 2 && !name.languages.has('nl'))
    const use = common.get(word)
    if (isHardlyName && use !== undefined && (use.isDutch || use.rank < 1000)) first.delete(word)
  }

  const capitals = capitalsOf(dictionary)
  const classes = new Map<string, number>()
  const mark = (words: Iterable<string>, flag: number): void => {
    for (const word of words) classes.set(word, (classes.get(word) ?? 0) | flag)
  }
  mark(calendar, CAPITAL)
  mark(
    [...common].filter(([, { isRare }]) => !isRare).map(([word]) => word),
    COMMON,
  )
  mark(first.keys(), FIRST)
  mark(places.dutch, PLACE)
  mark(last.keys(), LAST)
  mark(capitals.sure, CAPITAL)
  mark(places.foreign, PLACE)
  mark(common.keys(), COMMON)
  mark(capitals.others, CAPITAL)
  for (const [word, { isRare, isDutch }] of common) {
    mark([word], (isRare ? RARE_WORD : 0) | (isDutch ? DUTCH_WORD : 0))
  }
  return { classes, order: [...classes.keys()] }
}

const mergedWithDutch = (name: NameWord | undefined): NameWord => ({
  languages: new Set([...(name?.languages ?? []), 'nl']),
  rank: name?.rank ?? Infinity,
  isWhole: true,
})

/** Function words and days stand in lists of names by mistake, unless many languages agree. */
const dropWords = (
  names: Map<string, NameWord>,
  functionWords: ReadonlySet<string>,
  calendar: ReadonlySet<string>,
): void => {
  for (const [word, { languages }] of names) {
    if (functionWords.has(word) && languages.size < 4) names.delete(word)
    if (calendar.has(word) && languages.size < 2) names.delete(word)
  }
}
