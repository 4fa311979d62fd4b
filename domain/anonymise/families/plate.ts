import { atPlates } from '../anchors.ts'
import { cueWords, familyOf } from '../family.ts'
import type { Rule } from '../family.ts'

const CUE = cueWords(
  '(?:kenteken|nummer)(?:plaat|nummers?|s)?|kentekens?|plaat|auto(?:s|tje)?|bestelauto|bus|busje|bestelbus(?:je)?|' +
    'taxi|scooter|brommer|motor|wagen|voertuig|vrachtwagen|camper|caravan|aanhanger|personenauto|plates?|number plate|license plate|' +
    'licence plate|car|vehicle|véhicule|voiture|camionnette|fourgon|coche|furgoneta|carro|carrinha|samoch(?:ód|odu|odem)|bus(?:a|em)|mașin(?:ă|a|ii)|duba|dubă|autó|kocsi|furgon|araba(?:sı)?|minibüs|pkw|кола(?:та)?|бус(?:ът|а)?|авто(?:мобіль|мобил)?|машина|سيارة|nummerbord|volkswagen|vw|golf|polo|bmw|mercedes|audi|opel|ford|renault|peugeot|citro[eë]n|toyota|seat|' +
    'skoda|škoda|fiat|kia|hyundai|volvo|tesla|mazda|nissan|suzuki|sprinter|vito|transit|transporter|caddy',
)
/** Words for the plate itself, in many languages. */
const PLATE = cueWords(
  '(?:kenteken|nummer)(?:plaat|nummers?|s)?|kentekens?|nummerbord|number plate|licen[cs]e plate|plates?|registration|reg|kennzeichen|nummernschild|' +
    'immatriculation|immatriculée?|plaque|matrícula|placa|placas|chapa|tablic(?:a|e|ami|y)|rejestracj(?:a|i|ę|ą)|numer(?:y|em)? rejestracyjn(?:y|e|ym)|' +
    'înmatriculare|inmatriculare|numere|rendszám(?:a|ú)?|plaka(?:sı|lı)?|(?:рег|регистрационен|державний)\\.? (?:номер|знак)|табела|номера?|номерний знак|لوحة|رقم السيارة|targa',
  '车牌(?:号码?)?',
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

const STARTS = String.raw`(?<![\p{L}\d](?<!\p{sc=Han}))(?<![\p{L}\d][\-_])`
const ENDS = String.raw`(?!(?!\p{sc=Han})[\p{L}\d_]|[\-/]\p{L}|[\-/.,]\d)`

const asSource = (sidecode: string, letter: string, gap: string): string =>
  sidecode
    .split('-')
    .map((group) => group.replace(/X/g, letter).replace(/9/g, '\\d'))
    .join(gap)

const allSources = (gap: string): string =>
  [
    ...EARLY.map((code) => asSource(code, ANY_LETTER, gap)),
    ...LATER.map((code) => asSource(code, LATER_LETTER, gap)),
  ].join('|')

const allCodes = (gap: string): RegExp =>
  new RegExp(`${STARTS}(?:${allSources(gap)})${ENDS}`, 'giu')

const DASHED = allCodes(String.raw`\s{0,2}-\s{0,2}`)
const BARE = allCodes(String.raw`(?:\s{1,3}|\s?[\-./]\s{0,2})?`)

const letterGroups = (match: string): string[] => match.toUpperCase().match(/\p{L}+/gu) ?? []

const isIssued = (match: string): boolean =>
  letterGroups(match).every((group) => !FORBIDDEN.has(group))

const isNoMeasure = (match: string): boolean =>
  letterGroups(match).every((group) => !NOT_LETTERS.has(group))

/** Small letters with a vowel are words: `10-en-20`, `in-12-10`. */
const isNoProse = (match: string): boolean => !/[aeiou]/.test(match)

/** Small words that stand between numbers: "auto is 48 21", "bus 12 en 14". */
const WORDS = new Set(
  'is in en om op na er ze we je de te of al at to no so up us me my it he be by do go if ik nu uw zo et la le un el es su met van and or ou und od sau lub the der die das tot per dan'.split(
    ' ',
  ),
)

const hasNoWord = (match: string): boolean =>
  !/\s/.test(match) || !match.split(/\s+/).some((group) => WORDS.has(group))

/** Two to seven letters and digits in the shapes of other countries, at least two of each sort. */
const LETTER = '[A-ZÄÖÜАВЕКМНОРСТУХІ]'
const FOREIGN = new RegExp(
  `${STARTS}(?:${[
    `${LETTER}{1,3}[ -]${LETTER}{1,2} ?\\d{1,4}[EH]?`,
    `\\d-${LETTER}{3}-\\d{3}`,
    `${LETTER}{1,3}[ -]?\\d{2,3}[ -]?${LETTER}{2,3}`,
    `${LETTER}{1,2}[ -]?\\d{4}[ -]?${LETTER}{1,2}`,
    `${LETTER}{2,3} ?(?=[A-Z\\d]{0,2}\\d)[A-Z\\d]{4,5}`,
    `${LETTER}{3}[ -]\\d{3}`,
    `${LETTER}{2}[ -]?${LETTER}{2}[ -]?\\d{3}`,
    `${LETTER}{2}[ -]?\\d{2}[ -]?${LETTER}{3}`,
    `\\d{4}[ -]?${LETTER}{3}`,
    `\\d{2}[ -]?${LETTER}{1,3}[ -]?\\d{2,5}`,
    `\\d[A-Z]\\d[ -]?\\d{4}`,
  ].join('|')})${ENDS}`,
  'gu',
)
const FOREIGN_SMALL = new RegExp(FOREIGN.source, 'giu')

const OF_DUTCH_SHAPE = new RegExp(`^(?:${allSources('')})$`, 'i')

/** What has a Dutch shape is judged by the Dutch rules, forbidden letters and all. */
const isForeign = (match: string): boolean => !OF_DUTCH_SHAPE.test(match.replace(/[\s.-]/g, ''))

const isWritten = (match: string): boolean =>
  isForeign(match) &&
  (match.match(/\d/g) ?? []).length >= 2 &&
  /\p{L}/u.test(match) &&
  isNoMeasure(match)

const RULES: readonly Rule[] = [
  {
    kind: 'plate',
    shape: FOREIGN_SMALL,
    anchor: atPlates,
    check: (match) => isWritten(match) && hasNoWord(match),
    cue: PLATE,
    alone: null,
    cued: 'certain',
  },
  {
    kind: 'plate',
    shape: FOREIGN,
    anchor: atPlates,
    check: isWritten,
    cue: CUE,
    alone: null,
    cued: 'likely',
  },
  {
    kind: 'plate',
    shape: DASHED,
    anchor: atPlates,
    check: (match) => isIssued(match) && isNoMeasure(match) && isNoProse(match),
    cue: CUE,
    alone: 'likely',
    cued: 'certain',
  },
  {
    kind: 'plate',
    shape: DASHED,
    anchor: atPlates,
    check: isIssued,
    cue: CUE,
    alone: null,
    cued: 'certain',
  },
  {
    kind: 'plate',
    shape: BARE,
    anchor: atPlates,
    check: (match) => isIssued(match) && isNoMeasure(match) && hasNoWord(match),
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
