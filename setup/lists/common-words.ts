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
const TAKEN: Readonly<Record<ListLanguage, number>> = {
  'nl-be': 30_000,
  en: 6000,
  de: 3000,
  fr: 2500,
  'es-es': 2500,
  pl: 3000,
  'pt-br': 2000,
  it: 1500,
  cs: 1000,
}

/** Forms that a first name has as well: Jans, Jantje. */
const PET_FORM = /(?:s|jes?)$/u
const ENGLISH_ENDINGS = ['ed', 'ing', 'ful', 'less', 'ly', 'y', 's']

/** The most frequent words of a language that are surely words: names do not come so far forward. */
export const functionWordsOf = ({ frequentWords }: Sources): Set<string> =>
  new Set(
    [...frequentWords].flatMap(([language, words]) =>
      words
        .slice(0, language === 'nl-be' || language === 'en' ? 2 * FUNCTION_WORDS : FUNCTION_WORDS)
        .map(foldWord),
    ),
  )

/**
 * Tells the words that are used as words. Lists by frequency come from film subtitles and hold names
 * too: a Dutch word must be in the dictionary in lower case, a word of another language that is also
 * a well-known first name must have inflected forms or stand among the first.
 */
export const commonWordsOf = (
  sources: Sources,
  dutch: DutchDictionary,
  first: ReadonlyMap<string, NameWord>,
  isNameOrPlace: (word: string) => boolean,
): Map<string, CommonWord> => {
  const found = new Map<string, CommonWord>()
  const add = (word: string, rank: number, isDutch: boolean): void => {
    const known = found.get(word)
    const best = Math.min(rank, known?.rank ?? Infinity)
    found.set(word, {
      rank: best,
      isDutch: isDutch || known?.isDutch === true,
      isRare: best >= OFTEN,
    })
  }
  const isWellKnownName = (word: string): boolean => (first.get(word)?.languages.size ?? 0) >= 2

  const subtitles = (sources.frequentWords.get('nl-be') ?? []).map(foldWord)
  const frequentDutch = new Set(subtitles)
  const hasOtherForms = (word: string): boolean =>
    [...(dutch.wordForms.get(word) ?? [])]
      .flatMap((stem) => [...(dutch.formsOfStem.get(stem) ?? [])])
      .some((form) => form !== word && !PET_FORM.test(form) && frequentDutch.has(form))
  for (const [rank, word] of subtitles.entries()) {
    if (dutch.wordForms.has(word) && WORD.test(word)) add(word, rank, true)
  }
  for (const word of sources.articleWords.map(foldWord)) {
    if (dutch.wordForms.has(word) && WORD.test(word) && !found.has(word)) add(word, 9e5, true)
  }

  for (const word of dutch.wordForms.keys()) {
    if (!found.has(word) && WORD.test(word) && isNameOrPlace(word)) add(word, Infinity, true)
  }

  for (const [language, words] of sources.frequentWords) {
    if (language === 'nl-be') continue
    const frequent = new Set(words.map(foldWord))
    const hasEnglishForms = (word: string): boolean =>
      language === 'en' &&
      ENGLISH_ENDINGS.some((ending) => {
        const form = `${word.replace(/e$/u, '')}${ending}`
        return (
          (frequent.has(form) || frequent.has(word + ending)) &&
          (ending.length > 1 || !first.has(word + ending))
        )
      })
    for (const [rank, written] of words.entries()) {
      const word = foldWord(written)
      if (!WORD.test(word)) continue
      if (rank >= TAKEN[language] && !isNameOrPlace(word)) continue
      if (rank >= FUNCTION_WORDS && isWellKnownName(word) && !hasEnglishForms(word)) continue
      add(word, rank, false)
    }
  }
  for (const [language, words] of sources.plainWords) {
    if (!['en', 'de', 'fr', 'hu', 'ar', 'ru', 'pt_BR'].includes(language)) continue
    for (const word of words.map(foldWord)) {
      if (WORD.test(word) && !isWellKnownName(word)) add(word, 9e5, false)
    }
  }

  for (const [word, common] of found) {
    if (!common.isDutch || !isWellKnownName(word) || common.rank < FUNCTION_WORDS * 2) continue
    if (!hasOtherForms(word)) common.isRare = true
  }
  return found
}
