import { forgetTexts } from './anchors.ts'
import { findAddresses } from './families/address.ts'
import { findAges } from './families/age.ts'
import { findBsn } from './families/bsn.ts'
import { findCard } from './families/card.ts'
import { findCaseNumber } from './families/case-number.ts'
import { findDates } from './families/dates.ts'
import { findDocument } from './families/document.ts'
import { findEmail } from './families/email.ts'
import { findHandle } from './families/handle.ts'
import { findIban } from './families/iban.ts'
import { findIp } from './families/ip.ts'
import { findKvk } from './families/kvk.ts'
import { findNationalNumber } from './families/national-numbers.ts'
import { findPhone } from './families/phone.ts'
import { findPlate } from './families/plate.ts'
import { findPostcodes } from './families/postcode.ts'
import { findRooms } from './families/room.ts'
import { findUrl } from './families/url.ts'
import { findVnumber } from './families/vnumber.ts'
import { onlyWithFigures } from './family.ts'
import type { Candidate, Family } from './family.ts'
import type { Finding } from './finding.ts'
import { findInRounds } from './find-in-rounds.ts'
import { findIndirect, withoutOutshone } from './indirect/find-indirect.ts'
import { listsNow } from './lists/load-lists.ts'
import { mergeCandidates } from './merge-candidates.ts'
import { findNames } from './names/find-names.ts'
import { PUBLIC_CONTACTS } from './public-contacts.ts'
import type { PublicContacts } from './public-contacts.ts'
import { replaceSpans } from './replace-spans.ts'
import { withEmptyBrackets, withoutOwnWords } from './replacements/without-own-words.ts'
import { settleFindings } from './settle-findings.ts'
import { makeWorkingCopy } from './working-copy.ts'

const FAMILIES: readonly Family[] = [
  onlyWithFigures(findIban),
  findEmail,
  findUrl,
  findHandle,
  onlyWithFigures(findCard),
  onlyWithFigures(findBsn),
  onlyWithFigures(findVnumber),
  onlyWithFigures(findDocument),
  onlyWithFigures(findNationalNumber),
  findPhone,
  onlyWithFigures(findPlate),
  onlyWithFigures(findIp),
  onlyWithFigures(findKvk),
  onlyWithFigures(findCaseNumber),
  findAddresses,
  findPostcodes,
  findDates,
  findAges,
  findRooms,
]

/** The text with a number of the same length in place of each finding, for those who read sentences. */
const withoutFound = (text: string, found: readonly Candidate[]): string =>
  replaceSpans(text, found, ({ start, end }) => '0'.repeat(end - start))

/** `nl` in a public web address is no unusual word; taking it out would leave another address. */
const isPartOfHost = (text: string, { start, end, certainty }: Candidate): boolean =>
  certainty === 'look' &&
  (/[\p{L}\d][./@]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:\.\p{Ll}|:\/\/|@)/u.test(text.slice(end, end + 3)))

/**
 * Gives what could identify a person: sorted, not overlapping, places in the text exactly as given
 * (UTF-16, never inside a surrogate pair), the same for the same input, in linear time.
 * `language` chooses the replacement words (unknown: Dutch); `contacts` are numbers and sites of
 * services that identify nobody. Never throws, never asks anything outside. An empty answer means
 * "nothing found", not "anonymous".
 */
export const findIdentifying = (
  text: string,
  language: string,
  contacts: PublicContacts = PUBLIC_CONTACTS,
): Finding[] => {
  const copy = makeWorkingCopy(text)
  const findings: Finding[] = []
  let lastEnd = 0
  const shapes = withEmptyBrackets(copy.text, language)
  const shaped = findInRounds(shapes, FAMILIES, contacts)
  const sentences = withoutOwnWords(withoutFound(copy.text, shaped), language)
  const named = findNames(sentences, language, listsNow()).filter(
    (name) => !isPartOfHost(sentences, name),
  )
  const indirect = findIndirect(shapes, contacts)
  const first = mergeCandidates(withoutOutshone([...shaped, ...named, ...indirect]))
  const settled = settleFindings(copy.text, first, language, (replaced) =>
    findInRounds(replaced, FAMILIES, contacts),
  )
  for (const [index, { start, end, kind, certainty }] of settled.found.entries()) {
    const place = copy.toOriginal(start, end)
    const from = Math.max(place.start, lastEnd)
    if (from >= place.end) continue
    findings.push({
      start: from,
      end: place.end,
      kind,
      certainty,
      replacement: settled.words[index] ?? '',
    })
    lastEnd = place.end
  }
  forgetTexts()
  return findings
}
