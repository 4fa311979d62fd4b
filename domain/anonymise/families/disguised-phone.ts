import { atMatches } from '../anchors.ts'
import type { Rule } from '../family.ts'

const DIGIT_WORD = 'nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen'
const NUMBER_WORD =
  `(?:${DIGIT_WORD}|tien|elf|twaalf|(?:der|veer|vijf|zes|zeven|acht|negen)tien|` +
  `(?:(?:${DIGIT_WORD})[eë]n)?(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig|\\d{1,8})`
const BETWEEN = String.raw`[ ,.\-]{1,3}`
const NOT_IN_WORD = String.raw`(?<![\p{L}\d](?<!\p{sc=Han}))(?<!\d[.,\-/:_])`
const ENDS = String.raw`(?![\p{L}\d]|[.,]\d)`

/** `nul zes 12 34 56 78`, `nul zes twaalf vierendertig …`, all of it in words or only its start. */
const SPOKEN = new RegExp(
  `${NOT_IN_WORD}nul[ ,.\\-]{0,3}zes(?:${BETWEEN}(?:dan |en dan )?${NUMBER_WORD}(?!\\p{L})){2,8}`,
  'giu',
)
/** `06_12345678`, `06 * 12345678`, `06 en dan 12345678`, `06 (nul zes) 12345678`. */
const APART = new RegExp(
  `${NOT_IN_WORD}[0o][ \\-]?6(?:\\s?[_*=~:,|]{1,3}\\s?|\\s(?:en dan|dan|en daarna|en|,)\\s|\\s?\\([^()\\n]{1,12}\\)\\s?)\\d{8}${ENDS}`,
  'giu',
)
const WITH_SIGNS = new RegExp(`${NOT_IN_WORD}0[_*~]?6(?:[_*~]?\\d){8}${ENDS}`, 'giu')
/** A letter typed for a digit: `06l2345678`, `06-1234567O`. */
const WITH_LETTERS = new RegExp(`${NOT_IN_WORD}[0o]6[ \\-]?[\\dlio]{8}${ENDS}`, 'giu')

const atSpoken = atMatches(/nul(?=[ ,.-]{0,3}zes)/gi)
const atZeroSix = atMatches(/[0o](?=[ _*~-]?6)/gi)

const digitsIn = (match: string): number => match.replace(/\D/g, '').length
/** Two words and a few digits are speech about something else; eight digits in whatever form are not. */
const isLongEnough = (match: string): boolean =>
  Array.from(match.matchAll(/\d+|\p{L}+/gu)).reduce(
    (length, [part]) =>
      length + (/^\d/.test(part) ? part.length : /ti(?:g|en)$/.test(part) ? 2 : 1),
    0,
  ) >= 8

const rule = (over: Pick<Rule, 'shape' | 'anchor' | 'check'>): Rule => ({
  kind: 'phone',
  alone: 'likely',
  ...over,
})

/**
 * Mobile numbers as somebody writes them who is in a hurry or means to slip by: in words, with odd
 * signs or words between 06 and the rest, with a letter for a digit. Refuses what is shorter.
 */
export const DISGUISED: readonly Rule[] = [
  rule({ shape: SPOKEN, anchor: atSpoken, check: isLongEnough }),
  rule({ shape: APART, anchor: atZeroSix, check: () => true }),
  rule({ shape: WITH_SIGNS, anchor: atZeroSix, check: (match) => digitsIn(match) === 10 }),
  rule({ shape: WITH_LETTERS, anchor: atZeroSix, check: (match) => digitsIn(match) >= 7 }),
]
