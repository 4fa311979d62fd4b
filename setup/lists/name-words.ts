import { foldWord } from '../../domain/anonymise/lists/fold-word.ts'
import type { NameList } from './read-sources.ts'

/**
 * How sure it is that a word is a name: in how many languages it is listed as a whole name, the best
 * rank in a list by frequency, and whether it is only ever a part of a longer name.
 */
export type NameWord = {
  readonly languages: ReadonlySet<string>
  readonly rank: number
  readonly isWhole: boolean
}

/** Letters of the scripts in which signals are written: others cannot be cut into words by spaces. */
const WORD =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Greek}\p{Script=Han}']+$/u
const HAN = /^\p{Script=Han}+$/u

/** Parts that stand inside names and are no name themselves (anonymisation §4, "Tussenvoegsels"). */
const PARTICLES = new Set(
  (
    'van de den der ter ten te het op in aan uit onder voor bij over la le les du el al ben bin ' +
    "bint ibn abu ould da del della di do dos das von zu zum zur af san santa mac o' 't 's d' l' " +
    'en et e y und and of the st sint saint jr sr autres noms e i и і та и ال بن ابن بنت'
  ).split(' '),
)

export const isParticle = (word: string): boolean => PARTICLES.has(word)

/** Cuts a name into folded words worth a key: no particles, single letters or foreign signs. */
export const wordsOfName = (name: string): string[] =>
  name
    .split(/[\s\-‐–/.,()]+/u)
    .map(foldWord)
    .filter(
      (word) => WORD.test(word) && !PARTICLES.has(word) && (word.length > 1 || HAN.test(word)),
    )

const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєѓќљњџјѕ'
const LATIN =
  'a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch a y  e yu ya i yi ye gj kj lj nj dj j dz'.split(
    ' ',
  )

/** A Cyrillic name as it is written in Dutch texts and passports; other names stay as they are. */
export const romanise = (name: string): string =>
  Array.from(name.toLowerCase())
    .map((letter) => {
      const at = CYRILLIC.indexOf(letter)
      return at < 0 ? letter : (LATIN[at] ?? letter)
    })
    .join('')

const isCyrillic = (name: string): boolean => /\p{Script=Cyrillic}/u.test(name)

/** Gathers the words of all lists of one kind. Cyrillic names count in Latin letters as well. */
export const nameWordsOf = (lists: readonly NameList[]): Map<string, NameWord> => {
  const found = new Map<string, { languages: Set<string>; rank: number; isWhole: boolean }>()
  for (const { language, isByFrequency, names } of lists) {
    for (const [rank, name] of names.entries()) {
      const spellings = isCyrillic(name) ? [name, romanise(name)] : [name]
      for (const spelling of spellings) {
        const words = wordsOfName(spelling)
        for (const word of words) {
          const entry = found.get(word) ?? { languages: new Set(), rank: Infinity, isWhole: false }
          found.set(word, entry)
          if (words.length === 1) {
            entry.languages.add(language)
            entry.isWhole = true
            if (isByFrequency) entry.rank = Math.min(entry.rank, rank)
          }
        }
      }
    }
  }
  return found
}
