import { foldWord } from '../lists/fold-word.ts'
import {
  CAPITAL,
  COMMON,
  DUTCH_WORD,
  FIRST,
  LAST,
  PLACE,
  RARE_WORD,
  type WordClasses,
} from '../lists/word-classes.ts'

/** Endings that a word takes on in its language; what is left is asked for in the lists too. */
const CASE_ENDINGS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  pl: [
    [/(sk|ck)(?:iego|iemu|im|ą|iej)$/u, '$1i'],
    [/(?:owi|em|iem|ie|a|u|y|i)$/u, ''],
    [/(?:ę|ą|y|i|ie|o)$/u, 'a'],
  ],
  ro: [
    [/(?:ului|ul|lui|ule)$/u, ''],
    [/(?:ei|ăi|o|ă)$/u, 'a'],
  ],
  hu: [
    [
      /(?:nak|nek|val|vel|ban|ben|hoz|hez|höz|tól|től|ról|ről|nál|nél|ra|re|ért|ot|et|öt|at|t|né)$/u,
      '',
    ],
    [/(?:[aá](?:nak|val|t|ra|ról|tól|hoz|nál|ban))$/u, 'a'],
    [/([bcdfghjklmnprstvz])\1[ae]l$/u, '$1'],
  ],
  bg: [
    [/(?:ът|ят|а|я|у|ю|о|е)$/u, ''],
    [/(?:о|у|ю)$/u, 'а'],
  ],
  uk: [
    [/(?:ові|еві|ем|ом|єм|а|у|і|ю|я|ої|ого|ому|им)$/u, ''],
    [/(?:у|ю|і|ою|ею|и|о)$/u, 'а'],
    [/(?:ої|ій|ою|у)$/u, 'а'],
    [/(ськ|цьк)(?:ого|ому|им|ої|ій|ою|у)$/u, '$1ий'],
  ],
  nl: [[/(?:s|je|tje|ke|ken)$/u, '']],
  de: [[/(?:s|chen|i)$/u, '']],
  tr: [[/(?:[ıiuü]n|[ıiuü]|[ae]|d[ae]|d[ae]n|l[ae])$/u, '']],
  ar: [
    [/^(?:وال|بال|فال|كال|لل|ال)/u, ''],
    [/^[وفبلك]/u, ''],
  ],
}
const SHORTEST_STEM = 3

/** Endings of words of every day: what is left is looked for among the common words, not the names. */
const WORD_ENDINGS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  nl: [
    [/(?:en|s)$/u, ''],
    [/([bdfgklmnprst])\1en$/u, '$1'],
    [/(?:tje|je)s?$/u, ''],
    [/([bgklmnp])\1etjes?$/u, '$1'],
  ],
  en: [
    [/e?s$/u, ''],
    [/s$/u, ''],
    [/ies$/u, 'y'],
  ],
}
const SHORTEST_WORD = 5

/** What the lists know of a word. */
export type Sort = {
  /** Class flags of the lists, or TWO_WORDS; 0 for a word nothing is known of. */
  readonly classes: number
  /** One short word for evidence: who it could be, how common it is as a word, place, capital. */
  readonly code: string
}

/** Languages that write two nouns as one. */
const COMPOUNDING = new Set(['nl', 'de'])
const SHORTEST_COMPOUND = 8
const SHORTEST_PART = 4

/** Beside the flags of the lists: made of two common words. */
export const TWO_WORDS = 128
const COMPOUND: Sort = { classes: TWO_WORDS, code: 'w' }
const UNKNOWN: Sort = { classes: 0, code: 'u' }

const codeOf = (classes: number): string => {
  if (classes === 0) return 'u'
  const isFirst = (classes & FIRST) !== 0
  const isLast = (classes & LAST) !== 0
  const name = isFirst && isLast ? 'B' : isFirst ? 'F' : isLast ? 'L' : ''
  const isRare = (classes & RARE_WORD) !== 0
  const common =
    (classes & COMMON) === 0 ? '' : isRare ? 'r' : (classes & DUTCH_WORD) !== 0 ? 'c' : 'x'
  const place = (classes & PLACE) === 0 ? '' : 'p'
  const capital = (classes & CAPITAL) === 0 ? '' : 'k'
  return `${name}${common}${place}${capital}`
}

const NAME = FIRST | LAST

const sortOfPart = (word: string, language: string, lists: WordClasses): Sort => {
  const classes = lists.classOf(foldWord(word))
  if (classes !== 0) return { classes, code: codeOf(classes) }
  for (const [ending, instead] of CASE_ENDINGS[language] ?? []) {
    const stem = word.replace(ending, instead)
    if (stem === word || stem.length < SHORTEST_STEM) continue
    const stemClasses = lists.classOf(foldWord(stem))
    if ((stemClasses & NAME) !== 0) return { classes: stemClasses, code: `~${codeOf(stemClasses)}` }
  }
  return isCompound(word, language, lists) ? COMPOUND : inflected(word, language, lists)
}

/** What is known of the word that this is a form of, when nobody is called that. */
const inflected = (word: string, language: string, lists: WordClasses): Sort => {
  if (word.length < SHORTEST_WORD) return UNKNOWN
  for (const [ending, instead] of WORD_ENDINGS[language] ?? []) {
    const stem = word.replace(ending, instead)
    if (stem === word || stem.length < SHORTEST_STEM) continue
    const classes = lists.classOf(foldWord(stem))
    if ((classes & COMMON) !== 0 && (classes & NAME) === 0)
      return { classes, code: codeOf(classes) }
  }
  return UNKNOWN
}

/** True for a long word made of two common ones: `bedenktijd`, `beleidsadviseur`. */
const isCompound = (word: string, language: string, lists: WordClasses): boolean => {
  if (!COMPOUNDING.has(language) || word.length < SHORTEST_COMPOUND) return false
  const folded = foldWord(word)
  const isCommon = (part: string): boolean => {
    const classes = lists.classOf(part)
    return (classes & COMMON) !== 0 && (classes & NAME) === 0
  }
  for (let at = SHORTEST_PART; at <= folded.length - SHORTEST_PART; at += 1) {
    if (!isCommon(folded.slice(at))) continue
    const front = folded.slice(0, at)
    if (isCommon(front) || (front.endsWith('s') && isCommon(front.slice(0, -1)))) return true
  }
  return false
}

/**
 * Looks a word up in the lists: whole, without the ending of its case, and by the halves of a double
 * name. `word` is in small letters; `language` chooses the case endings.
 */
export const sortOf = (word: string, language: string, lists: WordClasses): Sort => {
  const whole = sortOfPart(word, language, lists)
  if (whole.classes !== 0 || !word.includes('-')) return whole
  const halves = word.split('-').map((half) => sortOfPart(half, language, lists))
  const named = halves.find(({ classes }) => (classes & NAME) !== 0 && (classes & COMMON) === 0)
  const best = named ?? halves.find(({ classes }) => (classes & NAME) !== 0) ?? halves[0] ?? UNKNOWN
  return { ...best, code: `h${best.code}` }
}
