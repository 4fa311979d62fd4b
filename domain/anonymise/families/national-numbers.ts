import { atCodes, atDigits, atLongNumbers, atMatchesBefore } from '../anchors.ts'
import type { Anchor } from '../anchors.ts'
import { cueWords, familyOf } from '../family.ts'
import type { Rule } from '../family.ts'
import { CHECKS, compactOf, passesAnyRegister } from './national-checks.ts'

const CUE = cueWords(
  String.raw`(?:numer(?:u|em)?|nr) pesel|pesel(?:u|em)?|cnp(?:-ul)?|cod(?:ul)? numeric personal|(?:единен граждански|личен) номер|егн|` +
    String.raw`egn|t\.?c\.? ?(?:kimlik)?(?: ?(?:no|numarası|numarasi|nosu))?|kimlik (?:no|numarası|numarasi)|dni|n\.?i\.?e\.?|nif|` +
    'número de (?:identidad|contribuinte|identificação fiscal)|contribuinte|steuer-?id(?:entifikationsnummer|nr)?|idnr|steuernummer|' +
    'sozialversicherungsnummer|svnr|рнокпп|іпн|ідентифікаційний (?:код|номер)|инн|снилс|' +
    'rijksregister(?:nummer|nr)?|rrn|insz(?:-nummer)?|niss|registre national|numéro (?:de sécurité sociale|national)|sécu|' +
    'sécurité sociale|insee|codice fiscale|taj(?:[- ]?szám(?:a|om)?)?|személyi szám(?:a)?|adóazonosító|(?:national|personal) (?:id|identity|identification|insurance)(?: (?:number|no|code))?|' +
    'nino|ni number|nhs(?: number)?|ssn|social security (?:number|no)|social insurance number|personnummer|samordningsnummer|' +
    'cpr(?:-?(?:nummer|nr))?|fødselsnummer|henkilötunnus|rodné číslo|rodného čísla|oib|jmbg|emšo|matični broj|amka|αμκα|αφμ|cpf|curp|rfc|' +
    'aadhaar|isikukood|asmens kodas|personas kods|ahv(?:-?(?:nummer|nr))?|avs|nip|persoonsnummer|nationaal (?:nummer|id)|' +
    'identiteitsnummer|persoonlijk nummer|الرقم الوطني|رقم الهوية|الهوية الوطنية|رقم قومي|الرقم القومي',
  '身份证(?:号码?)?|身份号码|居民身份证',
)

const STARTS = String.raw`(?<![\p{L}\d](?<!\p{sc=Han}))(?<!\d[.,\-/])`
const ENDS = String.raw`(?!(?!\p{sc=Han})[\p{L}\d@_]|[.,\-/]\d)`
const shape = (source: string): RegExp => new RegExp(`${STARTS}(?:${source})${ENDS}`, 'giu')

/** Announced by a word: one run, or groups with one sign or space between them. */
const ANNOUNCED = new RegExp(
  String.raw`(?<!\d)(?:(?!n[ro]\b|is\b)\p{L}{1,4}[ \-]?)?\d{1,18}(?:[ .\-/+]{1,2}\d{1,8}){0,6}(?:[ .\-]?[A-Z]\d{0,3}[A-Z]?)?(?!(?!\p{sc=Han})[\p{L}\d@])`,
  'giu',
)

/** Between seven and eighteen digits; a lone date is none. */
const hasFitLength = (match: string): boolean => {
  const digits = match.replace(/\D/g, '').length
  return digits >= 6 && digits <= 18 && compactOf(match).length >= 8 && !isDate(match)
}

const isDate = (match: string): boolean =>
  /^(?:\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}|(?:19|20)\d\d[-./ ]?\d\d[-./ ]?\d\d)$/.test(match)

const alone = (
  source: string,
  anchor: Anchor,
  check: (compact: string) => boolean,
  certainty: 'certain' | 'likely',
): Rule => ({
  kind: 'nationalid',
  shape: shape(source),
  anchor,
  check: (match) => check(compactOf(match)),
  proves: certainty === 'certain',
  cue: CUE,
  alone: certainty,
  cued: 'certain',
  notOfAThing: true,
})

/** Letters in capitals only: the flag i would let small letters in. */
const inCapitals = (rule: Rule): Rule => ({
  ...rule,
  check: (match, contacts) => !/\p{Ll}/u.test(match) && rule.check?.(match, contacts) !== false,
})

const isSocialSecurity = (compact: string): boolean => !/^(?:000|666|9)|^.{3}00|0000$/.test(compact)

/** Registers whose number is long or odd enough to be known without a word before it. */
const ALONE: readonly Rule[] = [
  alone(String.raw`\d{11}`, atLongNumbers, CHECKS.pesel, 'likely'),
  alone(String.raw`[1-9]\d{10}`, atLongNumbers, CHECKS.tckimlik, 'likely'),
  alone(String.raw`\d{2} ?\d{3} ?\d{3} ?\d{3}`, atLongNumbers, CHECKS.steuerId, 'likely'),
  alone(
    String.raw`\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[. \-]?\d{2}`,
    atLongNumbers,
    CHECKS.rijksregister,
    'certain',
  ),
  alone(String.raw`\d{3}\.\d{3}\.\d{3}-\d{2}`, atLongNumbers, CHECKS.cpf, 'certain'),
  alone(String.raw`[1-9]\d{12}`, atLongNumbers, CHECKS.cnp, 'certain'),
  alone(String.raw`756[. ]?\d{4}[. ]?\d{4}[. ]?\d{2}`, atLongNumbers, CHECKS.ahv, 'certain'),
  alone(
    String.raw`[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}`,
    atDigits,
    CHECKS.nir,
    'certain',
  ),
  alone(
    String.raw`[1-9]\d{5} ?(?:19|20)\d{2}(?:0[1-9]|1[0-2])[0-3]\d ?\d{3}[\dX]`,
    atLongNumbers,
    CHECKS.chinese,
    'certain',
  ),
  alone(
    String.raw`[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]`,
    atMatchesBefore(/\b[a-z]{6}\d/gi, 6, 6),
    CHECKS.codiceFiscale,
    'certain',
  ),
  inCapitals(alone(String.raw`\d{8}[- ]?[A-Z]`, atLongNumbers, CHECKS.dni, 'likely')),
  inCapitals(alone(String.raw`[XYZ][- ]?\d{7}[- ]?[A-Z]`, atCodes, CHECKS.nie, 'likely')),
  inCapitals(
    alone(
      String.raw`[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]`,
      atCodes,
      () => true,
      'likely',
    ),
  ),
  alone(String.raw`\d{3}-\d{2}-\d{4}`, atLongNumbers, isSocialSecurity, 'likely'),
]

const ANNOUNCED_RULE: Rule = {
  kind: 'nationalid',
  shape: ANNOUNCED,
  anchor: atCodes,
  check: hasFitLength,
  cue: CUE,
  alone: null,
  cued: (match) => (passesAnyRegister(match) ? 'certain' : 'likely'),
}

/**
 * Finds numbers by which a state knows a person, of the countries where people come from or go to:
 * by check digit where it is long enough, else after a word for it (a mistyped one as `likely`).
 * Refuses short numbers on their own, because one in ten of any numbers would pass.
 */
export const findNationalNumber = familyOf([...ALONE, ANNOUNCED_RULE])
