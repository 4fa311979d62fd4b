import { atDigits } from '../anchors.ts'
import { cueWords, familyOf } from '../family.ts'
import type { Rule } from '../family.ts'

const CUE = cueWords(
  String.raw`(?:credit|debit|bank|giro|prepaid|betaal)[- ]?(?:kaart|card|pas|karte|carte)(?:[- ]?(?:nummer|nr|number|no))?|` +
    'card (?:number|no)|kaartnummer|pasnummer|creditcards?|visa|mastercard|maestro|amex|american express|karta|' +
    'numer karty|kreditkarte|kartennummer|carte bancaire|carte de crédit|tarjeta|cartão|număr card|bankkártya|' +
    'kredi kartı|kart numarası|картка|картата|карта|بطاقة',
  '银行卡|信用卡|卡号',
)

/** First digits → lengths of a card. Source: ISO/IEC 7812 issuer ranges. */
const ISSUERS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|64[4-9]|65)/, [16, 19]],
  [/^(?:30[0-5]|309|36|38|39)/, [14, 16]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^62/, [16, 17, 18, 19]],
]
const DEBIT = /^(?:50|5[6-9]|6)/

const digitsOf = (match: string): string => match.replace(/\D/g, '')

/** Luhn: every second digit from the right doubled, the sum of all digits divisible by ten. */
export const passesLuhn = (match: string): boolean => {
  const digits = digitsOf(match)
  const sum = Array.from(digits, Number)
    .reverse()
    .reduce((total, digit, index) => {
      const value = index % 2 === 1 ? digit * 2 : digit
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0 && digits !== '' && !/^(\d)\1*$/.test(digits)
}

const isOfAnIssuer = (match: string): boolean => {
  const digits = digitsOf(match)
  return ISSUERS.some(([first, lengths]) => first.test(digits) && lengths.includes(digits.length))
}

const STARTS = String.raw`(?<![\p{L}\d](?<!\p{sc=Han}))(?<![\p{L}\d][_\-.,/])(?<!\d )`
const ENDS = String.raw`(?!(?!\p{sc=Han})[\p{L}\d@_]|[\-.,/ ]\d)`
const GAP = String.raw`(?:\s{1,3}|\s?[.\-]\s?)`

/** In one run, in fours, or as American Express and Diners write it: four, six, four or five. */
const SHAPE = new RegExp(
  `${STARTS}(?:\\d{13,19}|\\d{4}(?:${GAP}\\d{4}){2}${GAP}\\d{1,4}(?:${GAP}\\d{1,3})?|\\d{4}${GAP}\\d{6}${GAP}\\d{4,5})${ENDS}`,
  'giu',
)
const ANY_GROUPS = new RegExp(`(?<!\\d)\\d(?:${GAP}?\\d){11,18}(?!\\d)`, 'giu')

const card = (rule: Pick<Rule, 'shape' | 'check' | 'alone'>): Rule => ({
  kind: 'card',
  anchor: atDigits,
  proves: true,
  cue: CUE,
  cued: 'certain',
  notOfAThing: true,
  ...rule,
})

/**
 * Finds payment cards: the first digits and length of an issuer and a fitting check digit (Luhn);
 * debit cards with other first digits only after a word for it. Never from inside a longer number.
 */
export const findCard = familyOf([
  card({
    shape: SHAPE,
    check: (match) => isOfAnIssuer(match) && passesLuhn(match),
    alone: 'certain',
  }),
  card({
    shape: ANY_GROUPS,
    check: (match) => (isOfAnIssuer(match) || DEBIT.test(match)) && passesLuhn(match),
    alone: null,
  }),
])
