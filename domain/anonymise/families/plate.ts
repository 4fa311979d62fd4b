import { cueWords, familyOf } from '../family.ts'
import type { Rule } from '../family.ts'

const CUE = cueWords(
  '(?:kenteken|nummer)(?:plaat|nummers?|s)?|kentekens?|plaat|auto(?:s|tje)?|bestelauto|bus|busje|bestelbus(?:je)?|' +
    'taxi|scooter|brommer|motor|wagen|voertuig|plates?|number plate|license plate|licence plate|car|vehicle',
)

/** The 14 side codes, X a letter and 9 a digit. Source: RDW. From the fourth on, few letters are used. */
const EARLY = ['XX-99-99', '99-99-XX', '99-XX-99']
const LATER = [
  'XX-99-XX',
  'XX-XX-99',
  '99-XX-XX',
  '99-XXX-9',
  '9-XXX-99',
  'XX-999-X',
  'X-999-XX',
  'XXX-99-X',
  'X-99-XXX',
  '9-XX-999',
  '999-XX-9',
]
const ANY_LETTER = '[A-Z]'
const LATER_LETTER = '[BDFGHJ-NPR-TV-Z]'
const FORBIDDEN = new Set('SA SD SS NSB PVV VVD SGP LPF PSV KKK GVD KVT PKK TBS FVD BBB'.split(' '))
/** Short for a month or a measure: `1-mrt-24`, "taxi 5 km 100". */
const NOT_LETTERS = new Set('MRT KM KG CM MM ML JR ST PK HP GB MB TB KW'.split(' '))

const STARTS = String.raw`(?<![\p{L}\d])(?<![\p{L}\d][\-_])`
const ENDS = String.raw`(?![\p{L}\d_]|[\-/]\p{L}|[\-/.,]\d)`

const asSource = (sidecode: string, letter: string, gap: string): string =>
  sidecode
    .split('-')
    .map((group) => group.replace(/X/g, letter).replace(/9/g, '\\d'))
    .join(gap)

const allCodes = (gap: string): RegExp => {
  const codes = [
    ...EARLY.map((code) => asSource(code, ANY_LETTER, gap)),
    ...LATER.map((code) => asSource(code, LATER_LETTER, gap)),
  ]
  return new RegExp(`${STARTS}(?:${codes.join('|')})${ENDS}`, 'giu')
}

const DASHED = allCodes(String.raw`\s{0,2}-\s{0,2}`)
const BARE = allCodes(String.raw`(?:\s{1,3}|\s?[\-.]\s{0,2})?`)

const letterGroups = (match: string): string[] => match.toUpperCase().match(/[A-Z]+/g) ?? []

const isIssued = (match: string): boolean =>
  letterGroups(match).every((group) => !FORBIDDEN.has(group))

const isNoMeasure = (match: string): boolean =>
  letterGroups(match).every((group) => !NOT_LETTERS.has(group))

/** Small letters with a vowel are words: `10-en-20`, `in-12-10`. */
const isNoProse = (match: string): boolean => !/[aeiou]/.test(match)

const RULES: readonly Rule[] = [
  {
    kind: 'plate',
    shape: DASHED,
    check: (match) => isIssued(match) && isNoMeasure(match) && isNoProse(match),
    cue: CUE,
    alone: 'likely',
    cued: 'certain',
  },
  { kind: 'plate', shape: DASHED, check: isIssued, cue: CUE, alone: null, cued: 'certain' },
  {
    kind: 'plate',
    shape: BARE,
    check: (match) => isIssued(match) && isNoMeasure(match),
    cue: CUE,
    alone: null,
    cued: 'certain',
  },
]

/**
 * Finds Dutch number plates of the 14 side codes: with dashes anywhere, without them only after a
 * word such as kenteken or busje. Refuses letter groups that were never issued.
 */
export const findPlate = familyOf(RULES)
