import { atMatches } from '../anchors.ts'
import { cueWords, familyOf } from '../family.ts'
import type { Rule } from '../family.ts'
import type { PublicContacts } from '../public-contacts.ts'
import { DISGUISED } from './disguised-phone.ts'
import { countryCodeOf, isPublicNumber, nationalLengthsOf } from './phone-plan.ts'

const CUE = cueWords(
  '(?:(?:telefoon|mobiel|tel|mob|gsm|bel|whatsapp|app|06)[- .]?(?:nummers?|nrs?|no)|telefoon|telefonisch|mobiele?|' +
    'tel|mob|gsm|bel|belt|belde|bellen|gebeld|opgebeld|teruggebeld|terugbellen|app|appt|appte|appen|geappt|whatsapp|whats app|' +
    'sms|sms’t|sms-te|smste|ge-sms’t|bereikbaar|bereiken|toestel|phone|telephone|mobile|cell|call|called|text|texted|' +
    'reach|handy|telefon|telefono|teléfono|téléphone|telefone|telemóvel|móvil|komórka|numer telefonu|тел|телефон|' +
    'viber|signal|telegram|هاتف|جوال|رقم)',
  '电话(?:号码?)?|手机(?:号码?)?',
)

/** Words for a phone itself; "bel" and "app" stand too easily before any other number. */
const PHONE = cueWords(
  '(?:(?:telefoon|mobiele?|tel|mob|gsm|whats ?app)[- .]?(?:nummers?|nrs?|no)?|tel(?:e)?foon|phone(?: ?(?:number|no))?|telephone|mobile|' +
    'cell ?phone|handy(?:nummer)?|telefon(?:nummer|ul|u|em)?|telefono|teléfono|téléphone|portable|telefone|telemóvel|celular|móvil|' +
    'komórka|komórki|komórkowy|dzwoń|zadzwoń|zadzwonić|numer telefonu|număr(?:ul)? de telefon|mobil|telefonszám(?:a)?|cep(?: telefonu)?|telefon numarası|gsm|' +
    'тел|телефон(?:а|ът|у|ен)?|моб|мобилен|мобільний|viber|вайбър|вайбер|هاتف|جوال|موبايل|رقم الهاتف|تلفون)',
  '电话(?:号码?)?|手机(?:号码?)?|微信电话',
)

/** Words for calling, in many languages: a number that starts with a zero or a bracket fits these. */
const CALLING = cueWords(
  'ring|call|text|reach|bel|bellen|app|appen|sms|smst|rückruf|anrufen|ruf|rufen|erreichbar|wasap|wassap|llama|llamar|llámame|escribe|appelle|appelez|appeler|joindre|' +
    'rappeler|liga|ligue|ligar|dzwoń|zadzwoń|dzwonić|numer|sună|sunați|numărul|hívj|hívd|smst|numaram|numarası|ara|arayın|yaz|обади|обадете|звънни|звъни|номер|' +
    'дзвони|дзвоніть|подзвони|зателефонуйте|اتصل|اتصلوا|رقمي|رقمه|رقمها',
  '打给|联系|打电话',
)

/** Between two digits: a bracket, white space, or a dash, dot or slash with little white space. */
const GAP = String.raw`\)?(?:\s{1,3}|\s?[\-./]\s{0,2})?\(?`
const WIDE_GAP = String.raw`(?:\)(?:\s{1,3}|\s?[\-./]\s{0,2})?|\s{1,3}|\s?[\-./]\s{0,2})\(?`
/** Never from the middle of a longer number; a whole number with a dash before is another one. */
const FREE = String.raw`(?<![\d+])(?<!(?<!\d)\d{1,7}[\-.,])`
/** The national part of an international number is judged with its country code, not again without. */
const NOT_AFTER_CODE = String.raw`(?<!(?:\+|(?<!\d)00)\s?(?:31)?[\s\-./()0]{0,4})`
const AFTER_GLUED_CUE = String.raw`(?:(?<![\p{L}\d](?<!\p{sc=Han}))|(?<=(?:tel|bel|app|mobiel|mob|nummer|nr|is|op|gsm|phone|whatsapp|telefoon|naar|of)))`
const ENDS = String.raw`(?!\d|[.,]\d|-(?!0)\d{1,9}(?!\d)|@)`

const shape = (source: string): RegExp => new RegExp(source, 'giu')

const MOBILE = shape(`${FREE}${AFTER_GLUED_CUE}\\(?[0o][ \\-]?6(?:${GAP}\\d){8}${ENDS}`)
/** The end of an IBAN with a mistyped digit is not a phone number. */
const NOT_IN_IBAN = String.raw`(?<!\p{L}{2}\d{2}[ .\-]?\p{L}{4}[ .\-])`
const LANDLINE = shape(
  `${FREE}${NOT_IN_IBAN}(?<![\\p{L}\\d](?<!\\p{sc=Han}))\\(?0(?:[1-57-9]\\d${WIDE_GAP}\\d(?:${GAP}\\d){6}|[1-57-9]\\d\\d${WIDE_GAP}\\d(?:${GAP}\\d){5})${ENDS}`,
)
const TEN_DIGITS = shape(`${FREE}${NOT_AFTER_CODE}\\(?0(?:${GAP}\\d){9}${ENDS}`)
const FROM_ABROAD = shape(
  `${FREE}\\(?(?:\\+\\s?|00${GAP})31${GAP}(?:0${GAP})?[1-9](?:${GAP}\\d){8}${ENDS}`,
)
const BARE_31 = shape(`${FREE}${NOT_AFTER_CODE}31${GAP}6(?:${GAP}\\d){8}${ENDS}`)
const SIX_FIRST = shape(
  `${FREE}${NOT_AFTER_CODE}(?<![\\p{L}\\d](?<!\\p{sc=Han}))6(?:${GAP}\\d){8}${ENDS}`,
)
/** A number of another country as people write it at home; only ever after a word for a phone. */
const NATIONAL = shape(
  `${FREE}(?<!(?:\\+|(?<!\\d)00)[\\d\\s\\-./()]{0,14})\\(?\\d(?:${GAP}\\d){7,11}${ENDS}`,
)
const NATIONAL_ZERO = shape(
  `${FREE}(?<!(?:\\+|(?<!\\d)00)[\\d\\s\\-./()]{0,14})\\(?0[1-9](?:${GAP}\\d){8,10}${ENDS}`,
)
const PLUS = shape(
  `${FREE}(?<![\\p{L}\\d](?<!\\p{sc=Han}))\\(?\\+\\s?[1-9](?:${GAP}\\d){7,15}(?!\\d)`,
)
const DOUBLE_ZERO = shape(
  `${FREE}(?<![\\p{L}\\d](?<!\\p{sc=Han}))\\(?00${GAP}[1-9](?:${GAP}\\d){7,15}(?!\\d)`,
)

/** A bracket opened before the number and closed after it belongs to the sentence. */
const withoutLoneBracket = (match: string): string =>
  match.startsWith('(') && !match.includes(')') ? match.slice(1) : match

/** `06-12-2004 12:00`: a date in June or December with a time or an amount behind it. */
const isDate = (match: string): boolean =>
  /^\(?\d\d?([-/.])\s?\d{1,2}\1\s?(?:(?:19|20)\d\d|\d\d)\s/.test(match)

/** Where a number may start: a bracket, a plus, digits, or a letter O typed for a zero. */
const atNumber = atMatches(/[(+]|\d+|[oO](?=[ -]?6)/g)

const isPersonal = (match: string, contacts: PublicContacts): boolean =>
  !isPublicNumber(match, contacts) && !isDate(match) && !/^\(?0\s?[.,]/.test(match)

const isPersonalAbroad = (match: string, contacts: PublicContacts): boolean =>
  isPersonal(match.replace(/^31/, '+31'), contacts)

/** Eight to twelve digits; `12-03-2024 10.30` and `2019-2024` are no number. */
const isPersonalAtHome = (match: string, contacts: PublicContacts): boolean =>
  isPersonal(match, contacts) &&
  !/^(?:19|20)\d\d\s?[-/.]\s?(?:(?:19|20)\d\d|\d\d[-/.]\d\d)$/.test(match) &&
  !/^\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d/.test(match)

const nationalDigits = (match: string): { code: string | undefined; national: number } => {
  const digits = match.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^00/, '')
  const code = countryCodeOf(digits)
  return { code, national: digits.length - (code ?? '00').length }
}

/** Takes off groups behind the number ("+48 512 345 678 12 jaar") until its country's length fits. */
const cutToPlan = (match: string): string => {
  let cut = withoutLoneBracket(match)
  for (;;) {
    const { code, national } = nationalDigits(cut)
    if (national <= nationalLengthsOf(code ?? '')[1]) return cut
    const gap = cut.search(/[\s)(\-./]{1,5}\d{1,16}$/)
    if (gap <= 0) return ''
    cut = cut.slice(0, gap)
  }
}

const fitsPlan = (match: string, contacts: PublicContacts): boolean => {
  const { code, national } = nationalDigits(match)
  return national >= nationalLengthsOf(code ?? '')[0] && isPersonal(match, contacts)
}

const fitsKnownPlan = (match: string, contacts: PublicContacts): boolean =>
  nationalDigits(match).code !== undefined && fitsPlan(match, contacts)

const dutch = (shape: RegExp, alone: Rule['alone']): Rule => ({
  kind: 'phone',
  shape,
  anchor: atNumber,
  trim: withoutLoneBracket,
  check: isPersonal,
  cue: CUE,
  alone,
  cued: 'certain',
})

const RULES: readonly Rule[] = [
  dutch(MOBILE, 'likely'),
  dutch(LANDLINE, 'likely'),
  dutch(TEN_DIGITS, null),
  dutch(FROM_ABROAD, 'likely'),
  { ...dutch(BARE_31, null), check: isPersonalAbroad },
  { ...dutch(SIX_FIRST, null), cued: 'likely' },
  { ...dutch(NATIONAL, null), cue: PHONE, check: isPersonalAtHome, cued: 'likely' },
  { ...dutch(NATIONAL_ZERO, null), cue: CALLING, check: isPersonalAtHome, cued: 'likely' },
  { ...dutch(PLUS, 'likely'), trim: cutToPlan, check: fitsPlan },
  { ...dutch(DOUBLE_ZERO, 'likely'), trim: cutToPlan, check: fitsKnownPlan },
]

/**
 * Finds phone numbers of people: Dutch mobile and landline, and foreign with + or 00. Refuses short
 * numbers, 0800 and 0900 lines, numbers of the directory, nine bare digits without a cue (that is
 * how a BSN looks), and never starts inside a longer number.
 */
export const findPhone = familyOf([...RULES, ...DISGUISED])
