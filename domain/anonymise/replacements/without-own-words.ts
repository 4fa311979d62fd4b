import regionsFile from '../../../content/regions.json' with { type: 'json' }
import { monthOf } from '../families/month-names.ts'
import { replacementWordsFor } from '../replacements.ts'
import type { ReplacementWords } from './replacement-words.ts'

const BRACKETED = /\[[^[\]\n]{1,40}\]/gu

/** As the working copy writes it. */
const plain = (words: string): string => words.replaceAll('’', "'")

const regionsOf = (words: ReplacementWords): readonly string[] =>
  regionsFile.regions.map(({ name }) => words.place.region.replace('{region}', name))

const fixedWordsOf = (words: ReplacementWords): readonly string[] => [
  ...Object.values(words.kinds),
  ...Object.values(words.age.years),
  ...Object.values(words.organisation),
  ...Object.values(words.trait),
  words.age.unknown,
  words.date.unknown,
  words.place.unknown,
  words.place.street,
  ...regionsOf(words),
]

type OwnWords = { readonly bracketed: ReadonlySet<string>; readonly open: readonly string[] }

const known = new Map<ReplacementWords, OwnWords>()

const ownWordsIn = (language: string): OwnWords => {
  const words = replacementWordsFor(language)
  const made = known.get(words)
  if (made !== undefined) return made
  const open = fixedWordsOf(words)
    .map(plain)
    .filter((word) => !word.startsWith('['))
  const bracketed = new Set([
    ...fixedWordsOf(words)
      .map(plain)
      .filter((word) => word.startsWith('[')),
    ...open.map((word) => `[${word}]`),
  ])
  const own = { bracketed, open }
  known.set(words, own)
  return own
}

const blank = (words: string): string => '0'.repeat(words.length)

const MONTH = /^\[(?:\d{4}\. )?(\p{L}[\p{L}\p{M}]{1,14})(?: de)?(?: \d{4})?(?: [гр]\.)?\]$/u

/** `[marzec 2024]`, `[2024. március]`: a month in brackets, with its year or without. */
const isMonth = (words: string): boolean => monthOf(MONTH.exec(words)?.[1] ?? '') !== undefined

const isOwn = (words: string, bracketed: ReadonlySet<string>): boolean =>
  bracketed.has(words) || isMonth(words)

/**
 * Gives the text with empty brackets of the same length in place of the bracketed replacement words
 * in it: "[bankrekening]" must not be a cue for what stands behind it.
 */
export const withEmptyBrackets = (text: string, language: string): string => {
  if (!text.includes('[')) return text
  const { bracketed } = ownWordsIn(language)
  return text.replace(BRACKETED, (words) =>
    isOwn(words, bracketed) ? `[${']'.repeat(words.length - 1)}` : words,
  )
}

/**
 * Gives the text with figures in place of the replacement words that stand in it already, so that
 * nobody takes "[naam]" or "de regio Gelderland-Zuid" for a name. Places stay as they are.
 */
export const withoutOwnWords = (text: string, language: string): string => {
  const { bracketed, open } = ownWordsIn(language)
  let rest = text.replace(BRACKETED, (words) => (isOwn(words, bracketed) ? blank(words) : words))
  for (const words of open) {
    if (rest.includes(words)) rest = rest.replaceAll(words, blank(words))
  }
  return rest
}
