import type { Candidate, Family } from '../family.ts'
import { inSmallLetters, textAfter } from './around.ts'

const NUMBER = String.raw`(?: ?(?:nummer|number|nr|no|numer|numéro|número|numărul|num|szám|numara|n[º°])\.?)? ?:? ?#? ?`
/** `214`, `12a`, `2.14`, `A12`; not a price, a time or a year of four figures and more. */
const DIGITS = String.raw`(?:[a-z][- ]?)?\d{1,4}(?:[.\-]\d{1,3})?[a-z]?(?![\p{L}\d]|[:,]\d)`

const ROOM_WORDS =
  '(?:hotel|logeer|slaap|gast)?kamer|kamernr\\.?|kamernummer|kmr|hotel room|room|rm|suite|(?:hotel|gäste|doppel|einzel)?zimmer|zi\\.|chambre|ch\\.|' +
  'habitaci[oó]n|hab\\.|cam\\.|(?<=[/|·] {0,2})q\\.|pok[oó]j|pokoju|pokojem|pok\\.|quarto|szob[aá]|oda|odası|odada|стая|стаята|кімнат[аиіу]|номер[іа]|комнат[аеуы]|غرفة(?: رقم)?|الغرفة(?: رقم)?|房间|房間|房号|房號'
const CAMERA = '(?<=(?:în|din|la|in) )camera|camera(?= nr)'
const OTHER_WORDS =
  'appartement|apartment|app\\.|apt\\.?|wohnung|mieszkanie|chalet|bungalow|stacaravan|caravan|huisje|vakantiehuisje|studio|cabine|cabin|hut|bed|stapelbed|slaapplaats'

const AFTER_WORD = new RegExp(`(?:${ROOM_WORDS}|${CAMERA})(?!\\p{L})${NUMBER}${DIGITS}`, 'gu')
const AFTER_OTHER_WORD = new RegExp(`(?:${OTHER_WORDS})(?!\\p{L})${NUMBER}${DIGITS}`, 'gu')
const AFTER_ROOMS =
  /(?<!\p{L})(?:kamers|rooms|zimmern?|chambres|habitaciones|pokoje|camerele) \d{3,4}(?:(?:, ?| (?:en|of|and|or|und|et|y|i|și) )\d{3,4}){0,5}(?![\p{L}\d])/gu
const BEFORE_WORD =
  /(?<![\p{L}\d.,])\d{1,4}(?:\.|-?(?:es|as|os|ös))? (?:szob[aá]|numaralı oda)\p{L}{0,6}(?!\p{L})|\d{2,4} ?(?:号房|號房|房间|房(?!租|价|子|东))/gu
/** `de gast op 530`, `iemand op 226`. */
const GUEST_OF =
  /(?<=(?<!\p{L})(?:gast|gasten|iemand|meneer|mevrouw|man|vrouw|dame|heer|koppel|stel|meisjes?|guest|couple|schoonmaak) (?:van|op|in|uit|from|of) )\d{3}(?!\d|[.,:]\d|\p{L})/gu
/** `kamer 2 personen`, `room 3 nights`, `kamer 20 m2`, `kamer 3 x` count; they name no room. */
const COUNTS =
  /^ ?(?:personen|persoons|pers|p\.p|mensen|nachten|nights|guests|people|gasten|m2|m²|euro|eur|€|%|x |keer|dagen|uur|jaar|stuks|bedden|leden|zetels|maart|januari|februari|april|mei |juni|juli|augustus|september|oktober|november|december|persone|osób|osoby|noapte|nopți)/u
/** The Tweede Kamer, the chamber of a court, of commerce. */
const NO_ROOM = /(?:eerste|tweede|meervoudige|enkelvoudige|grote|kantoor)\s$/u

/** A room word that is only the end of a longer one: "badkamer 2", "schut 3". */
const INSIDE_WORD = /\p{L}[\p{Script=Latin}\p{Script=Cyrillic}]/u

const apply = (
  text: string,
  shape: RegExp,
  certainty: Candidate['certainty'],
  found: Candidate[],
): void => {
  for (const match of text.matchAll(shape)) {
    const start = match.index
    const end = start + match[0].length
    if (INSIDE_WORD.test(text.slice(Math.max(0, start - 1), start + 1))) continue
    if (COUNTS.test(textAfter(text, end, 12))) continue
    if (NO_ROOM.test(text.slice(Math.max(0, start - 16), start).toLowerCase())) continue
    found.push({ start, end, kind: 'room', certainty, ground: 'cued' })
  }
}

/**
 * Finds the number of a room in a hotel or shelter, with its word ("kamer 214"), in the languages of
 * the form. Refuses counts of rooms and people, and chambers of parliament and courts.
 */
export const findRooms: Family = (text) => {
  const found: Candidate[] = []
  if (!/\d/.test(text)) return found
  const small = inSmallLetters(text)
  apply(small, AFTER_WORD, 'certain', found)
  apply(small, AFTER_ROOMS, 'certain', found)
  apply(small, AFTER_OTHER_WORD, 'likely', found)
  apply(small, BEFORE_WORD, 'certain', found)
  apply(small, GUEST_OF, 'likely', found)
  return found
}
