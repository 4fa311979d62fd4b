import { atDigits, atMatches } from '../anchors.ts'
import { cueWords, familyOf } from '../family.ts'
import type { Rule } from '../family.ts'

const CUE = cueWords(
  "bsn(?:[- ]?(?:nummer|nr|number))?['’]?s?|b\\.s\\.n\\.|burger[ -]?service[ -]?(?:nummer|nr)|" +
    'sofi(?:[- ]?(?:nummer|nr))?|citizen service (?:number|no)|dutch social security (?:number|no)',
)

/** What may stand between two digits: white space, or a dot or dash with little white space. */
const GAP = String.raw`(?:\s{1,3}|\s?[.\-]\s{0,2})`
/** After a word for it also what nobody else puts between digits. */
const ODD_GAP = String.raw`(?:\s{1,3}|\s?[.\-/_]\s{0,2})`
const NOT_IN_NUMBER = String.raw`(?<![\p{L}\d](?<!\p{sc=Han}))(?<!\d[.,\-])(?<![\p{L}\d][_\-])`
/** `+31 6…` and `+31 (0)6…` end in nine digits too; an amount has a currency sign. */
const NOT_PHONE_OR_AMOUNT = String.raw`(?<!(?:\+|(?<!\d)00)\d{0,3}[\s(]{0,2}0?\)?\s?)(?<![€$£]\s?)`
const ENDS = String.raw`(?!(?!\p{sc=Han})[\p{L}\d@_]|[.,\-]\d|\s?(?:€|euro|eur|dollar|usd|lei|zł|kg|km)(?!\p{L}))`

const digitsOf = (match: string): string => match.replace(/\D/g, '')

/** The 11-test: weights 9 to 2 and −1, sum divisible by 11, not all zero. Eight digits get a zero. */
export const passesElevenTest = (match: string): boolean => {
  const digits = digitsOf(match).padStart(9, '0')
  if (digits.length !== 9 || /^0+$/.test(digits)) return false
  const sum = Array.from(digits, Number).reduce(
    (total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index),
    0,
  )
  return sum % 11 === 0
}

const shape = (source: string): RegExp => new RegExp(source, 'giu')

const NINE = shape(`${NOT_IN_NUMBER}${NOT_PHONE_OR_AMOUNT}\\d{9}${ENDS}`)
const GROUPS = shape(
  `${NOT_IN_NUMBER}${NOT_PHONE_OR_AMOUNT}(?<!(?<!\\d)\\d{1,3} )` +
    `(?:\\d{2,4}(?:${GAP}\\d{2,5}){1,3}|\\d{2,7}\\n\\d{2,7})${ENDS}(?! \\d{1,3}(?!\\d))`,
)
const NINE_APART = shape(`(?<!\\d)\\d(?:${ODD_GAP}?\\d){8}(?!\\d)`)
const EIGHT_APART = shape(`(?<!\\d)\\d(?:${GAP}?\\d){7}(?!\\d|[.,\\-]\\d)`)
const VAT = shape(
  `(?<![\\p{L}\\d](?<!\\p{sc=Han}))NL[. ]?\\d{3}[. ]?\\d{3}[. ]?\\d{3}[. ]?B[. ]?\\d{2}(?!\\d)`,
)

/** A company's number starts with 00 or 8, as its RSIN does; only a sole trader's can be a BSN. */
const atVat = atMatches(/NL(?=[. ]?\d)/gi)

const vatNumber = (match: string): string => digitsOf(match).slice(0, 9)

/** A year first: `2024-12-345` and `2024-12345` name a file far more often than a person. */
const isFileNumber = (match: string): boolean =>
  /^(?:19|20)\d\d-(?:(?:0\d|1[0-2])-|\d{5}$)/.test(match)

const RULES: readonly Rule[] = [
  {
    kind: 'bsn',
    shape: NINE,
    anchor: atDigits,
    check: passesElevenTest,
    proves: true,
    cue: CUE,
    alone: 'certain',
    notOfAThing: true,
  },
  {
    kind: 'bsn',
    shape: GROUPS,
    anchor: atDigits,
    check: (match) =>
      passesElevenTest(match) && digitsOf(match).length === 9 && !isFileNumber(match),
    proves: true,
    cue: CUE,
    alone: 'certain',
    notOfAThing: true,
  },
  {
    kind: 'bsn',
    shape: NINE_APART,
    anchor: atDigits,
    check: passesElevenTest,
    proves: true,
    cue: CUE,
    alone: null,
    cued: 'certain',
  },
  {
    kind: 'bsn',
    shape: EIGHT_APART,
    anchor: atDigits,
    check: passesElevenTest,
    proves: true,
    cue: CUE,
    alone: null,
    cued: 'certain',
  },
  {
    kind: 'bsn',
    shape: NINE_APART,
    anchor: atDigits,
    cue: CUE,
    alone: null,
    cued: 'likely',
  },
  {
    kind: 'bsn',
    shape: EIGHT_APART,
    anchor: atDigits,
    cue: CUE,
    alone: null,
    cued: 'likely',
  },
  {
    kind: 'bsn',
    shape: VAT,
    anchor: atVat,
    check: (match) => !/^(?:00|8)/.test(vatNumber(match)) && passesElevenTest(vatNumber(match)),
    proves: true,
    alone: 'certain',
  },
]

/**
 * Finds Dutch citizen service numbers: nine digits that pass the 11-test, eight or nine digits after
 * a cue word (mistyped ones too, as `likely`), and the one inside a VAT number of a sole trader.
 */
export const findBsn = familyOf(RULES)
