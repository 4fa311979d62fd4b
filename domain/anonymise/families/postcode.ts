import { PLACE } from '../lists/word-classes.ts'
import { foldWord } from '../lists/fold-word.ts'
import { listsNow } from '../lists/load-lists.ts'
import type { Candidate, Family } from '../family.ts'
import { textBefore } from './around.ts'

/** Digits and letters with or without blanks. Never the end of a number, an amount or a version. */
const SHAPE =
  /(?<![\p{L}\d_])(?<![\d€$£#][.,:/-]?)(?<!\d{5} )[1-9]\d{3}(?: {0,3}|-)[A-Z]{2}(?![\p{L}\d_@]|[-'.]\p{L})/giu

const NEVER_ISSUED = new Set(['SA', 'SD', 'SS'])
/** Measures and currencies. */
const UNITS = new Set(
  'KM KG MB GB KB TB MM CM ML MG MW KW DB HZ PK HP CC M2 UUR PX FT LB RP PB ZL PS TE'.split(' '),
)
/** Short for something else; they count only beside a town, a house number or a cue. */
const ABBREVIATIONS = new Set(
  'EU VN VS NL BV NV OM BW SR AP CE BC AD UK US TV PC HR RB CU PS BE DE FR PL RO NR NO IN OF OP EN IS TE'.split(
    ' ',
  ),
)
/** Two small letters that are words. */
const WORDS = new Set(
  'en in de te of op is we na om al er ze je nu zo uw ik hè km kg ml cm mm mb gb px an at by he it my no on or so to up us am as be do go if me'.split(
    ' ',
  ),
)

const CUE =
  /(?<!\p{L})(?:post ?codes?|pc|postal code|zip(?: ?code)?|plz|cod poștal|kod pocztowy|code postal|código postal|irányítószám|posta kodu|индекс|пощенски код)(?: is| van|:|=)? {0,2}(?:nl-)?$/u
const NO_POSTCODE =
  /(?<!\p{L})(?:art|artikel|artikelen|lid|iso|nen|din|type|model|serie|versie|vlucht|nr|nummer|ref|order|jaar|eind|begin|sinds|anno|in|uit|medio|vanaf)\.? ?$/u
const HOUSE_BEFORE =
  /(?<!\p{L})\p{L}[\p{L}.'-]+\.? (?:nr\.? ?)?\d{1,4}(?:[ -]?[a-z0-9]{1,3})? ?,? {0,2}\n?$/u
const STREET_BEFORE =
  /(?:straat|laan|weg|plein|gracht|kade|singel|dijk|hof|pad|steeg|dreef|str|baan|park|markt|veld|ring)\.? (?:nr\.? ?)?\d{1,4}(?:[ -]?[a-z0-9]{1,3})? ?,? {0,2}\n?$/u
const HOUSE_AFTER =
  /^(?: ?,? ?(?:nr|nummer|huisnummer|huisnr|hnr|no)\.?:? ?\d{1,4}|,? \d{1,4} ?-?[a-z]?(?![\p{L}\d.,:%€]| (?:keer|uur|jaar|euro|km|januari|mensen|personen)))/iu
const WORD_AFTER = /^(?: {1,3}|, ?|\n)((?:'[st][- ])?\p{L}[\p{L}'-]+)/u

const isPlace = (word: string): boolean =>
  ((listsNow()?.classOf(foldWord(word)) ?? 0) & PLACE) !== 0

type Verdict = Pick<Candidate, 'certainty' | 'ground'> | undefined

const judge = (text: string, start: number, match: string): Verdict => {
  const letters = match.slice(-2)
  const capitals = letters.toUpperCase()
  const before = textBefore(text, start, 44)
  const after = text.slice(start + match.length, start + match.length + 40)
  const isCued = CUE.test(before)
  if (isCued) return { certainty: 'certain', ground: 'cued' }
  if (NEVER_ISSUED.has(capitals)) return undefined
  const isStreetBefore = STREET_BEFORE.test(before)
  if (UNITS.has(capitals) && !isStreetBefore) return undefined
  const town = WORD_AFTER.exec(after)?.[1]
  const isTownAfter = town !== undefined && isPlace(town)
  if (letters === capitals) {
    if (HOUSE_BEFORE.test(before) || isTownAfter) return { certainty: 'certain', ground: 'cued' }
    const isAbbreviated = ABBREVIATIONS.has(capitals) || NO_POSTCODE.test(before)
    if (isAbbreviated || match.includes('-')) return undefined
    return { certainty: 'likely', ground: 'shaped' }
  }
  if (match.includes('-')) return undefined
  const isWord = WORDS.has(letters.toLowerCase())
  if (isStreetBefore || (HOUSE_AFTER.test(after) && !isWord))
    return { certainty: 'certain', ground: 'cued' }
  if (isWord) return undefined
  if (isTownAfter) return { certainty: 'likely', ground: 'cued' }
  // Glued small letters are hardly ever a word, apart from the units above.
  return /\d[a-z]{2}$/.test(match) ? { certainty: 'likely', ground: 'shaped' } : undefined
}

/**
 * Finds Dutch postcodes. In small letters only with a cue, a house number, a town, or written as one
 * word: "2010 en" is prose. Refuses measures, articles of law and letters that were never issued.
 */
export const findPostcodes: Family = (text) => {
  const found: Candidate[] = []
  if (!/\d{4}/.test(text)) return found
  for (const { index, 0: match } of text.matchAll(SHAPE)) {
    const verdict = judge(text, index, match)
    if (verdict === undefined) continue
    found.push({ start: index, end: index + match.length, kind: 'postcode', ...verdict })
  }
  return found
}
