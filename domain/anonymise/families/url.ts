import { atMatches } from '../anchors.ts'
import type { Anchor } from '../anchors.ts'
import { familyOf } from '../family.ts'
import type { Rule } from '../family.ts'
import { isPlatform, isPublicHost } from '../public-contacts.ts'
import type { PublicContacts } from '../public-contacts.ts'

const REST = String.raw`[^\s<>"\[\]{}|\\^\x60]`
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_\-]{0,62})`
const STARTS = String.raw`(?<![\p{L}\p{M}\p{N}@._/:\-](?<!\p{sc=Han}))`
const PATH = `(?::\\d{2,5})?(?:[/?#]${REST}*)?`

/** Endings that are no word, so a forgotten space after a full stop does not make an address. */
const SURE =
  'nl|com|org|net|eu|be|biz|io|xyz|pl|ro|hu|bg|ru|ua|cz|sk|lt|lv|gov|edu|amsterdam|frl|chat|fr|co\\.uk|uk|' +
  'info|online|site|shop|club|link|page|app|tv|gg|fi|dk|gr|hr|xxx|webcam|escort|sex|dating|porn|com\\.tr|' +
  'рф|бг|укр|xn--[a-z\\d\\-]{2,59}'
/** Endings that are also words ("gezien.de man"); these need a path. */
const WORDLIKE =
  'de|at|it|es|pt|me|in|is|no|us|to|co|nu|live|ly|tr|se|ch|rs|al|cc|bio|ee|vip|top|cam|date|love|men|' +
  'world|life|work|help|care|plus|pro|name|zone|group|space|store|tech|blog|news|cn|ir|ma|by|md|ge|am'

type Shape = { readonly shape: RegExp; readonly anchor: Anchor }

const SCHEME = new RegExp(`(?:h(?:tt|xx)ps?|ftp):\\/\\/${REST}+`, 'giu')
const WWW = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}@./](?<!\\p{sc=Han}))www\\.[\\p{L}\\p{N}]${REST}+`,
  'giu',
)
const BARE = new RegExp(
  `${STARTS}(?:${LABEL}\\.){1,6}(?:${SURE})(?!(?!\\p{sc=Han})[\\p{L}\\p{N}_@\\-])${PATH}`,
  'giu',
)
const BARE_WITH_PATH = new RegExp(
  `${STARTS}(?:${LABEL}\\.){1,6}(?:${WORDLIKE})(?::\\d{2,5})?/(?=[\\p{L}\\p{N}+_@~])${REST}+`,
  'giu',
)

const atSchemes = atMatches(/h(?:tt|xx)ps?:\/\/|ftp:\/\//gi)
const atWww = atMatches(/www\./gi)

/** White space, and what no label of a host has: a bare address starts behind one of these. */
const NO_LABEL = /[^\p{L}\p{M}\p{N}_.-]/u
const LONGEST_HOST = 253

/** Where the labels start that stand before a dot with a letter right behind it. */
const atHosts: Anchor = (text) => {
  const places: number[] = []
  let done = 0
  for (let dot = text.indexOf('.'); dot !== -1; dot = text.indexOf('.', dot + 1)) {
    if (dot < done || NO_LABEL.test(text.charAt(dot + 1) || ' ')) continue
    let start = dot
    const furthest = Math.max(done, dot - LONGEST_HOST)
    while (start > furthest && !NO_LABEL.test(text.charAt(start - 1))) start -= 1
    if (start < dot) places.push(start)
    done = dot + 1
    while (done < text.length && !NO_LABEL.test(text.charAt(done))) done += 1
  }
  return places
}

const SHAPES: readonly Shape[] = [
  { shape: SCHEME, anchor: atSchemes },
  { shape: WWW, anchor: atWww },
  { shape: BARE, anchor: atHosts },
  { shape: BARE_WITH_PATH, anchor: atHosts },
]

const CLOSING = new Set(Array.from('.,;:!?\'"»”*_~…'))

const count = (text: string, character: string): number => text.split(character).length - 1

/** Takes off what belongs to the sentence: a full stop, a bracket that was opened before the address. */
const withoutClosingPunctuation = (match: string): string => {
  let surplus = count(match, ')') - count(match, '(')
  let end = match.length
  for (; end > 0; end -= 1) {
    const last = match.charAt(end - 1)
    if (last === ')' && surplus > 0) surplus -= 1
    else if (!CLOSING.has(last)) break
  }
  return match.slice(0, end)
}

type Address = { readonly host: string; readonly path: string }

const addressOf = (url: string): Address => {
  const bare = url.replace(/^[a-z]{3,5}:\/\//i, '')
  const cut = bare.search(/[/?#]/)
  const authority = cut === -1 ? bare : bare.slice(0, cut)
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '')
  return { host, path: cut === -1 ? '' : bare.slice(cut) }
}

/** A list of software and file names that only look like a site. */
const NOT_A_SITE = /^(?:(?:asp|ado|vb|ml)\.net|node\.js)$/i

/** An address in the path of a public one is a way to another site. */
const leadsElsewhere = (path: string): boolean => /:\/\/|www\.|,|%3a%2f/i.test(path)

const identifies = (url: string, contacts: PublicContacts): boolean => {
  const { host, path } = addressOf(url)
  if (!/[\p{L}\p{N}]/u.test(host) || NOT_A_SITE.test(url)) return false
  if (/^\d+\.\p{L}{2,4}$/u.test(host)) return false
  if (isPublicHost(host, contacts)) return leadsElsewhere(path)
  return !(isPlatform(host, contacts) && /^\/?$/.test(path))
}

const RULES: readonly Rule[] = SHAPES.map(({ shape, anchor }, index) => ({
  kind: 'url' as const,
  shape,
  anchor,
  trim: withoutClosingPunctuation,
  check: identifies,
  alone: index < 2 ? ('certain' as const) : ('likely' as const),
  afterRefusal: 'end' as const,
}))

/**
 * Finds web addresses: with a scheme, with www, or bare with a known ending, links to a chat
 * (t.me, wa.me) too. Leaves out public sites of services and government, and the bare name of a
 * platform. Never asks the web.
 */
export const findUrl = familyOf(RULES)
