import { atCodes, atDigits, atMatches, atMatchesBefore } from '../anchors.ts'
import type { Anchor } from '../anchors.ts'
import { cueWords, familyOf } from '../family.ts'
import type { Rule } from '../family.ts'

const NUMBER = String.raw`(?:[- ]?(?:nummers?|nrs?|no|number|numbers))?`

/** Passport, identity card and permit, in the languages of the form and some more. */
const PAPERS = cueWords(
  `(?:paspoort|pass?port|id[- ]?kaart|id[- ]?card|id[- ]?bewijs|identiteits(?:kaart|bewijs|document)|legitimatie(?:bewijs)?|` +
    `reisdocument|verblijfs(?:document|vergunning|pas|titel|kaart)|residence permit|identity (?:card|document)|` +
    `visum|vluchtelingenpaspoort|vreemdelingendocument)${NUMBER}|(?:id|document)[- ]?(?:nummer|nr|number|no)|` +
    'paszport(?:u|em)?|dow(?:ód|odu) osobist(?:y|ego)|nr dowodu|seria i numer|pașaport(?:ul|ului)?|pasaport|buletin(?:\\p{L}{1,4})?|' +
    'cart(?:e|ea)(?: \\p{L}{2,5})? de identitate|pp|cni|ci seria|c\\.i\\. seria|reisepass|personalausweis|ausweis(?:nummer|nr)?|aufenthaltstitel|passeport|carte d.identité|' +
    'titre de séjour|pasaporte|documento(?: de identidad)?|passaporte|bilhete de identidade|cartão de cidadão|' +
    'útlevél(?:szám(?:a|om|át)?)?|személyi(?: ?igazolvány)?(?:szám)?|pasaport(?:u|un)?|kimlik kartı|паспорт(?:а|ът)?|' +
    'лична карта|личн(?:ите|ата) карт[аи]|إقامت(?:ي|ه|ها)|إقامة|посвідка|id-картка|جواز(?: السفر| سفر)?|بطاقة(?: هوية)?',
  '护照(?:号码?)?|身份证件|通行证',
)
const LICENCE = cueWords(
  `(?:rijbewijs|driving licen[cs]e|driver.?s licen[cs]e)${NUMBER}|führerschein(?:nummer)?|permis de conduire|permis(?:ul)?(?: de conducere)?|` +
    'prawo jazdy|prawa jazdy|carnet de conducir|carta de condução|jogosítvány|ehliyet|свидетелство за управление|' +
    'водійськ(?:е|ого) посвідчення|رخصة القيادة',
  '驾照|驾驶证',
)

/** Nine, two letters first, a digit last, no letter O. Source: RvIG, passport and identity card. */
const DUTCH =
  /(?<![\p{L}\d](?<!\p{sc=Han}))(?<![\p{L}\d][_\-/.])[A-NP-Z]{2}[A-NP-Z\d]{6}\d(?!(?!\p{sc=Han})[\p{L}\d]|[_\-/.]\d)/gu
const DUTCH_ANY_CASE = new RegExp(DUTCH.source, 'giu')

/** Up to three letters and digits in at most three groups, or letters and digits mixed in one run. */
const FOREIGN =
  /(?<![\p{L}\d](?<!\p{sc=Han}))(?:(?!n[ro]\b)\p{L}{1,3}[ -]?\d{3}[ ]?\d{3,6}\p{L}?|(?=\p{L}{0,11}\d)[A-Z\d]{6,12}|\d{2} ?\d{2} ?\d{6}|\d{3}-\d{7}-\d{2}|\d{8} \d [A-Z]{2}\d)(?!(?!\p{sc=Han})[\p{L}\d@]|[.,:/-]\d)/giu
/** `RX nr 123456`: a series and a number. */
const SERIES = /(?<![\p{L}\d](?<!\p{sc=Han}))\p{L}{1,3},? (?:n[ro]\.?|număr|№) ?\d{6,7}(?!\d)/giu
const atAnySeries = atMatches(
  /(?<![\p{L}\d](?<!\p{sc=Han}))\p{L}(?=\p{L}{0,2},? (?:n[ro]|num|№))/giu,
)
const atSeries: Anchor = (text) =>
  /(?:n[ro]\.?|număr|№) ?\d{6}/i.test(text) ? atAnySeries(text) : []
const TEN = /(?<![\p{L}\d](?<!\p{sc=Han}))\d(?:[ .]?\d){9}(?!(?!\p{sc=Han})[\p{L}\d@]|[.,:/-]\d)/giu

const atNine = atMatchesBefore(/\b[a-np-z]{2}[a-np-z\d]{6}\d\b/gi, 8, 2)

const countOf = (match: string, sort: RegExp): number => (match.match(sort) ?? []).length
const hasThreeDigits = (match: string): boolean => countOf(match, /\d/g) >= 3
const isWritten = (match: string): boolean => countOf(match, /\d/g) >= 4
const isNoDate = (match: string): boolean => !/^(?:(?:19|20)\d{6}|\d{4}(?:19|20)\d\d)$/.test(match)

const cued = (shape: RegExp, cue: RegExp, check: (match: string) => boolean): Rule => ({
  kind: 'document',
  shape,
  anchor: atCodes,
  check,
  cue,
  alone: null,
  cued: 'certain',
})

/**
 * Finds numbers of passports, identity cards, permits and driving licences after a word for them, of
 * any country; the Dutch shape also alone, in capitals with three digits, not behind a word of a
 * product. Refuses a run of letters or digits without such a word.
 */
export const findDocument = familyOf([
  { ...cued(DUTCH_ANY_CASE, PAPERS, (match) => countOf(match, /\d/g) >= 2), anchor: atNine },
  cued(FOREIGN, PAPERS, (match) => isWritten(match) && isNoDate(match)),
  { ...cued(SERIES, PAPERS, () => true), anchor: atSeries },
  cued(FOREIGN, LICENCE, (match) => isWritten(match) && isNoDate(match)),
  {
    kind: 'document',
    shape: TEN,
    anchor: atDigits,
    cue: LICENCE,
    alone: null,
    cued: 'certain',
  },
  {
    kind: 'document',
    shape: DUTCH,
    anchor: atNine,
    check: hasThreeDigits,
    alone: 'likely',
    notOfAThing: true,
  },
])
