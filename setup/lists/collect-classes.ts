import { foldWord } from '../../domain/anonymise/lists/fold-word.ts'
import {
  CAPITAL,
  COMMON,
  DUTCH_WORD,
  FIRST,
  LAST,
  PLACE,
  RARE_WORD,
} from '../../domain/anonymise/lists/word-classes.ts'
import { calendarWords, capitalsOf } from './capitals.ts'
import { type CommonWord, commonWordsOf, functionWordsOf, IN_ARTICLES } from './common-words.ts'
import { type DutchDictionary, readDutchDictionary } from './dutch-dictionary.ts'
import { type NameWord, nameWordsOf, wordsOfName } from './name-words.ts'
import { placesOf } from './places.ts'
import type { NameList, Sources } from './read-sources.ts'

const ENGLISH_SURNAMES = 4000
const POLISH_MEN = 9000
const POLISH_WOMEN = 2500
/** Languages of the form, and those next to them, whose surnames no list puts in order. */
const NEAR_LANGUAGES = new Set('ar fa hu mk ro ru sq sr tr uk ur vi zh'.split(' '))
/** Where a name without a rank stands among names with one. */
const UNRANKED = 1200

/** The dictionary does not say which names are first names; the short ones often are: Henk. */
const LONGEST_SHORT_NAME = 6
const PROPER_NAME = 'PN'

/** Lists of which only the most frequent names are taken. */
export const SURNAMES_TAKEN: Readonly<Record<string, number>> = {
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
export type Collected = { readonly classes: Map<string, number>; readonly order: readonly string[] }

/** Puts all lists together: each folded word with the sum of its classes, the dearest words first. */
export const collectClasses = (sources: Sources): Collected => {
  const dictionary = readDutchDictionary(sources.dutchAff, sources.dutchDic)
  const functionWords = functionWordsOf(sources)
  const calendar = calendarWords()
  const first = nameWordsOf(sources.names.filter(({ kind }) => kind === 'first'))
  const last = nameWordsOf(sources.names.filter(({ kind }) => kind === 'last').map(takenOf))

  const capitals = capitalsOf(dictionary)
  const farForward = (count: number): Set<string> =>
    new Set(
      [...sources.frequentWords.values()].flatMap((words) => words.slice(0, count).map(foldWord)),
    )
  const [mostFrequent, frequent] = [farForward(1000), farForward(4000)]
  const places = placesOf(
    sources,
    dictionary,
    (word, isNear) =>
      first.has(word) ||
      (isNear ? mostFrequent : frequent).has(word) ||
      capitals.demonyms.has(word),
  )
  const isPlace = (word: string): boolean => places.near.has(word) || places.far.has(word)
  for (const word of dictionaryNames(dictionary, isPlace)) {
    if (first.has(word)) continue
    const isShort = word.length <= LONGEST_SHORT_NAME && !last.has(word)
    if (isShort && !dictionary.wordForms.has(word)) first.set(word, mergedWithDutch(undefined))
    last.set(word, mergedWithDutch(last.get(word)))
  }
  for (const names of [first, last]) {
    for (const [word, name] of names) {
      if (calendar.has(word) || (functionWords.has(word) && !isSurelyName(name))) names.delete(word)
    }
  }

  const common = commonWordsOf(sources, dictionary, { first, last, isPlace, calendar })
  for (const names of [first, last]) dropWords(names, common)
  const others = [...capitals.others].filter(
    (word) =>
      !first.has(word) && !last.has(word) && !isPlace(word) && common.get(word)?.isRare !== false,
  )

  const classes = new Map<string, number>()
  const mark = (words: Iterable<string>, flag: number): void => {
    for (const word of words) classes.set(word, (classes.get(word) ?? 0) | flag)
  }
  const commonWhere = (fits: (word: CommonWord) => boolean): string[] =>
    [...common].filter(([, word]) => fits(word)).map(([word]) => word)
  const namesWhere = (
    names: ReadonlyMap<string, NameWord>,
    fits: (name: NameWord) => boolean,
  ): string[] => [...names].filter(([, name]) => fits(name)).map(([word]) => word)

  mark(calendar, CAPITAL)
  mark(
    commonWhere(({ isRare }) => !isRare),
    COMMON,
  )
  mark(
    namesWhere(first, (name) => !isFromLongListAlone(name)),
    FIRST,
  )
  mark(places.near, PLACE)
  mark(capitals.languages, CAPITAL)
  const written = new Set(
    [...sources.articleWords, ...(sources.frequentWords.get('nl-be') ?? [])].map(foldWord),
  )
  const isWritten = (word: string): boolean => written.has(word)
  mark([...capitals.demonyms].filter(isWritten), CAPITAL)
  mark(
    commonWhere(({ isDutch, rank }) => isDutch && rank < IN_ARTICLES),
    COMMON,
  )
  mark(
    namesWhere(last, ({ languages }) => languages.has('nl') || languages.size > 1),
    LAST,
  )
  mark(
    commonWhere(({ isDutch, rank }) => isDutch && rank < Infinity),
    COMMON,
  )
  mark(others.filter(isWritten), CAPITAL)
  mark(places.far, PLACE)
  mark(
    [...last].toSorted(([, one], [, other]) => urgencyOf(one) - urgencyOf(other)).map(([w]) => w),
    LAST,
  )
  mark(others, CAPITAL)
  mark(capitals.demonyms, CAPITAL)
  mark(first.keys(), FIRST)
  mark(common.keys(), COMMON)
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

/** Surnames of people who come to work here go before the long tails of other lists. */
const urgencyOf = ({ languages, rank }: NameWord): number => {
  if ([...languages].some((language) => NEAR_LANGUAGES.has(language))) return Math.min(rank, 0)
  return rank === Infinity ? UNRANKED : rank
}

/** The French and Italian lists are long, by alphabet, and hold surnames and slips as well. */
const isFromLongListAlone = ({ languages, rank }: NameWord): boolean =>
  rank === Infinity && languages.size === 1 && (languages.has('fr') || languages.has('it'))

/** Function words stand in lists of names by mistake, unless languages agree. */
const isSurelyName = ({ languages, rank }: NameWord): boolean =>
  languages.size >= 3 || (languages.has('nl') && (languages.size >= 2 || rank < 900))

/** Takes away what is a well-known word and hardly a name: parts of longer names, names of one list. */
const dropWords = (names: Map<string, NameWord>, common: ReadonlyMap<string, CommonWord>): void => {
  for (const [word, { isWhole, languages }] of names) {
    const use = common.get(word)
    if (use === undefined || languages.has('nl')) continue
    if (!isWhole && (use.isDutch || !use.isRare)) names.delete(word)
    if (languages.size < 2 && (use.isDutch || use.rank < 1000)) names.delete(word)
  }
}
