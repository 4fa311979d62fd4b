import type { Candidate, Family } from '../family.ts'
import { withNameParts } from './address.ts'
import { matchesAt, textBefore, wordBefore, wordStarts, type Span } from './around.ts'
import { houseNumberEnd } from './house-number.ts'
import { NOT_STREETS } from './street-words.ts'

/** Where a word ends like a street. */
const ENDING =
  /(?=[slpgkdw])(?<=\p{L}{2})(?:straat|straatje|laan|plein|gracht|kade|singel|steeg|dreef|plantsoen|steenweg|straße|strasse|weg|dijk)(?![\p{L}\d]|-\p{L})/gu
/** In small letters these are other words too. */
const CAPITAL_ONLY = /(?:plein|kade|steenweg|weg|dijk|straatje)$/u
/** A cheap look for a street that begins with its sort. */
const HAS_HEAD =
  /(?:Laan|Plein|Weg|Kade|Hof|Park) (?:van|op|naar|der|1945|1940)|ul[. i]|ulic|rue |avenue |calle |strada |rua |avenida |ул|бул/iu
const LAAN_VAN =
  /(?:Laan|Plein|Weg|Kade|Hof|Park) (?:van|op|naar|der|1945|1940)(?: (?:de|den|der|het))?(?: \p{Lu}[\p{L}'-]+){1,3}/uy
const ELSEWHERE =
  /(?:[Uu]l\.|[Uu]lica|[Uu]licy|[Rr]ue|[Aa]venue|[Cc]alle|[Ss]trada|[Rr]ua|[Aa]venida|[Бб]ул\.|[Уу]л\.|[Вв]ул\.|[Вв]улиця|[Вв]улиці|[Уу]лица) (?:(?:de|la|du|des|da|do|los|las|del|di) ){0,2}\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?/uy
/** Somebody is, lives or works there. */
const THERE =
  /(?<!\p{L})(?:in|op|aan|bij|naar|uit|van|vanuit|hoek|langs|achter|vlakbij|nabij|on|at|near|from|na|w|przy|pe|la|in der|an der|à|en)(?: de| het| den| die| der| the)? $/u
const LIVES =
  /(?<!\p{L})(?:woon(?:t|de|ruimte|huis)?|wonen|wonend|verblijft|verbleef|zit|werkt|slaapt|huurt|adres|opgehaald|afgezet|pand|huis|flat|kamer|appartement|salon|winkel)(?!\p{L})/u
/** Not behind a street of its own: "de hoofdweg", sentence starts. */
const SENTENCE_START = /(?:^|[.!?]\s{1,2}|\n\s?)$/u

const candidateFor = (text: string, start: number, match: string): Candidate | undefined => {
  const end = start + match.length
  const last = match.slice(match.lastIndexOf(' ') + 1)
  if (NOT_STREETS.has(last.toLowerCase())) return undefined
  const number = /^,? {1,3}(?:nr\.? ?)?(?=\d)/u.exec(text.slice(end, end + 8))
  if (number !== null && houseNumberEnd(text, end + number[0].length) !== undefined)
    return undefined
  const before = textBefore(text, start, 60)
  const isThere = THERE.test(before)
  const isCapital = /^\p{Lu}/u.test(last)
  if (!isCapital && !(isThere && LIVES.test(before))) return undefined
  const isSure = isThere || (isCapital && LIVES.test(before))
  if (!isSure && SENTENCE_START.test(before)) return undefined
  return { start, end, kind: 'place', certainty: isSure ? 'likely' : 'look', ground: 'shaped' }
}

const streetsByEnding = (text: string): Span[] => {
  const found: Span[] = []
  for (const { index, 0: ending } of text.matchAll(ENDING)) {
    const end = index + ending.length
    const word = wordBefore(text, end)
    if (word === undefined || word.end !== end) continue
    const name = text.slice(word.start, end)
    if (/^\p{Lu}/u.test(name)) found.push({ start: withNameParts(text, word), end })
    else if (/^\p{Ll}+$/u.test(name) && !CAPITAL_ONLY.test(name)) found.push(word)
  }
  return found
}

/**
 * Finds streets without a number, as `place`: `likely` where somebody is or lives, else `look`. In
 * small letters only after a word such as "woont". With a number it is an address, found elsewhere.
 */
export const findStreets: Family = (text) => {
  const starts = HAS_HEAD.test(text) ? wordStarts(text) : []
  const byHead = [LAAN_VAN, ELSEWHERE].flatMap((shape) => matchesAt(shape, text, starts))
  return [
    ...streetsByEnding(text),
    ...byHead.map(({ index, 0: match }) => ({ start: index, end: index + match.length })),
  ].flatMap(({ start, end }) => candidateFor(text, start, text.slice(start, end)) ?? [])
}
