import type { Candidate, Family } from '../family.ts'
import {
  matchAt,
  matchesAt,
  textBefore,
  wordBefore,
  wordStarts,
  type Span,
} from '../families/around.ts'
import { foldWord } from '../lists/fold-word.ts'
import { listsNow } from '../lists/load-lists.ts'
import { COMMON, FIRST } from '../lists/word-classes.ts'
import { namesAuthority } from './authorities.ts'
import { kindOfWord, LEGAL } from './organisation-kinds.ts'

const WORD =
  "(?:\\p{Lu}[\\p{L}\\p{M}\\d'’&.-]{0,24}[\\p{L}\\p{M}\\d]|\\p{Lu}|\\d{1,3}(?![\\p{L}\\d.,:]))"
const LINK = "(?:de|het|'t|van|der|den|la|le|en|&|of|and|the|di|da|del|in de|aan de|op de|van de)"
/** `De Gouden Leeuw`, `Lotus`, `'t Hoekje`, `Zorg & Zo`, in quotes or not. */
const NAME = new RegExp(
  `["“«„]?(?:(?:De|Het|'t|’t|La|Le|El|The|Den) )?\\p{Lu}(?:[\\p{L}\\p{M}\\d'’&.-]{0,24}[\\p{L}\\p{M}\\d])?(?:[ -](?:${LINK} )?${WORD}){0,3}["”»]?`,
  'uy',
)
/** A blank with a capital or a quote behind it: a name may start. */
const NAME_STARTS = / (?:genaamd |met de naam |called )?(?=["“«„]?(?:['’]t )?\p{Lu})/gu
/** A kind of organisation, or the form of a company, behind a name. */
const KIND_BEHIND = new RegExp(
  `(?:College|Lyceum|Gymnasium|Hotel|Hostel|Restaurant|School|Basisschool|Scholengemeenschap|Uitzendbureau|Uitzendgroep|Schoonmaak|Transport|Logistics|Catering|${LEGAL.source})(?![\\p{L}\\d])`,
  'uy',
)
const EMPLOYER =
  /(?:werkt|werkte|werken|werkzaam|aan het werk|baan|in dienst|stage|works?|worked|working|arbeitet|travaille|trabaja|pracuje|lucrează|dolgozik|работи|працює|çalışıyor) (?:nu |al |ook |daar )?(?:bij|voor|at|for|bei|chez|en|w|la|в|във|у) (?=["“«„]?\p{Lu})/uy
const UNIQUE =
  /(?<!\p{L})(?:de|het) enige (?:\p{L}+ ){0,2}\p{L}+ (?:in|van|op)(?: de| het| deze| dit| ons)? (?:\p{L}[\p{L}'-]+)/giu
const CLASS =
  /(?:(?:klas|groep|class|klasse|clasa|klasa|клас) ?\d{1,2} ?[A-Za-z]?\d?|\d ?(?:vmbo|mavo|havo|vwo|mbo|pro)(?:[- ]?[a-zA-Z\d]{1,3})?|(?:klas|groep) [A-Za-z]\d[A-Za-z]?)(?![\p{L}\d]|[.,]\d)/uy

/** Capital words that open a sentence and name nothing. */
const NO_NAME = new Set(
  'de het een in op en of als dan toen ook wij zij hij ze we ik deze dit die dat er hier daar bij naar uit van voor met om maar want elk elke iedere alle onze ons mijn haar zijn geen wie wat waar hoe waarom kamer social the a an nl tel'.split(
    ' ',
  ),
)

const isName = (words: string): boolean =>
  words
    .split(/[\s"“”«»„-]+/u)
    .some((word) => /^\p{Lu}/u.test(word) && word.length > 1 && !NO_NAME.has(word.toLowerCase()))

const isFirstName = (word: string): boolean => {
  const classes = listsNow()?.classOf(foldWord(word)) ?? 0
  return (classes & FIRST) !== 0 && (classes & COMMON) === 0
}

const NOT_ONE_BEFORE = /(?<!\p{L})(?:geen|elke|iedere|alle|veel|per|no|any|every|each) $/u
const TRAILING = /[.'’-]+$/u

type Found = Span & { readonly certainty: Candidate['certainty'] }

type Search = (text: string, starts: readonly number[]) => Found[]

const nameAt = (text: string, at: number): string | undefined => {
  const name = matchAt(NAME, text, at)?.[0]
  return name !== undefined && isName(name) ? name.replace(TRAILING, '') : undefined
}

const kindsThenNames: Search = (text) => {
  const found: Found[] = []
  for (const { index, 0: gap } of text.matchAll(NAME_STARTS)) {
    const kind = wordBefore(text, index)
    if (kind === undefined || kindOfWord(text.slice(kind.start, kind.end)) === undefined) continue
    if (NOT_ONE_BEFORE.test(textBefore(text, kind.start, 12))) continue
    const name = nameAt(text, index + gap.length)
    if (name === undefined) continue
    found.push({ start: kind.start, end: index + gap.length + name.length, certainty: 'likely' })
  }
  return found
}

const LINKS_BACK = new Set(['&', 'en', 'de', 'van', 'der', 'and'])

/** Up to four words with a capital before a kind: "Het Baken College", "Jansen Transport B.V.". */
const namesThenKinds: Search = (text, starts) => {
  const found: Found[] = []
  for (const { index, 0: kind } of matchesAt(KIND_BEHIND, text, starts)) {
    let start = index
    let from = index
    for (let count = 0; count < 5; count += 1) {
      const word = wordBefore(text, from)
      if (word === undefined || word.end !== from - 1) break
      const part = text.slice(word.start, word.end)
      if (NO_NAME.has(part.toLowerCase()) && !LINKS_BACK.has(part)) break
      if (part.endsWith('.') || (!/^\p{Lu}/u.test(part) && !LINKS_BACK.has(part))) break
      from = word.start
      if (!LINKS_BACK.has(part)) start = word.start
    }
    if (start === index || !isName(text.slice(start, index))) continue
    found.push({ start, end: index + kind.length, certainty: 'likely' })
  }
  return found
}

const employers: Search = (text, starts) => {
  const found: Found[] = []
  for (const { index, 0: words } of matchesAt(EMPLOYER, text, starts)) {
    const start = index + words.length
    const name = nameAt(text, start)
    if (name === undefined || isFirstName(name)) continue
    found.push({ start, end: start + name.length, certainty: 'likely' })
  }
  return found
}

const ONLY_ONE = /(?<!\p{L})(?:de|het) enige /iu

const uniqueOnes: Search = (text) => {
  if (!ONLY_ONE.test(text)) return []
  const found: Found[] = []
  for (const { index: start, 0: match } of text.matchAll(UNIQUE)) {
    const hasKind = match.split(' ').some((word) => kindOfWord(word) !== undefined)
    if (hasKind) found.push({ start, end: start + match.length, certainty: 'likely' })
  }
  return found
}

const classes: Search = (text, starts) =>
  matchesAt(CLASS, text, starts).map(({ index: start, 0: match }) => ({
    start,
    end: start + match.length,
    certainty: 'look' as const,
  }))

const SEARCHES = [kindsThenNames, namesThenKinds, employers, uniqueOnes, classes]

/**
 * Finds a named hotel, school, shop, shelter or employer, and one that is unique by its description
 * ("de enige nagelstudio in …"); a class or group is a question only. Refuses services and
 * authorities (`contacts.names` adds to them): naming those identifies nobody.
 */
export const findOrganisations: Family = (text, contacts) => {
  const starts = wordStarts(text)
  return SEARCHES.flatMap((search) => search(text, starts))
    .filter(({ start, end }) => !namesAuthority(text.slice(start, end), contacts.names))
    .map((found) => ({
      ...found,
      kind: 'organisation',
      ground: found.certainty === 'look' ? 'shaped' : 'cued',
    }))
}
