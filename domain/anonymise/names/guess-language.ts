import { FUNCTION_WORD, LEXICON_LANGUAGES, lexiconOf } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** This many words tell enough. */
const ENOUGH_WORDS = 400
/** Another language than the one that was said must be this much clearer. */
const CLEARER = 1.5
const FEWEST_HITS = 3
const ARABIC = /\p{Script=Arabic}/u

let holders: Map<string, readonly number[]> | undefined

/** Which languages hold a word as a function word: places in LEXICON_LANGUAGES. */
const languagesOf = (): Map<string, readonly number[]> => {
  if (holders !== undefined) return holders
  const found = new Map<string, number[]>()
  LEXICON_LANGUAGES.forEach((language, index) => {
    for (const [word, flags] of lexiconOf(language)) {
      if ((flags & FUNCTION_WORD) === 0) continue
      const known = found.get(word)
      if (known === undefined) found.set(word, [index])
      else known.push(index)
    }
  })
  holders = found
  return found
}

/**
 * Gives the language a text is written in, two letters. The said language wins unless the small
 * words of the text clearly belong to another: people type Dutch in a form that is in Arabic.
 */
export const guessLanguage = (tokens: readonly Token[], said: string): string => {
  const fallback = LEXICON_LANGUAGES.includes(said) ? said : 'nl'
  const hits = LEXICON_LANGUAGES.map(() => 0)
  const holding = languagesOf()
  let words = 0
  let arabic = 0
  for (const { shape, word } of tokens) {
    if (shape === 'mark' || shape === 'number') continue
    words += 1
    if (words > ENOUGH_WORDS) break
    if (shape === 'uncased' && ARABIC.test(word)) arabic += 1
    for (const index of holding.get(word) ?? []) hits[index] = (hits[index] ?? 0) + 1
  }
  if (arabic * 2 > words) return 'ar'
  const best = Math.max(...hits)
  const own = hits[LEXICON_LANGUAGES.indexOf(fallback)] ?? 0
  if (best < FEWEST_HITS || best < own * CLEARER) return fallback
  return LEXICON_LANGUAGES[hits.indexOf(best)] ?? fallback
}
