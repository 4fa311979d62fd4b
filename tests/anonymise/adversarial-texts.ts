import fc from 'fast-check'
import type { FindingKind } from '../../domain/anonymise/finding.ts'
import { REPLACEMENT_LANGUAGES, replacementFor } from '../../domain/anonymise/replacements.ts'

/** Invented shapes of every family, whole. */
const SHAPES = (
  '123456782|1234 56 782|12345678|0612345678|06-12345678|+31 6 12345678|0031612345678|020-1234567|' +
  '0048512345678|+48 512 345 678|NL91ABNA0417164300|NL91 ABNA 0417 1643 00|DE89370400440532013000|' +
  'f@voorbeeld.nl|jan (at) gmail punt com|jan at gmail.com|www.voorbeeld.nl/x|' +
  'https://voorbeeld.nl/a?b=123456782|t.me/rose_247|@rose_247|insta: rose_247|12-BDF-3|1-BDF-23|' +
  'XX-99-99|BDF12F|44051401458|1850101221145|6101057509|10000000146|12345678Z|X1234567L|NXF12B3C4|' +
  '4111111111111111|4111 1111 1111 1111|3782 822463 10005|192.168.1.12|2001:db8::1|1234567890|' +
  'Kerkstraat 12b|Laan van Meerdervoort 12|ul. Polna 12|rue de la Paix 3|C/ Mayor 3|2 St Road|' +
  'Postbus 123|3512 AB|1011ab|12-03-2004|12 maart 2004|3/2/04|2004-03-12|March 12, 2004|12. März|' +
  '17 jaar|17-jarige|kamer 214|hotel De Zwaan|Z-2024-00812|PL1700-2024123456|05/123456-24|zwarte BMW|' +
  'Anna Kowalska|王小明|Wijchen|mevrouw Van den Berg'
).split('|')

const WORDS = (
  'bsn|tel|bel|06|kenteken|auto|bus|paspoort|rijbewijs|v-nummer|vnr|kvk|dossier|zaak|pesel|cnp|dni|iban|' +
  'rekening|kaartnummer|geb.|geboren op|woont|adres|order|artikel|versie|nummer|insta|account|telegram|' +
  'mevrouw|Jan|de Vries|Fatima|op|in|kamer|nr|jaar|ip|passport|nr tel|电话|护照|اسمها|телефон|егн|паспорт|' +
  'ul.|rue|Laan|straat|weg|en|is|gmail|punt|(at)|https://|www.|.nl|com'
).split('|')

const SIGNS = [
  ...['', ' ', '  ', '\n', ', ', '. ', '-', ' - ', '/', '.', ':', '(', ')', '[', ']', '@', '+'],
  ...['\u00a0', '\u200b', '_', '"', "'", '0', '6', 'a', 'x', 'é', '王', '€', '#', '|', '\t', '\0'],
  ...['\ud83d', '\ude00', '😀', '\u0301', '\u202e', '\u202c', '&amp;', '&#48;', '&', '٠', '０６'],
]

const FOUND: readonly (readonly [FindingKind, string])[] = [
  ['bsn', ''],
  ['phone', ''],
  ['plate', ''],
  ['person', ''],
  ['iban', ''],
  ['address', ''],
  ['birthdate', ''],
  ['room', ''],
  ['date', '12 maart 2024'],
  ['age', '17 jaar'],
  ['place', 'Wijchen'],
  ['organisation', 'hotel De Zwaan'],
  ['trait', 'zwarte BMW'],
]

/** What a text holds in which findings were replaced before, in any language. */
const replacementWord = fc
  .tuple(fc.constantFrom(...REPLACEMENT_LANGUAGES), fc.constantFrom(...FOUND))
  .map(([language, [kind, found]]) => replacementFor(kind, language, found))

const number = fc.nat({ max: 9_999_999_999 }).map(String)

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...SHAPES) },
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 5, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 1, arbitrary: replacementWord },
  { weight: 2, arbitrary: number },
)

const pieces = (most: number): fc.Arbitrary<string[]> =>
  fc.array(piece, { minLength: 2, maxLength: most, size: 'max' })

/** Any UTF-16 units, halves of surrogate pairs too. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units))

/** The ends of shapes against each other, so that none starts where it should. */
const ends = fc
  .array(fc.tuple(fc.constantFrom(...SHAPES), fc.nat({ max: 12 })), { maxLength: 6 })
  .map((all) => all.map(([shape, from]) => shape.slice(from)).join(''))

/** Real shapes, cues, signs, numbers and replacement words, written against each other or apart. */
export const spliced: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: pieces(10).map((all) => all.join('')) },
  { weight: 2, arbitrary: pieces(8).map((all) => all.join(' ')) },
  { weight: 1, arbitrary: ends },
)

/** Anything that can be in a string, and shapes spliced. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: anyUnits },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: spliced },
)
