import { foldWord } from '../../domain/anonymise/lists/fold-word.ts'
import type { DutchDictionary } from './dutch-dictionary.ts'
import type { NameWord } from './name-words.ts'
import type { ListLanguage, Sources } from './read-sources.ts'

/** `rank`: place in the list of its language, best of all; the ones without a rank are `Infinity`. */
export type CommonWord = { readonly rank: number; readonly isDutch: boolean; isRare: boolean }

const OFTEN = 4000
const FUNCTION_WORDS = 150
const WORD = /^[\p{L}']{2,}$/u

/** How many of the most frequent words are taken; further on only those that are a name as well. */
export const WORDS_TAKEN: Readonly<Record<ListLanguage, number>> = {
  'nl-be': 30_000,
  en: 6000,
  de: 2500,
  fr: 2500,
  'es-es': 2500,
  pl: 3000,
  'pt-br': 500,
  it: 500,
  cs: 500,
}

/** Forms that a first name has as well: Jans, Jantje. */
const PET_FORM = /(?:s|jes?)$/u
const ENGLISH_ENDINGS = ['ed', 'ing', 'ful', 'less', 'ly', 's']
/** Locales whose lists of plain words tell a word from a name. */
export const PLAIN_LOCALES = new Set(['en', 'de', 'fr', 'hu', 'ar', 'ru'])

/** Rank of a word that comes in written texts and not in the subtitles. */
export const IN_ARTICLES = 900_000
/** Rank of a form that only follows from a frequent stem. */
const INFLECTED = 950_000
const INFLECTED_TAKEN = 600

/** The most frequent words of a language that are surely words: names do not come so far forward. */
export const functionWordsOf = ({ frequentWords }: Sources): Set<string> =>
  new Set(
    [...frequentWords].flatMap(([language, words]) =>
      words
        .slice(0, language === 'nl-be' || language === 'en' ? 2 * FUNCTION_WORDS : FUNCTION_WORDS)
        .map(foldWord),
    ),
  )

/** How surely a word is a name, asked while deciding whether it is a word as well. */
export type NamesAndPlaces = {
  readonly first: ReadonlyMap<string, NameWord>
  readonly last: ReadonlyMap<string, NameWord>
  readonly isPlace: (word: string) => boolean
  readonly calendar: ReadonlySet<string>
}

/**
 * Tells the words that are used as words. Lists by frequency come from film subtitles and hold names
 * too: a Dutch word must be in the dictionary in lower case, a word of another language that is also
 * a well-known name must have inflected forms or stand among the first. A name whose other forms are
 * never met is kept as a rare word.
 */
export const commonWordsOf = (
  sources: Sources,
  dutch: DutchDictionary,
  { first, last, isPlace, calendar }: NamesAndPlaces,
): Map<string, CommonWord> => {
  const found = new Map<string, CommonWord>()
  const add = (word: string, rank: number, isDutch: boolean): void => {
    if (!WORD.test(word)) return
    const known = found.get(word)
    const best = calendar.has(word) ? 0 : Math.min(rank, known?.rank ?? Infinity)
    found.set(word, {
      rank: best,
      isDutch: isDutch || known?.isDutch === true,
      isRare: best >= OFTEN,
    })
  }
  const isName = (word: string): boolean => first.has(word) || last.has(word)
  const isWellKnown = (word: string): boolean => languagesOf(first, word) >= 2
  const isAnyWhere = (word: string): boolean => isName(word) || isPlace(word)

  const subtitles = (sources.frequentWords.get('nl-be') ?? []).map(foldWord)
  for (const [rank, word] of subtitles.entries()) {
    if (dutch.wordForms.has(word)) add(word, rank, true)
  }
  for (const word of sources.articleWords.map(foldWord)) {
    if (dutch.wordForms.has(word) && !found.has(word)) add(word, IN_ARTICLES, true)
  }
  for (const word of inflectedForms(subtitles, dutch)) {
    if (!found.has(word)) add(word, INFLECTED, true)
  }
  for (const word of dutch.wordForms.keys()) {
    if (!found.has(word) && isAnyWhere(word)) add(word, Infinity, true)
  }

  for (const [language, words] of sources.frequentWords) {
    if (language === 'nl-be') continue
    const frequent = new Set(words.map(foldWord))
    const seemsName = (word: string, rank: number): boolean =>
      rank >= FUNCTION_WORDS &&
      (isWellKnown(word) || isPlace(word) || (rank >= 1000 && languagesOf(last, word) >= 2)) &&
      !(language === 'en' && englishForms(word, frequent, isName) >= wantedForms(first, word))
    for (const [rank, written] of words.entries()) {
      const word = foldWord(written)
      if (rank >= WORDS_TAKEN[language] && !isAnyWhere(word)) continue
      if (!seemsName(word, rank)) add(word, rank, false)
    }
  }
  for (const [locale, words] of sources.plainWords) {
    if (!PLAIN_LOCALES.has(locale)) continue
    for (const word of words.map(foldWord)) {
      if (!isWellKnown(word) && !isPlace(word)) add(word, IN_ARTICLES, false)
    }
  }

  const rankOf = new Map(subtitles.map((word, rank) => [word, rank]))
  for (const [word, common] of found) {
    if (!common.isDutch || !isWellKnown(word) || common.rank < 2 * FUNCTION_WORDS) continue
    if (dutchForms(word, dutch, rankOf) < wantedForms(first, word)) common.isRare = true
  }
  return found
}

/** More forms of the most frequent words, the most frequent first. */
const inflectedForms = (subtitles: readonly string[], dutch: DutchDictionary): string[] =>
  [
    ...new Set(
      subtitles
        .filter((word) => dutch.formsOfStem.has(word) && word.length > 3)
        .flatMap((stem) => [...(dutch.formsOfStem.get(stem) ?? [])])
        .filter((form) => !PET_FORM.test(form) && !form.includes("'")),
    ),
  ].slice(0, INFLECTED_TAKEN)

const languagesOf = (names: ReadonlyMap<string, NameWord>, word: string): number =>
  names.get(word)?.languages.size ?? 0

/** A name that half of Europe bears needs more proof that it is a word too. */
const wantedForms = (first: ReadonlyMap<string, NameWord>, word: string): number =>
  languagesOf(first, word) >= 6 ? 2 : 1

const dutchForms = (
  word: string,
  dutch: DutchDictionary,
  rankOf: ReadonlyMap<string, number>,
): number => {
  const ownRank = rankOf.get(word) ?? Infinity
  const forms = new Set<string>()
  for (const stem of dutch.wordForms.get(word) ?? []) {
    if (stem !== word && (rankOf.get(stem) ?? Infinity) > ownRank) continue
    for (const form of dutch.formsOfStem.get(stem) ?? []) {
      if (form !== word && !PET_FORM.test(form) && rankOf.has(form)) forms.add(form)
    }
  }
  return forms.size
}

const englishForms = (
  word: string,
  frequent: ReadonlySet<string>,
  isName: (word: string) => boolean,
): number =>
  ENGLISH_ENDINGS.filter((ending) =>
    [word + ending, word.replace(/e$/u, '') + ending].some(
      (form) => frequent.has(form) && !isName(form),
    ),
  ).length
