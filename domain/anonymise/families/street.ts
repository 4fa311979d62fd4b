import type { Candidate, Family } from '../family.ts'
import { textBefore } from './around.ts'
import { houseNumberEnd } from './house-number.ts'
import { NOT_STREETS } from './street-words.ts'

/** A word with a capital that ends like a street, with up to three parts before it. */
const STREET =
  /(?<![\p{L}\d'-])(?:(?:Oude|Nieuwe|Lange|Korte|Kleine|Grote|Hoge|Lage|Sint|St\.|Prof\.|Dr\.|Burg\.|Burgemeester|Eerste|Tweede|Derde|[12]e|Jan|Van|van|de|der|den|\p{Lu}\p{Ll}{2,14}|(?:\p{Lu}\.){1,3}) ){0,3}\p{Lu}[\p{L}-]{1,24}(?:straat|straatje|laan|plein|gracht|kade|singel|steeg|dreef|plantsoen|steenweg|straße|strasse|weg|dijk)(?![\p{L}\d]|-\p{L})/gu
const LAAN_VAN =
  /(?<!\p{L})(?:Laan|Plein|Weg|Kade|Hof|Park) (?:van|op|naar|der|1945|1940)(?: (?:de|den|der|het))?(?: \p{Lu}[\p{L}'-]+){1,3}/gu
const ELSEWHERE =
  /(?<!\p{L})(?:ul\.|ulica|ulicy|rue|avenue|calle|strada|rua|avenida|бул\.|ул\.|вул\.|вулиця|вулиці|улица) (?:(?:de|la|du|des|da|do|los|las|del|di) ){0,2}\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?/giu
const SMALL =
  /(?<!\p{L})[a-z]{3,24}(?:straat|laan|gracht|singel|steeg|dreef|plantsoen)(?![\p{L}\d]|-\p{L})/gu

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

/** "Van de Kerkstraat": words that open a sentence are no part of the name. */
const OPENING =
  /^(?:(?:In|Op|Aan|Bij|Naar|Uit|De|Het|Een|Deze|Die|de|der|den|Van(?= de )|van(?= de )) )+/u

/**
 * Finds streets without a number, as `place`: `likely` where somebody is or lives, else `look`. In
 * small letters only after a word such as "woont". With a number it is an address, found elsewhere.
 */
export const findStreets: Family = (text) => {
  const found: Candidate[] = []
  for (const shape of [STREET, LAAN_VAN, ELSEWHERE, SMALL]) {
    for (const { index, 0: match } of text.matchAll(shape)) {
      const skip = OPENING.exec(match)?.[0].length ?? 0
      const candidate = candidateFor(text, index + skip, match.slice(skip))
      if (candidate !== undefined) found.push(candidate)
    }
  }
  return found
}
