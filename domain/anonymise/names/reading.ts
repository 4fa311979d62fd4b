import type { WordClasses } from '../lists/word-classes.ts'
import { guessLanguage } from './guess-language.ts'
import { lexiconOf } from './lexicon.ts'
import { sortOf, type Sort } from './sorts.ts'
import { tokenise, type Token } from './tokens.ts'

/** How a text is written: capitals mean something only in `mixed`. */
export type Style = 'mixed' | 'lower' | 'capitals'

/** A text taken apart, with what the lists and the lexicon say of each token. */
export type Reading = {
  readonly text: string
  readonly language: string
  readonly tokens: readonly Token[]
  /** Flags of the lexicon for each token. */
  readonly flags: readonly number[]
  readonly sorts: readonly Sort[]
  readonly styles: readonly Style[]
  /** Words that also stand in small letters in this text. */
  readonly lowerWords: ReadonlySet<string>
  /** How often a word stands with a capital inside a sentence. */
  readonly capitalWords: ReadonlyMap<string, number>
}

const NO_SORT: Sort = { classes: 0, code: '' }
/** A line with fewer words than this is written as its whole text is. */
const FEWEST_WORDS = 6
/** And, then, with, for, as: written against the word behind them. */
const ARABIC_PREFIX = /^[وفبلك](?=[\u0621-\u064a]{3})/u
const MOSTLY = 0.7
const HARDLY = 0.02

export const isWord = ({ shape }: Token): boolean => shape !== 'mark' && shape !== 'number'

const isCapitalised = ({ shape }: Token): boolean =>
  shape === 'capital' || shape === 'capitals' || shape === 'mixed' || shape === 'initial'

const styleOf = (tokens: readonly Token[]): Style => {
  let words = 0
  let capitals = 0
  let shouted = 0
  for (const token of tokens) {
    if (!isWord(token) || token.shape === 'uncased') continue
    words += 1
    if (isCapitalised(token) && token.text.length > 1) capitals += 1
    if (token.shape === 'capitals') shouted += 1
  }
  if (words === 0) return 'mixed'
  if (shouted / words > MOSTLY && shouted > 2) return 'capitals'
  return capitals / words <= HARDLY ? 'lower' : 'mixed'
}

const stylesOf = (tokens: readonly Token[]): Style[] => {
  const whole = styleOf(tokens)
  const styles: Style[] = []
  let from = 0
  for (let at = 0; at <= tokens.length; at += 1) {
    if (at < tokens.length && tokens[at]?.text !== '\n') continue
    const line = tokens.slice(from, at)
    const words = line.filter(isWord).length
    const style = words < FEWEST_WORDS ? whole : styleOf(line)
    for (let index = from; index <= at && index < tokens.length; index += 1) styles.push(style)
    from = at + 1
  }
  return styles
}

/**
 * Takes a working copy apart and looks every word up once. `language` is the language the person
 * writes in as far as it is known; the text itself may say otherwise.
 */
export const read = (text: string, language: string, lists: WordClasses): Reading => {
  const tokens = tokenise(text)
  const spoken = guessLanguage(tokens, language.slice(0, 2).toLowerCase())
  const lexicon = lexiconOf(spoken)
  const lowerWords = new Set<string>()
  const capitalWords = new Map<string, number>()
  const known = new Map<string, Sort>()
  const flags: number[] = []
  const sorts: Sort[] = []
  for (const token of tokens) {
    if (!isWord(token)) {
      flags.push(0)
      sorts.push(NO_SORT)
      continue
    }
    const { word, shape, opensSentence } = token
    if (shape === 'lower') lowerWords.add(word)
    else if (!opensSentence) capitalWords.set(word, (capitalWords.get(word) ?? 0) + 1)
    flags.push(
      lexicon.get(word) ?? (ARABIC_PREFIX.test(word) ? lexicon.get(word.slice(1)) : 0) ?? 0,
    )
    const sort = known.get(word) ?? sortOf(word, spoken, lists)
    known.set(word, sort)
    sorts.push(sort)
  }
  const styles = stylesOf(tokens)
  return { text, language: spoken, tokens, flags, sorts, styles, lowerWords, capitalWords }
}
