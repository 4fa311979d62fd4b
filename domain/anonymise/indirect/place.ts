import { municipalityNames } from '../../content/region-of-municipality.ts'
import type { Candidate, Family } from '../family.ts'
import { sentenceBefore } from '../families/around.ts'
import { foldWord } from '../lists/fold-word.ts'
import { listsNow } from '../lists/load-lists.ts'
import { COMMON, PLACE } from '../lists/word-classes.ts'
import { BIG_PLACES, isCountry } from './big-places.ts'

const MUNICIPALITIES: ReadonlySet<string> = new Set(
  municipalityNames.map((name) => foldWord(name.replace(/\s*\([^)]*\)$/, ''))),
)

const PART = "(?:'[st][- ])?\\p{Lu}[\\p{L}\\p{M}'’-]{1,24}"
/** A word of place, and up to four words of a name: "Alphen aan den Rijn", "Aa en Hunze". */
const IN_PLACE = new RegExp(
  ` (?=['\\p{Lu}])(?<=(?<!\\p{L})(?:in|te|uit|naar|vanuit|nabij|vlakbij|rond|omgeving|omgeving van|buurt van|dorp|dorpje|gemeente|bij|from|near|aus|à|de|w|z|din|v|у|в|з|от|із) )` +
    `(${PART}(?:[ -](?:(?:aan den|aan de|aan|en|bij|op|de|den|ten|ter|a/d) )?${PART}){0,3})`,
  'gu',
)
/** The town of an address: "3512 AB Utrecht", "00-950 Warszawa". */
const AFTER_POSTCODE = new RegExp(
  `(?=\\d)(?<![\\d\\p{L}])(?:[1-9]\\d{3} ?[A-Z]{2}|\\d{2}-\\d{3}),? {1,2}(${PART}(?:[ -](?:(?:aan den|aan de|aan|en|bij|op|de|den) )?${PART}){0,3})`,
  'gu',
)
const IN_SMALL_LETTERS =
  /(?=[wvskgl])(?<!\p{L})(?:woont|woonde|wonen|woonachtig|verblijft|slaapt|werkt|komt|gewoond|wonend|logeert) (?:nu |daar |samen )?(?:in|te|uit|bij) (\p{Ll}[\p{L}'-]{2,24})/gu

/** Somebody lives, works, sleeps or comes from there. */
const LIVES = new RegExp(
  '(?<!\\p{L})(?:woon\\p{L}*|wonen|verblijf\\p{L}*|verbleef|verbleven|werkt|werkte|werkzaam|werken|slaapt|sliep|logeert|komt|kwam|afkomstig|geboren|gevestigd|opgegroeid|opgehaald|gebracht|verhuisd|verhuist|school|stage|hotel|huis|woning|flat|appartement|pand|adres|salon|restaurant|kwekerij|bedrijf|camping|familie|gezin|' +
    'meisje|jongen|vrouw|man|cliënte?|leerlinge?|moeder|vader|gast|dame|stel|lives?|lived|living|works?|worked|stays?|staying|born|wohnt|arbeitet|habite|vit|vive|trabaja|mora|mieszka|pracuje|locuiește|lucrează|lakik|dolgozik|живее|работи|живе|працює|oturuyor)(?!\\p{L})[^.!?]{0,36}$',
  'u',
)
/** A rule, a council, a news item: a place in it is no trace. */
const PUBLIC =
  /(?<!\p{L})(?:rechtbank|gemeenteraad|burgemeester|wethouder|politie|congres|conferentie|bijeenkomst|training|kantoor|station|kabinet|verdrag|wedstrijd|raad|universiteit|museum|beurs|gemeenten|inwoners|college van)(?!\p{L})/u

const longestPlace = (name: string): string | undefined => {
  const parts = name.split(/(?<=[ ])|(?= )/u).filter((part) => part !== '')
  for (let count = parts.length; count > 0; count -= 1) {
    const joined = parts.slice(0, count).join('').trimEnd()
    if (isPlaceName(joined)) return joined
  }
  return undefined
}

const isPlaceName = (name: string): boolean => {
  const folded = foldWord(name)
  if (MUNICIPALITIES.has(folded) || BIG_PLACES.has(folded)) return true
  if (name.includes(' ')) return false
  return ((listsNow()?.classOf(folded.replace(/^'[st][- ]/, '')) ?? 0) & PLACE) !== 0
}

const certaintyOf = (
  text: string,
  index: number,
  place: string,
): Candidate['certainty'] | undefined => {
  if (isCountry(place)) return undefined
  const before = sentenceBefore(text, index, 60)
  const isLived = LIVES.test(before) && !PUBLIC.test(before)
  if (BIG_PLACES.has(foldWord(place))) return isLived ? 'look' : undefined
  return isLived ? 'likely' : 'look'
}

/**
 * Finds municipalities, towns and villages behind a word of place: `likely` where somebody lives,
 * works or comes from, else `look`. Big cities are a question at most; countries and regions nothing.
 */
export const findPlaces: Family = (text) => {
  const found: Candidate[] = []
  const add = (start: number, place: string, certainty: Candidate['certainty']): void => {
    found.push({ start, end: start + place.length, kind: 'place', certainty, ground: 'shaped' })
  }
  IN_PLACE.lastIndex = 0
  for (let match = IN_PLACE.exec(text); match !== null; match = IN_PLACE.exec(text)) {
    const name = match[1] ?? ''
    const start = match.index + match[0].length - name.length
    const place = longestPlace(name)
    IN_PLACE.lastIndex = start + (place ?? name.split(' ', 1)[0] ?? name).length
    if (place === undefined) continue
    const certainty = certaintyOf(text, start, place)
    if (certainty !== undefined) add(start, place, certainty)
  }
  for (const match of text.matchAll(AFTER_POSTCODE)) {
    const name = match[1] ?? ''
    const place = longestPlace(name)
    if (place !== undefined) add(match.index + match[0].length - name.length, place, 'likely')
  }
  for (const match of text.matchAll(IN_SMALL_LETTERS)) {
    const name = match[1] ?? ''
    const classes = listsNow()?.classOf(foldWord(name)) ?? 0
    const isPlace = (classes & PLACE) !== 0 && (classes & COMMON) === 0
    if (!isPlace && !MUNICIPALITIES.has(foldWord(name))) continue
    const start = match.index + match[0].length - name.length
    if (!isCountry(name)) add(start, name, BIG_PLACES.has(foldWord(name)) ? 'look' : 'likely')
  }
  return found
}
