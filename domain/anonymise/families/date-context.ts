import { sentenceBefore, textAfter, textBefore } from './around.ts'
import type { WrittenDate } from './date-figures.ts'

const BIRTH_WORDS =
  'geboren|geboorte ?datum|ge?b\\.? ?datum|geb\\.? ?dat|gebdat|geb|verjaardag|verjaart|jarig|birth ?date|birth ?day|born|d\\.?o\\.?b|date of birth|' +
  'geburtstag|geburtsdatum|née? le|née?|date de naissance|naissance|nacid[oa]s?|nació|fecha de nacimiento|nacimiento|fecha nac|' +
  'urodzon[aey]|urodził\\p{L}*|data urodzenia|urodzin\\p{L}*|ur|nascid[oa]|nasceu|data de nascimento|nascimento|născută?|nascuta?|data nașterii|nașterii|născ|' +
  'született|születési (?:idő|dátum|ideje)|szül|sz|doğum tarihi|doğum|doğdu|роден[аи]?|рожден\\p{L}*|дата на раждане|родилась|родился|' +
  'народи\\p{L}*|народжен\\p{L}*|нар|дата народження|дата рождения|р'
/** Between a birth cue and its date stand words and places, no other figures. */
const BIRTH_BEFORE = new RegExp(`(?<!\\p{L})(?:${BIRTH_WORDS})(?!\\p{L})[^\\d\\[]{0,42}$`, 'u')
const BIRTH_BEFORE_UNSPACED =
  /(?:مواليد|الميلاد|ولدت?|مولودة?|出生|生日|生于|生於)[^\d]{0,12}$|(?:^|[\s(,;])[*°†] ?$|(?<!\p{L})geb\.?$/u
const BIRTH_AFTER =
  /^[^\p{L}\d[]{0,3}(?:[-'’]?\p{L}{0,3} )?(?:(?:geboren|geboortedatum|born|née?|nacid[oa]|urodz\p{L}*|născută?|doğumlu|doğum|született|szül|роден[аи]?|родил\p{L}*|народи\p{L}*)(?!\p{L})|出生|生(?!\p{L}{3}))/u

/** True when a word such as geboren, née or 出生 says that this is a date of birth. */
export const isBirthDate = (text: string, date: WrittenDate): boolean => {
  const before = sentenceBefore(text, date.start, 70)
  if (BIRTH_BEFORE.test(before) || BIRTH_BEFORE_UNSPACED.test(textBefore(text, date.start, 24)))
    return true
  return BIRTH_AFTER.test(textAfter(text, date.end, 24))
}

/** `3-2-04` needs one of these, a birth cue, or nothing comes of it. */
const DATE_WORD =
  /(?<!\p{L})(?:op|datum|d\.?d\.?|dd|sinds|vanaf|tot|per|date|on|since|am|vom|seit|le|du|el|data|la|dnia|tarih\p{L}*|дата|на|от|з|від|(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|di|wo|do|vr|za|zo)[ :.,]{1,3}$/u

/** Day and month alone are a score or a range just as often: only these make them a date. */
const SURE_DATE_WORD =
  /(?<!\p{L})(?:datum|d\.?d\.?|dd|date|data|fecha|дата|(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|di|wo|do|vr|za|zo|terugzien|gezien op|sinds|vanaf|afspraak|afspraak op) ?[:.,]? {0,2}$/u

export const hasDateWord = (text: string, date: WrittenDate): boolean => {
  const isShort = date.by === 'figures' && date.year === undefined
  return (isShort ? SURE_DATE_WORD : DATE_WORD).test(textBefore(text, date.start, 18))
}

const NOT_A_DATE =
  /(?<!\p{L})(?:versies?|version|v|ver|release|build|update|firmware|driver|artikel|artikelen|art|article|paragraaf|par|hoofdstuk|bijlage|lid|iso|nen|hoofdst|stelling|score|uitslag|set|maat|schaal|nr|nummer|no|kamerstuk\p{L}*|punt)\.? ?:?$|[#€$£§×]\s?$/u

/** The word before makes it a version, an article, a score or an amount. */
export const isNoDate = (text: string, date: WrittenDate): boolean =>
  date.by === 'figures' && NOT_A_DATE.test(textBefore(text, date.start, 16))

const LAW =
  /(?<!\p{L})(?:\p{L}*wet(?:ten|boek)?|\p{L}*besluit(?:en)?|\p{L}*regeling(?:en)?|\p{L}*verordening(?:en)?|\p{L}*richtlijn(?:en)?|beleidsregels?|\p{L}*verdrag|protocol|arrest|\p{L}*convenant|cao|circulaire|aanwijzing|kamerbrief|staatsblad|staatscourant|stb|stcrt|publicatieblad|pb|act|law|decree|directive|regulation|convention|treaty|ordinance|gesetz|verordnung|richtlinie|loi|décret|directive|ley|real decreto|ustaw\p{L}*|rozporządzen\p{L}*|lege\p{L}*|lei|törvény|закон\p{L}*)(?!\p{L})/u
const OF_LAW = /(?:^|[ ,(])(?:van|d\.?d\.?|of|vom|du|de|del|z|z dnia|din|от|від),?\s{1,2}$/u
const IN_FORCE =
  /(?<!\p{L})(?:per|met ingang van|m\.?i\.?v\.?|ingaande|ingaand|geldig(?: vanaf| van| tot| t\/m| tot en met| op)?|geldt (?:vanaf|sinds|tot|per|van)|in werking(?: getreden)?(?: op| per| sinds| vanaf| met ingang van)?|van kracht(?: sinds| vanaf| per| op)?|ingevoerd op|gewijzigd op|vastgesteld op|laatst (?:gewijzigd|bijgewerkt|herzien)(?: op)?|gepubliceerd op|bijgewerkt(?: tot| op)?|herzien op|uiterlijk(?: op)?|vóór|voor|tegen|aanmelden (?:kan )?(?:tot|voor)|inschrijven (?:kan )?(?:tot|voor)|deadline:?(?: is)?|peildatum:?|effective(?: from| as of)?|in force (?:since|from|on)|entered into force on|as of|valid (?:from|until|through)|last (?:updated|modified|reviewed)(?: on)?:?|no later than|published on|mit wirkung vom|gültig (?:ab|bis)|en vigueur (?:le|depuis le)|a partir del)(?: de| het)? ?$/u

const IN_FORCE_AFTER = /^ (?:in werking|van kracht|in kraft|in force|en vigueur|en vigor)(?!\p{L})/u
const RULE_AFTER =
  /^ (?:geldt|gelden|treedt|treden|trad|traden|moet|moeten|mag|mogen|is (?:het )?\p{L}* ?(?:verplicht|verboden)|zijn \p{L}+ verplicht|hebben|heeft|wordt|worden)(?!\p{L})/u

/** A date on which a rule was made, starts, or ends: `per 1 januari 2024`, `wet van 12 maart 2004`. */
export const isOfRule = (text: string, date: WrittenDate): boolean => {
  const before = sentenceBefore(text, date.start, 95)
  if (IN_FORCE.test(before)) return true
  const after = textAfter(text, date.end, 40)
  if (IN_FORCE_AFTER.test(after) || (date.day === 1 && RULE_AFTER.test(after))) return true
  return OF_LAW.test(before) && LAW.test(before)
}

/** Fixed feasts and remembrance days, as `month * 100 + day`. */
const FEASTS = new Set([
  101, 106, 214, 308, 401, 427, 501, 504, 505, 1001, 1018, 1031, 1111, 1125, 1205, 1206, 1210, 1224,
  1225, 1226, 1231, 730, 1010, 620, 1120,
])
const FEAST_WORD =
  /^[^\p{L}\d]{0,3}(?:is |was |het |de |the |\(|, )*(?:\p{L}*dag van|\p{L}*dag tegen|\p{L}*dag voor|internationale|europese dag|wereld\p{L}*dag|world|international|bevrijdingsdag|koningsdag|kerst\p{L}*|sinterklaas|dodenherdenking|nieuwjaar\p{L}*|oudjaar\p{L}*)/u
const OF_EACH_YEAR = /^ van (?:het|elk|ieder|dat|een) (?:\p{L}+ )?(?:jaar|kalenderjaar|schooljaar)/u
const EACH_YEAR =
  /(?<!\p{L})(?:elk jaar(?: op)?|ieder jaar(?: op)?|jaarlijks(?: op)?|every year on)\s$/u

/** A feast, or a day of every year: says nothing about anybody. */
export const isFeast = (text: string, date: WrittenDate): boolean => {
  if (EACH_YEAR.test(textBefore(text, date.start, 20))) return true
  if (OF_EACH_YEAR.test(textAfter(text, date.end, 36))) return true
  if (FEAST_WORD.test(textAfter(text, date.end, 36))) return true
  return date.year === undefined && FEASTS.has(date.month * 100 + date.day)
}
