import { PLACE } from '../lists/word-classes.ts'
import { foldWord } from '../lists/fold-word.ts'
import { listsNow } from '../lists/load-lists.ts'
import { atDigits } from '../anchors.ts'
import type { Candidate, Family } from '../family.ts'
import { matchAt, matchesAt, textBefore, wordBefore, type Span } from './around.ts'
import { houseNumberEnd } from './house-number.ts'
import * as words from './street-words.ts'

/** A letter right before is the end of a street at least; `1a1` is none. */
const FIGURES = /(?<![\d.,:/\-–'’€$]|[A-Za-z]-|\d\p{L}{1,3}|(?<!\p{L})\p{L}{1,3})\d{1,5}(?!\d)/uy
const NUMBER_WORD =
  /^(?:nr|no|nummer|number|huisnummer|huisnr|hnr|n[º°]|num|numer|numărul|szám|№|رقم)\.?:?$/iu
const CAPITAL = /^(?:['’]?[st][- ]?)?\p{Lu}/u
const NO_CASE = /^[\p{Script=Arabic}\p{Script=Han}]/u
const SENTENCE_START = /(?:^|[.!?:;]\s{1,2}|\n\s?)$/u
const isSentenceStart = (text: string, at: number): boolean =>
  SENTENCE_START.test(text.slice(Math.max(0, at - 3), at))

const POSTCODE_AFTER =
  /[ ,]{1,4}\n?(?:[A-Z]{1,2}-)?(?:[1-9]\d{3} {0,2}[A-Z]{2}(?!\p{L})|\d{2}-\d{3}(?!\d)|\d{4,6} {1,2}\p{Lu}\p{Ll})/uy
const CUE =
  /(?<!\p{L})(?:\p{L}*adres(?: is)?|address(?: is)?|adresse|dirección|adres zamieszkania|endereço|adresa|lakcím|адрес\p{L}?|адреса|العنوان|地址|woon(?:t|de|plaats|achtig)?|wonend[e]?|wonen|verblijft|verblijvend|gevestigd|ingeschreven|lives?|living|residing|wohnt|wohnhaft|habite|vive|mieszka|locuiește|lakik|живее|живе|проживає|oturuyor)(?!\p{L})[^.!?\n]{0,24}$/u

const classOf = (word: string): number => listsNow()?.classOf(foldWord(word)) ?? 0

/** The ending that makes `word` a street: in any case, in capitals only, or not at all. */
const endingOf = (word: string): 'strong' | 'weak' | undefined => {
  if (word.endsWith('.') && !/(?:str|ln|wg|pln)\.$/iu.test(word)) return undefined
  const small = word.toLowerCase().replace(/\.$/, '')
  if (words.NOT_STREETS.has(small)) return undefined
  const endsWith = (ending: string): boolean =>
    small.endsWith(ending) && small.length >= ending.length + 2
  if (words.STREET_ENDINGS.some(endsWith)) return 'strong'
  return words.WEAK_ENDINGS.some(endsWith) ? 'weak' : undefined
}

const oneBlankBefore = (text: string, span: Span): boolean =>
  /\S ?$/u.test(text.slice(0, span.start).slice(-2))

/** Takes the parts before a street with it: "Prof. Dr. Van der", "Oude", "Jan". */
export const withNameParts = (text: string, street: Span): number => {
  let start = street.start
  let kept = street.start
  for (let count = 0; count < 5; count += 1) {
    const word = wordBefore(text, start)
    if (word === undefined || word.end === start || !oneBlankBefore(text, { start, end: start }))
      break
    const part = text.slice(word.start, word.end)
    const small = part.toLowerCase()
    const isPart = words.NAME_PARTS.has(small)
    if (!isPart && (words.NOT_NAME_PARTS.has(small) || !CAPITAL.test(part))) break
    if (part.endsWith('.') && !isPart && !/^(?:\p{Lu}[a-z]?\.){1,4}$/u.test(part)) break
    start = word.start
    const isLink = words.LINKING_PARTS.has(small)
    if (!isLink || (CAPITAL.test(part) && (small === 'van' || !isSentenceStart(text, start))))
      kept = start
  }
  return kept
}

/** "Laan van …", "ul. …", "rue de la …": the head of a street within five words before. */
const headBefore = (text: string, from: Span): Span | undefined => {
  const name = text.slice(from.start, from.end)
  const isName = CAPITAL.test(name) || NO_CASE.test(name)
  let link = name
  let start = from.start
  for (let count = 0; count < 5; count += 1) {
    const word = wordBefore(text, start)
    if (word === undefined) return undefined
    const head = text.slice(word.start, word.end)
    const small = head.toLowerCase()
    const isDutch = words.DUTCH_HEADS.has(small) && words.DUTCH_LINKS.has(link.toLowerCase())
    const isElsewhere =
      words.HEADS_ELSEWHERE.has(small) &&
      (isName ||
        (/^\p{L}{4,}$/u.test(name) &&
          (head.endsWith('.') || CUE.test(textBefore(text, word.start, 24)))))
    if (isDutch || isElsewhere) return { start: word.start, end: from.end }
    if (/[.]$/.test(head) && head.length > 4) return undefined
    link = head
    start = word.start
  }
  return undefined
}

type Street = { readonly start: number; readonly isSure: boolean }

const streetEndingAt = (text: string, last: Span): Street | undefined => {
  const name = text.slice(last.start, last.end)
  const isCapital = (CAPITAL.test(name) && !/^\p{Lu}+$/u.test(name)) || /^\p{Lu}{6,}$/u.test(name)
  const ending = endingOf(name)
  if (ending === 'strong') return { start: withNameParts(text, last), isSure: isCapital }
  const small = name.toLowerCase()
  if (words.TAILS.has(small)) {
    const before = wordBefore(text, last.start)
    const part = before === undefined ? '' : text.slice(before.start, before.end)
    const mayBeName = part.length > 2 && !words.NOT_NAME_PARTS.has(part.toLowerCase())
    if (mayBeName && CAPITAL.test(part)) return { start: withNameParts(text, last), isSure: false }
    const isSplit = before !== undefined && !words.NAME_PARTS.has(part) && small === 'straat'
    if (mayBeName && isSplit && CUE.test(textBefore(text, before.start, 24)))
      return { start: before.start, isSure: false }
  }
  const head = headBefore(text, last)
  if (head !== undefined) return { start: head.start, isSure: true }
  const isTown = (classOf(name) & PLACE) !== 0
  const isNamed = isCapital || (SMALL_WEAK.test(name) && CUE.test(textBefore(text, last.start, 24)))
  if (ending === 'weak' && isNamed && !isTown)
    return { start: withNameParts(text, last), isSure: false }
  return undefined
}

/** In small letters only these, and only after a word such as woont. */
const SMALL_WEAK = /(?:baan|markt|haven|hof|kaai|wal|pad|park|lei|str)$/u

/** A bare "Dam", "Markt", or a name like "De Bongerd": only with a cue or a postcode behind. */
const namedPlace = (text: string, last: Span): Street | undefined => {
  const name = text.slice(last.start, last.end)
  if (!CAPITAL.test(name) || words.NOT_NAME_PARTS.has(name.toLowerCase())) return undefined
  return { start: withNameParts(text, last), isSure: false }
}

const candidateAt = (text: string, at: number): Candidate | undefined => {
  let last = wordBefore(text, commaBefore(text, at))
  if (last !== undefined && NUMBER_WORD.test(text.slice(last.start, last.end))) {
    last = wordBefore(text, commaBefore(text, last.start))
  }
  if (last === undefined) return undefined
  const end = houseNumberEnd(text, at)
  if (end === undefined) return undefined
  const hasPostcode = matchAt(POSTCODE_AFTER, text, end) !== null
  const street = streetEndingAt(text, last) ?? (hasPostcode ? namedPlace(text, last) : undefined)
  if (street !== undefined) {
    const isCued = hasPostcode || (street.isSure && CUE.test(textBefore(text, street.start, 50)))
    const certainty = isCued ? 'certain' : 'likely'
    return {
      start: street.start,
      end,
      kind: 'address',
      certainty,
      ground: isCued ? 'cued' : 'shaped',
    }
  }
  const named = namedPlace(text, last)
  if (named === undefined || !NAMED_CUE.test(textBefore(text, named.start, 40))) return undefined
  return { start: named.start, end, kind: 'address', certainty: 'likely', ground: 'cued' }
}

/** "adres: De Bongerd 3", "woont op Het Spectrum 12". */
const NAMED_CUE =
  /(?<!\p{L})(?:(?:\p{L}*adres|address|adresse|dirección|endereço|adresa|адрес|адреса)(?: is)? ?:? |(?:woont|woonde|wonend|wonende|woonachtig|verblijft|gevestigd) (?:nu |op |aan |aan de |op de |op het |te |bij )?)(?:de |het |'t )?$/u

const commaBefore = (text: string, at: number): number => {
  const before = text.slice(Math.max(0, at - 3), at)
  const comma = /[,:] {0,2}$/.exec(before)
  return comma === null ? at : at - comma[0].length
}

/** "85-312 Bydgoszcz", "26736 Krummhörn": behind an address, a postcode without letters. */
const ELSEWHERE_AFTER =
  /([ ,]{1,4}\n?)((?:[A-Z]{1,2}-)?(?:\d{2}-\d{3}|\d{4}-\d{3}|\d{4,6}))(?= {1,2}\p{Lu})/uy

const postcodeElsewhere = (text: string, at: number): Candidate | undefined => {
  const match = matchAt(ELSEWHERE_AFTER, text, at)
  const [, gap = '', code = ''] = match ?? []
  if (match === null || /^ [A-Z]{2}(?!\p{L})/u.test(text.slice(at + match[0].length)))
    return undefined
  const start = at + gap.length
  return { start, end: start + code.length, kind: 'postcode', certainty: 'certain', ground: 'cued' }
}

/** A word, an abbreviation, "nr:", or the year in "Plein 1945 12". */
const MAY_STAND_BEFORE = /(?:[\p{L}.',:°º№]|(?<!\d)(?:1940|1945|1813|'45)) {0,3}$/u

const POST_BOX =
  /(?<!\p{L})(?:postbus|antwoordnummer|p\.? ?o\.? ?box|postfach|boîte postale|bp|apartado(?: de correos)?|skrytka pocztowa|căsuța poștală|пощенска кутия|а\/с)(?: nr\.?)? {0,2}\d{1,5}(?!\d)/giu
const NUMBER_FIRST =
  /(?<![\p{L}\d.,:/-])\d{1,4}(?: ?(?:bis|ter)|[A-Za-z])?,? {1,2}(?:(?:rue|avenue|av\.|boulevard|bd|place|quai|allée|impasse|chemin|route|cours|square)(?!\p{L})(?: (?:de|du|des|la|le|les|l'\p{L}+|d'\p{L}+|\p{Lu}[\p{L}'.-]+)){1,6}|(?:\p{Lu}[\p{L}'.]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Square|Close|Crescent|Terrace|Gardens|Row|Mews|Grove|Way)(?!\p{L}))/uy
const CALLE =
  /(?<!\p{L})[Cc]\/ ?(?:(?:de|la|las|los|del|el) |\p{Lu}[\p{L}.'-]+ ?){1,6},? ?(?:n[º°] ?)?\d{1,4}(?!\d)(?:,? ?\d{1,2}[º°](?: ?[a-zA-Z]{1,4}\.?)?)?/gu
const HAN = /[\p{Script=Han}]{2,10}(?:路|街|大道|巷|弄)\d{1,5}(?:号|號)(?:\d{1,4}(?:室|楼|房))?/gu
/** `nummer 12 in de Kerkstraat`, `Kerkstraat op nr. 12`, `kerkstraat nummer twaalf`. */
const STREET_WORD = String.raw`\p{L}[\p{L}'-]{1,29}(?:straat|laan|plein|gracht|kade|singel|weg|steeg|dreef|plantsoen)`
const HOUSE = String.raw`(?:huis)?(?:nummer|nr\.?)`
const FIGURE = String.raw`\d{1,4}(?: ?[a-zA-Z](?!\p{L}))?(?!\d)`
const SPELLED = String.raw`(?:(?:\p{L}{1,8}[eë]n)?(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig|twee|drie|vier|vijf|zes|zeven|acht|negen|elf|twaalf|\p{L}{0,5}tien)(?!\p{L})`
const NUMBER_APART = new RegExp(
  `(?<!\\p{L})(?:${HOUSE} (?:${FIGURE}|${SPELLED}) (?:in|op|aan|van) (?:de |het )?${STREET_WORD}(?![\\p{L}\\d])|` +
    `${STREET_WORD},? (?:op ${HOUSE} (?:${FIGURE}|${SPELLED})|${HOUSE} ${SPELLED}))`,
  'giu',
)
const HAS_HOUSE = new RegExp(`(?=[hn])(?<!\\p{L})${HOUSE} `, 'iu')
const COUNTED_STREETS = /^\d+,? (?:\p{L}+ )?(?:St|Dr|Way|Court|Row)$/u

/** The words of POST_BOX that tell at once that there is none. */
const POST_BOX_WORDS =
  'postbus antwoordnummer box postfach postale bp apartado skrytka căsuța пощенска а/с'.split(' ')

const hasPostBox = (text: string): boolean => {
  const small = text.toLowerCase()
  return POST_BOX_WORDS.some((word) => small.includes(word))
}

const addressesIn = (
  matches: Iterable<RegExpExecArray>,
  certainty: Candidate['certainty'],
): Candidate[] =>
  Array.from(matches, ({ index: start, 0: match }) => ({
    start,
    end: start + match.replace(/[.,]$/, '').length,
    kind: 'address',
    certainty,
    ground: 'shaped',
  }))

const inOtherOrder = (text: string): Candidate[] => [
  ...addressesIn(hasPostBox(text) ? text.matchAll(POST_BOX) : [], 'likely'),
  ...addressesIn(
    matchesAt(NUMBER_FIRST, text, atDigits(text)).filter(([match]) => !COUNTED_STREETS.test(match)),
    'likely',
  ),
  ...addressesIn(/[路街道巷弄]\d/u.test(text) ? text.matchAll(HAN) : [], 'certain'),
  ...addressesIn(text.includes('/') ? text.matchAll(CALLE) : [], 'likely'),
  ...addressesIn(HAS_HOUSE.test(text) ? text.matchAll(NUMBER_APART) : [], 'likely'),
]

/**
 * Finds a street with a house number and its additions, in Dutch and Flemish in any case, and in the
 * languages of the form by their words for street; post boxes too. A postcode behind it is a finding
 * of its own. Refuses roads with a distance, towns and fields that end like a street.
 */
export const findAddresses: Family = (text) => {
  const found: Candidate[] = []
  if (!/\d/.test(text) && !/nummer/i.test(text)) return found
  let done = 0
  for (const { index } of matchesAt(FIGURES, text, atDigits(text))) {
    if (index < done || !MAY_STAND_BEFORE.test(text.slice(Math.max(0, index - 8), index))) continue
    const candidate = candidateAt(text, index)
    if (candidate === undefined) continue
    found.push(candidate)
    done = candidate.end
    const postcode = postcodeElsewhere(text, candidate.end)
    if (postcode !== undefined) found.push(postcode)
  }
  return found.concat(inOtherOrder(text))
}
