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
const AT_WORD =
  'apen?staart(?:je)?|aapje|arroba|małpa|arobase|klammeraffe|kukac|маймунско|маймунка|собака|равлик'
const DOT_WORD = 'dot|punto?|ponto?|point|punkt|kropka|punct|nokta|точка|крапка'
const DOT = String.raw`(?:\.|\s\.\s?|${bracketed(`${DOT_WORD}|\\.`)}|\s{1,2}(?:${DOT_WORD})\s{1,2})`
const SPOKEN_DOT = String.raw`(?:${bracketed(`${DOT_WORD}|\\.`)}|\s{1,2}(?:${DOT_WORD})\s{1,2})`
const SPOKEN_LOCAL = `${LOCAL}(?:${SPOKEN_DOT}${LOCAL}){0,3}`
const SPOKEN_DOMAIN = `${LABEL}(?:${DOT}${LABEL}){0,4}?${DOT}${TOP}${NO_LETTER}`

type Row = { readonly at: RegExp; readonly needs: RegExp; readonly certainty: Certainty }

/** Cheap signs of an "at" in the text at all; most texts have none of them. */
const SIGN = /@/
const IN_BRACKETS = /[([{<]\s?(?:at|ad?|@|ap|ar|ma|kl)/i
const SPOKEN = new RegExp(AT_WORD, 'i')
const APART = /\sat\s/i

/** Looks for the "at" first and reads what is before it backwards: a try that fails stays short. */
const row = (
  local: string,
  at: string,
  domain: string,
  certainty: Certainty,
  needs = SIGN,
): Row => ({
  needs,
  at: new RegExp(`(?=${at})(?<=(${local}))${at}(${domain})`, 'giu'),
  certainty,
})

const BRACKETED = bracketed(`at|a|ad|@|${AT_WORD}`)
const WORD = String.raw`\s{0,2}(?<!\p{L})(?:${AT_WORD})\s{1,2}`
const AT = String.raw`\s{1,2}at\s{1,2}`
const SPACED = String.raw`(?:\s{1,2}@\s{0,2}|@\s{1,2})`
const PLAIN_DOMAIN = `(?:${LABEL}\\.){1,8}${TOP}${NO_LETTER}`
const HALF_SPOKEN = `${LABEL}(?:${SPOKEN_DOT}${LABEL}){0,3}?${SPOKEN_DOT}${TOP}`
const WITH_COMMA = `${PROVIDER}\\s?,\\s?(?:com|nl|de|be|net|pl|ro)${NO_LETTER}`
const AFTER_AT = `${LABEL}${SPOKEN_DOT}${TOP}${NO_LETTER}`

const ROWS: readonly Row[] = [
  row(`${LOCAL}|"[^"\\n]{1,64}"`, '@', PLAIN_DOMAIN, 'certain'),
  row(LOCAL, '@', WITH_COMMA, 'certain'),
  row(LOCAL, '@', PROVIDER + NO_LETTER, 'likely'),
  row(LOCAL, SPACED, `${PROVIDER}${DOT}${TOP}`, 'certain'),
  row(SPOKEN_LOCAL, '@', HALF_SPOKEN, 'certain'),
  row(SPOKEN_LOCAL, BRACKETED, SPOKEN_DOMAIN, 'certain', IN_BRACKETS),
  row(SPOKEN_LOCAL, BRACKETED, PROVIDER + NO_LETTER, 'likely', IN_BRACKETS),
  row(SPOKEN_LOCAL, WORD, SPOKEN_DOMAIN, 'certain', SPOKEN),
  row(SPOKEN_LOCAL, AT, `${PROVIDER}${DOT}${TOP}${NO_LETTER}`, 'certain', APART),
  row(SPOKEN_LOCAL, AT, AFTER_AT, 'likely', APART),
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
  for (const { at, needs, certainty } of ROWS) {
    if (!needs.test(text)) continue
    for (const match of text.matchAll(at)) {
      const candidate = candidateOf(match, certainty, contacts)
      if (candidate !== null) candidates.push(candidate)
    }
  }
  return candidates
}
