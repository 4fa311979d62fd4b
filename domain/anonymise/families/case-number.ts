import { isOfAThing } from '../cue.ts'
import { atCodes, atDigits } from '../anchors.ts'
import { cueWords, familyOf } from '../family.ts'
import type { Family, Rule } from '../family.ts'

const OF_A_PERSON =
  'zaaks?|dossier|cli[eë]nt(?:en)?|klant|polis|pati[eë]nt(?:en)?|leerling|studenten?|personeels?|medewerkers?|lid|lidmaatschaps?|' +
  'registratie|coa|ind|case|client|customer|file|policy|patient|student|employee|member(?:ship)?|aangifte|pv|proces-?verbaal|bvh|mutatie|' +
  'parket|rol|meldings?|incident|intake|beschikkings?|uitkerings?|relatie|toegangspas|ov-chipkaart|bewoners?|bsn-?dossier|' +
  'asiel|aanvraag|procedure|deelnemers?|verzekerden?|verzekerings?|zorg|abonnee|kenmerk|schade|claim|application|reference|booking|reservering(?:s)?|boekings?'

const NUMBER = String.raw`[- ]?(?:nummers?|nrs?|no|id|code|number|num)`

/** Words that announce a number of somebody's case or file; a few signs may do after these. */
const CASE = cueWords(
  `(?:${OF_A_PERSON})${NUMBER}|ons kenmerk|uw kenmerk|` +
    'aktenzeichen|az(?=[.:])|fallnummer|kundennummer|mandantennummer|versicherungsnummer|(?:numéro|n°|no) (?:de )?(?:dossier|client|affaire)|référence(?: dossier)?|' +
    '(?:número|n\\.?º|nº) (?:de )?(?:expediente|caso|cliente|processo|póliza|apólice)|expediente|processo|numer (?:sprawy|klienta|akt|polisy)|' +
    'sygn(?:atura)?(?: akt)?|nr sprawy|(?:număr(?:ul)?|nr\\.?) (?:de )?(?:dosar|client|caz|poliță)|dosar(?:ul)?(?: nr)?|ügyszám|ügyfélszám|aktaszám|' +
    'dosya (?:no|numarası)|müşteri (?:no|numarası)|(?:номер|№) (?:на )?(?:дело|преписка|справи|дела|клиент)|дело №|справа №|' +
    'رقم (?:الملف|القضية|العميل|الطلب)',
  '案号|案件(?:编号|号)|档案号|客户(?:编号|号)|保单号',
)
/** Words that may announce one; only a long number or a code counts after these. */
const VAGUE = cueWords(
  '(?<!-)(?:zaak|melding|dossier|cli[eë]nt|patiënt|polis|polisblad|coa|ind|case|client|file|policy|kenmerk|nummers?|nr|number|reference|ref|' +
    'akte|sprawa|dosar|ügy|dosya|дело|справа|numer|nummer|número|numéro|номер|رقم|الملف|ملف|досие|polița|poliță|dossiê|expediente)',
  '编号',
)
/** What parliament, courts and lawmakers number is public. */
const PUBLIC =
  /^(?:BWB[RV]\d+|NL\d{9}B\d\d|\d{2,7}-\d\d-\d|[CT]-\d{1,3}\/\d{2}|\d{2} \d{3}|(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?)$/i

/** Letters and digits in groups: `Z-2024-00812`, `2024/11823`, `PL1700-2024123456`, `05/123456-24`. */
const CODE =
  /(?<![\p{L}\d](?<!\p{sc=Han}))(?:(?![Nn][ro]\b|is\b|van\b|[KkBbTtVv](?:vk|VK|sn|SN|el|n|-n))\p{L}{1,5}(?:[-/.:]|(?<!\p{Ll})[ ])?)?\d{1,12}(?:[-/.]{1,2}[\p{L}\d]{1,10}|\p{L}{1,3}\d{0,6}){0,4}(?!(?!\p{sc=Han})[\p{L}\d@]|[.,]\d)/gu
const LONG =
  /(?<![\p{L}\d](?<!\p{sc=Han}))\d(?:[ .-]?\d){6,13}(?!(?!\p{sc=Han})[\p{L}\d@]|[.,/:-]\d)/giu

const digitsIn = (match: string): number => match.replace(/\D/g, '').length

const isDateOrTime = (match: string): boolean =>
  /^(?:\d{1,2}[-./]\d{1,2}(?:[-./](?:19|20)?\d\d)?|(?:19|20)\d\d[-./]\d\d[-./]\d\d)$/.test(match)

/** `1.250.000` is an amount, `77.140.06` an article. */
const isAmount = (match: string): boolean => /^\d{1,3}(?:\.\d{2,3}){1,3}$/.test(match)

const isNoNumberOfCase = (match: string): boolean => PUBLIC.test(match) || isDateOrTime(match)

const rule = (over: Pick<Rule, 'shape' | 'check' | 'cue' | 'cued' | 'anchor'>): Rule => ({
  kind: 'id',
  alone: null,
  afterRefusal: 'end',
  ...over,
})

/** The police, the prosecutor, COA and IND have shapes of their own. */
const POLICE =
  /(?<![\p{L}\d](?<!\p{sc=Han}))(?:PL[ -]?\d{4}[ -]?(?:19|20)\d{2}[ -]?\d{5,7}(?:-\d{1,3})?|\d{2}[/-]\d{6}[/-]\d{2}(?![\d/-])|(?:COA|IND|coa|ind)-\d{6,10})/gu

const findAll = familyOf([
  rule({
    shape: CODE,
    anchor: atCodes,
    check: (match) => digitsIn(match) >= 4 && !isNoNumberOfCase(match),
    cue: CASE,
    cued: 'certain',
  }),
  rule({
    shape: LONG,
    anchor: atDigits,
    check: (match) => !isNoNumberOfCase(match),
    cue: CASE,
    cued: 'certain',
  }),
  rule({
    shape: CODE,
    anchor: atCodes,
    check: (match) =>
      digitsIn(match) >= 7 || (digitsIn(match) >= 5 && /[\p{L}/-]/u.test(match))
        ? !isNoNumberOfCase(match) && !isAmount(match)
        : false,
    cue: VAGUE,
    cued: 'likely',
  }),
  rule({
    shape: LONG,
    anchor: atDigits,
    check: (match) => digitsIn(match) >= 9 && !isNoNumberOfCase(match) && !isAmount(match),
    cue: VAGUE,
    cued: 'likely',
  }),
  { kind: 'id', shape: POLICE, anchor: atCodes, alone: 'likely' },
])

/**
 * Finds numbers of a case, file, client, policy and the like after a word for it, with letters and
 * signs too. After a vague word ("nummer", "zaak") only long numbers and codes. A long number alone
 * is no finding: shops and machines have more of them than people.
 */
export const findCaseNumber: Family = (text, contacts) =>
  findAll(text, contacts).filter(
    ({ start, certainty }) => certainty === 'certain' || !isOfAThing(text, start),
  )
