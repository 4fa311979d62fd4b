import { atDigits, atMatches } from '../anchors.ts'
import type { Anchor } from '../anchors.ts'
import { cueWords, familyOf } from '../family.ts'
import { hasCueBefore } from '../cue.ts'
import type { Family, Rule } from '../family.ts'

const CUE = cueWords(
  String.raw`ip(?:v[46])?(?:[- ]?(?:adres(?:sen)?|address(?:es)?|nummer|nr|adresse|adresa|cím|adresi))?|host|server|` +
    'dirección ip|endereço ip|adresse ip|adres ip|adresa ip|ip-адрес|айпи|عنوان ip',
  'ip地址',
)

/** Four numbers with dots are also how programs, chapters and parts of a law are numbered. */
const NUMBERED = cueWords(
  String.raw`v|vs?\.|versies?|versions?|versión|wersja|build|firmware|release|update|patch|driver|snmp|oid|ios|android|` +
    'windows|software|kernel|chrome|firefox|safari|artikel(?:en)?|art|paragraaf|par|hoofdstuk|chapter|section|' +
    'bijlage|punt|onderdeel|eis|norm|tabel|figuur|stap|nummering|api|php|java|python|node|' +
    '[a-z]{2,20}/',
)

const BYTE = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`
const V4 = new RegExp(
  `(?<![\\p{L}\\d_](?<!\\p{sc=Han}))(?<!\\d[.,\\-])(?:${BYTE}\\.){3}${BYTE}(?:/(?:3[0-2]|[12]?\\d)(?!\\d)|:\\d{1,5}(?!\\d))?(?!(?!\\p{sc=Han})[\\p{L}\\d_]|[.\\-]\\d)`,
  'giu',
)
const HEX = String.raw`[\da-f]{1,4}`
const V6 = new RegExp(
  `(?<![\\p{L}\\d:.](?<!\\p{sc=Han}))(?:(?:${HEX}:){7}${HEX}|(?:${HEX}:){1,6}(?::${HEX}){1,6}|::(?:${HEX}:){0,5}${HEX}|(?:${HEX}:){1,7}:)` +
    `(?:%[\\p{L}\\d]{1,16})?(?![\\p{L}\\d:])`,
  'giu',
)
const atHex = atMatches(/(?<![\p{L}\d:.](?<!\p{sc=Han}))(?=[\da-f]{0,4}:[\da-f:]{2,40})/giu)
const atV6: Anchor = (text) => (/:[\da-f]{0,4}:/i.test(text) ? atHex(text) : [])

/** 0.0.0.0 and masks of a network are no device; four single digits count as one only with a cue. */
const isDevice = (match: string): boolean => !/^(?:0\.|255\.255)/.test(match)
const isMoreThanChapters = (match: string): boolean => isDevice(match) && /\d\d/.test(match)

/** At least three groups and a digit: `a::b` is how programmers write a name. */
const isLongEnough = (match: string): boolean =>
  (match.match(/[\da-f]{1,4}/gi) ?? []).length >= 2 && /\d/.test(match) && match.length > 6

const RULES: readonly Rule[] = [
  {
    kind: 'ip',
    shape: V4,
    anchor: atDigits,
    check: isDevice,
    cue: CUE,
    alone: null,
    cued: 'certain',
  },
  { kind: 'ip', shape: V4, anchor: atDigits, check: isMoreThanChapters, alone: 'likely' },
  {
    kind: 'ip',
    shape: V6,
    anchor: atV6,
    check: isLongEnough,
    cue: CUE,
    alone: 'likely',
    cued: 'certain',
  },
]

const findAll = familyOf(RULES)

/**
 * Finds addresses of devices on the internet, version 4 and 6, with a port or mask. Refuses what
 * stands behind a word for a version, a chapter or an article.
 */
export const findIp: Family = (text, contacts) =>
  findAll(text, contacts).filter(
    ({ start, ground }) => ground === 'cued' || !hasCueBefore(text, start, NUMBERED),
  )
