import type { Finding } from './finding.ts'
import { traitKindIn } from './indirect/trait.ts'

/** What identifies nobody alone, and somebody together. Codes: the words are the screen's. */
export const QUASI_IDENTIFIERS = [
  'age',
  'sex',
  'origin',
  'place',
  'organisation',
  'date',
  'family',
] as const
export type QuasiIdentifier = (typeof QUASI_IDENTIFIERS)[number]

/** Where one of them stands in a text. */
export type Part = {
  readonly start: number
  readonly end: number
  readonly part: QuasiIdentifier
  /** Coarser words where the finding has them. */
  readonly replacement: string | undefined
}

const SEX = new RegExp(
  '(?<!\\p{L})(?:man|vrouw|vrouwelijke?|mannelijke?|\\p{L}{0,12}meisje|\\p{L}{0,12}jongen|jongetje|dame|heer|mevrouw|mw|mevr|meneer|dhr|moeder|vader|dochter(?:tje)?|zoon(?:tje)?|zus(?:je)?|broer(?:tje)?|tante|oom|vriendin|cliënte|zij|hij|' +
    'woman|man|girl|boy|female|male|lady|mother|father|daughter|son|sister|brother|she|he|frau|mann|mädchen|junge|mutter|vater|tochter|sohn|femme|homme|fille|garçon|mère|père|mujer|hombre|chica|chico|niña|niño|madre|padre|mulher|homem|menina|menino|moça|rapaz|mãe|pai|' +
    'kobieta|mężczyzna|dziewczyna|dziewczynka|chłopak|chłopiec|femeie|bărbat|fată|fata|băiat|nő|férfi|lány|fiú|kadın|erkek|kız|oğlan|жена|мъж|момиче|момче|жінка|чоловік|дівчина|дівчинка|хлопець|хлопчик)(?!\\p{L})|امرأة|رجل|فتاة|بنت|ولد|女孩|男孩|女人|男人|女士|先生|女子|男子',
  'giu',
)

const ORIGIN_LANGUAGES =
  'pl ro bg hu es uk zh ar pt fr vi ti ru tr fa en de it el sq sr hr bs cs sk sl lt lv et ka hy az th tl id hi ur bn pa ta so am sw yo ha ig ak ku ps uz kk he ja ko mn ne'.split(
    ' ',
  )
const ORIGIN_COUNTRIES =
  'PL RO BG HU UA CN VN ER SY TR MA NG GH ID PH TH BR CO AL RS BA MK MD RU BY GE AM AZ IR IQ AF PK IN BD LK NP SO ET KE UG CM GN SL GM SN ML CD CG AO SR ES PT IT GR FR DE GB VE PE EC DO HT CU MX AR LT LV EE CZ SK SI HR TN DZ EG LY YE JO LB PS UZ KZ MN TW KR JP'.split(
    ' ',
  )
const WRITTEN_IN = 'nl en de fr es pt pl ro hu tr bg uk ar zh'.split(' ')
/** Said of a person, and not to be made from the name of a language. */
const NATIONALITIES =
  'nigeriaan nigeriaans ghanees ghanese marokkaan marokkaans syrisch syriër eritrees eritreeër afghaan afghaans somalisch braziliaan braziliaans colombiaan colombiaans filipijns filipina albanees surinaams antilliaans moldavisch nigerian ghanaian moroccan syrian eritrean afghan somali brazilian colombian filipino albanian moldovan romaanse'.split(
    ' ',
  )

const SHORTEST_STEM = 4
const stemOf = (name: string): string =>
  name.toLowerCase().slice(0, Math.max(SHORTEST_STEM, name.length - (name.length > 6 ? 2 : 1)))

let stems: ReadonlySet<string> | undefined
let countryNames: ReadonlySet<string> | undefined

const namesOf = (type: 'language' | 'region', codes: readonly string[]): string[] =>
  WRITTEN_IN.flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type })
    return codes.map((code) => names.of(code) ?? '').filter((name) => name.length >= 2)
  })

/** "Roemeense", "Polish", "uit Polen", "румунка": by the names of languages and countries. */
const isOrigin = (word: string): boolean => {
  stems ??= new Set(
    [...namesOf('language', ORIGIN_LANGUAGES), ...NATIONALITIES]
      .filter((name) => name.length >= SHORTEST_STEM && !name.includes(' '))
      .map(stemOf),
  )
  countryNames ??= new Set(namesOf('region', ORIGIN_COUNTRIES).map((name) => name.toLowerCase()))
  const small = word.toLowerCase()
  if (countryNames.has(small)) return true
  for (
    let length = Math.min(small.length, 14);
    length >= Math.max(SHORTEST_STEM, small.length - 4);
    length -= 1
  ) {
    if (stems.has(small.slice(0, length))) return true
  }
  return false
}

const WORD = /[\p{L}\p{M}]{4,20}/gu
const CASELESS =
  /^(?:[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Han}]|pol|rom|rum|woł|bułg|węg|ukr)/iu

const originsIn = (text: string): Part[] => {
  const found: Part[] = []
  for (const { index, 0: word } of text.matchAll(WORD)) {
    // Small letters hold too many other words; languages that write them small are let through.
    if (!/^\p{Lu}/u.test(word) && !CASELESS.test(word)) continue
    if (isOrigin(word)) {
      found.push({ start: index, end: index + word.length, part: 'origin', replacement: undefined })
    }
  }
  return found
}

const PART_OF_KIND: Readonly<Partial<Record<Finding['kind'], QuasiIdentifier>>> = {
  age: 'age',
  birthdate: 'age',
  place: 'place',
  organisation: 'organisation',
  date: 'date',
}

const partOf = (finding: Finding, found: string): QuasiIdentifier | undefined => {
  if (finding.kind !== 'trait') return PART_OF_KIND[finding.kind]
  return traitKindIn(found) === 'family' ? 'family' : undefined
}

/** Everything in a text that could help to make a combination, in the order of the text. */
export const partsIn = (text: string, findings: readonly Finding[]): readonly Part[] => {
  const parts: Part[] = originsIn(text)
  for (const finding of findings) {
    const { start, end, replacement } = finding
    const part = partOf(finding, text.slice(start, end))
    if (part !== undefined) parts.push({ start, end, part, replacement })
  }
  for (const { index, 0: word } of text.matchAll(SEX)) {
    parts.push({ start: index, end: index + word.length, part: 'sex', replacement: undefined })
  }
  return parts.sort((a, b) => a.start - b.start || a.end - b.end)
}
