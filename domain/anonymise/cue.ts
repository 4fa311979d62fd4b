/** How far before a number a cue word still belongs to it, in characters of the working copy. */
const REACH = 30
const LONGEST_CUE = 40

/** The end of a sentence or paragraph. A closing square bracket ends a replacement word, see below. */
const BARRIER =
  /(?<!nr|(?<!\p{L})(?:no|tel|mob|num|kent|ref|rek|art|bijv|evt|ca|тел|рег|моб))[.](?=\s)|[!?](?=\s)|\n\s*\n|[。！？\]]/giu

/** Names another sort of number: between cue and number it takes the number away from the cue. */
const OTHER_NUMBER =
  /order|bestel|factu|invoice|dossier|zaak|case|klant|artikel|polis|kvk|serie|kamer|track|pakket|pincode|(?<!\p{L})(?:bsn|tel|mob|mobiel|gsm|iban|kenteken|v-?nr|v-?nummer|pesel|ean|isbn|imei)(?!\p{L})/iu

/**
 * Names a thing, a sale or a machine. A number after it is not about a person, unless a cue or a
 * check digit that leaves no doubt says so.
 */
const OF_A_THING = new RegExp(
  String.raw`(?<!\p{L})(?:order|bestel|factu|faktu|invoice|offerte|quote|pakbon|track|trace|barcode|streepjes|qr|` +
    'pakket|zending|shipment|parcel|ean|gtin|upc|isbn|issn|ismn|doi|oclc|ppn|sku|artikel|serie|serial|s/?n|' +
    'onderdeel|part|type|model|batch|lot|charge|imei|meter|teller|versie|version|build|firmware|release|patch|' +
    'ticket|kassabon|bon|voucher|coupon|cadeau|korting|actiecode|inventaris|asset|licentie|product|cas|rsin|' +
    'ecli|kamerstuk|bwbr|stcrt|stb|celex|cpv|sbi|nace|hs|taric|loterij|staatslot|jackpot|gps|coördina|' +
    'inwoners|dossiernaam|besluit|regeling|wetsvoorstel|bestek|tender|aanbesteding|printer|machine|toner|filter|schroef|boek|wegnummer|' +
    'modem|router|apparaat|device|scanner|kassa|betalingskenmerk|transactie|vlucht|flight|container|' +
    String.raw`bestand|file ?name|img|dsc|scan)\p{L}*`,
  'giu',
)

const nearbyPart = (text: string, start: number): string =>
  text.slice(Math.max(0, start - REACH - LONGEST_CUE), start)

/** Steps with `test`: a copy of the pattern for `matchAll` would cost more than the search. */
const lastEndOf = (text: string, pattern: RegExp): number => {
  let end = -1
  pattern.lastIndex = 0
  while (pattern.test(text)) end = pattern.lastIndex
  return end
}

/**
 * True when a cue word stands shortly before `start`, in the same sentence and not inside a
 * replacement word: text after `[bsn]` is not about a BSN. `cue` needs the flags g, i and u.
 */
export const hasCueBefore = (text: string, start: number, cue: RegExp): boolean => {
  const nearby = nearbyPart(text, start)
  const end = lastEndOf(nearby, cue)
  if (end === -1 || nearby.length - end > REACH) return false
  return lastEndOf(nearby, BARRIER) <= end && !OTHER_NUMBER.test(nearby.slice(end))
}

/** True when the words shortly before `start`, in the same sentence, speak of a thing or a sale. */
export const isOfAThing = (text: string, start: number): boolean => {
  const nearby = nearbyPart(text, start).slice(-LONGEST_CUE)
  return lastEndOf(nearby, OF_A_THING) > lastEndOf(nearby, BARRIER)
}
