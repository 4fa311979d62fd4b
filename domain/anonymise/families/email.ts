import type { Candidate, Family } from '../family.ts'
import type { Certainty } from '../finding.ts'
import { isPublicHost } from '../public-contacts.ts'
import type { PublicContacts } from '../public-contacts.ts'

const PROVIDER =
  '(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|proton(?:mail)?|ziggo|kpnmail|kpn|home|' +
  'xs4all|planet|upcmail|hetnet|casema|gmx|mail|yandex|onet|wp|abv|ukr)'
const LOCAL = String.raw`[\p{L}\p{M}\p{N}._%+'&~\-]{1,64}`
const LABEL = String.raw`[\p{L}\p{M}\p{N}_\-]{1,63}`
const TOP = String.raw`(?:xn--[a-z\d\-]{2,59}|\p{L}[\p{L}\p{M}]{1,23})`
const NO_LETTER = String.raw`(?![\p{L}\p{M}\p{N}])`

const bracketed = (words: string): string =>
  String.raw`\s{0,2}[(\[{<]\s?(?:${words})\s?[)\]}>]\s{0,2}`
const AT_WORD = 'apen?staart(?:je)?|aapje|arroba|małpa|arobase|klammeraffe'
const DOT_WORD = 'dot|punt|point|punkt|kropka|punct'
const DOT = String.raw`(?:\.|\s\.\s?|${bracketed(`${DOT_WORD}|\\.`)}|\s{1,2}(?:${DOT_WORD})\s{1,2})`
const SPOKEN_DOT = String.raw`(?:${bracketed(`${DOT_WORD}|\\.`)}|\s{1,2}(?:${DOT_WORD})\s{1,2})`
const SPOKEN_LOCAL = `${LOCAL}(?:${SPOKEN_DOT}${LOCAL}){0,3}`
const SPOKEN_DOMAIN = `${LABEL}(?:${DOT}${LABEL}){0,4}?${DOT}${TOP}${NO_LETTER}`

type Row = { readonly at: RegExp; readonly certainty: Certainty }

/** Looks for the "at" first and reads what is before it backwards: a try that fails stays short. */
const row = (local: string, at: string, domain: string, certainty: Certainty): Row => ({
  at: new RegExp(`(?=${at})(?<=(${local}))${at}(${domain})`, 'giu'),
  certainty,
})

const ROWS: readonly Row[] = [
  row(`${LOCAL}|"[^"\\n]{1,64}"`, '@', `(?:${LABEL}\\.){1,8}${TOP}${NO_LETTER}`, 'certain'),
  row(LOCAL, '@', PROVIDER + NO_LETTER, 'likely'),
  row(LOCAL, String.raw`(?:\s{1,2}@\s{0,2}|@\s{1,2})`, `${PROVIDER}${DOT}${TOP}`, 'certain'),
  row(SPOKEN_LOCAL, '@', `${LABEL}(?:${SPOKEN_DOT}${LABEL}){0,3}?${SPOKEN_DOT}${TOP}`, 'certain'),
  row(SPOKEN_LOCAL, bracketed(`at|a|ad|@|${AT_WORD}`), SPOKEN_DOMAIN, 'certain'),
  row(SPOKEN_LOCAL, bracketed(`at|a|ad|@|${AT_WORD}`), PROVIDER + NO_LETTER, 'likely'),
  row(SPOKEN_LOCAL, String.raw`\s{0,2}(?<!\p{L})(?:${AT_WORD})\s{1,2}`, SPOKEN_DOMAIN, 'certain'),
  row(SPOKEN_LOCAL, String.raw`\s{1,2}at\s{1,2}`, `${PROVIDER}${DOT}${TOP}${NO_LETTER}`, 'certain'),
  row(
    SPOKEN_LOCAL,
    String.raw`\s{1,2}at\s{1,2}`,
    `${LABEL}${SPOKEN_DOT}${TOP}${NO_LETTER}`,
    'likely',
  ),
]

/** The general address of a service, such as info@ at a public host, is nobody's. */
const isPublicAddress = (local: string, domain: string, contacts: PublicContacts): boolean =>
  /^(?:info|contact|helpdesk|meldpunt|meldingen|post|receptie|secretariaat|advies)$/i.test(local) &&
  isPublicHost(domain, contacts)

const withoutOpeningPunctuation = (local: string): string => local.replace(/^[.'&~%-]{1,64}/, '')

const candidateOf = (
  match: RegExpExecArray,
  certainty: Certainty,
  contacts: PublicContacts,
): Candidate | null => {
  const local = withoutOpeningPunctuation(match[1] ?? '')
  if (local === '' || isPublicAddress(local, match[2] ?? '', contacts)) return null
  return {
    start: match.index - local.length,
    end: match.index + match[0].length,
    kind: 'email',
    certainty,
    ground: 'shaped',
  }
}

/**
 * Finds e-mail addresses, also with an international domain, with spaces around the @, and spelled
 * out ("jan (at) gmail punt com"). Leaves out the general address of a public service.
 */
export const findEmail: Family = (text, contacts) => {
  const candidates: Candidate[] = []
  for (const { at, certainty } of ROWS) {
    for (const match of text.matchAll(at)) {
      const candidate = candidateOf(match, certainty, contacts)
      if (candidate !== null) candidates.push(candidate)
    }
  }
  return candidates
}
