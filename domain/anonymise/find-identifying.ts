import { findBsn } from './families/bsn.ts'
import { findEmail } from './families/email.ts'
import { findIban } from './families/iban.ts'
import { findPhone } from './families/phone.ts'
import { findPlate } from './families/plate.ts'
import { findUrl } from './families/url.ts'
import type { Candidate, Family } from './family.ts'
import type { Finding } from './finding.ts'
import { mergeCandidates } from './merge-candidates.ts'
import { PUBLIC_CONTACTS } from './public-contacts.ts'
import type { PublicContacts } from './public-contacts.ts'
import { replacementFor } from './replacements.ts'
import { makeWorkingCopy } from './working-copy.ts'

const FAMILIES: readonly Family[] = [findIban, findEmail, findUrl, findBsn, findPhone, findPlate]

/** Numbers written against each other come out one after the other; more rounds than this is noise. */
const MOST_ROUNDS = 6

/** Stands where a replacement word would stand, in the same length, so that places do not move. */
const mask = (text: string, found: readonly Candidate[]): string => {
  const parts: string[] = []
  let done = 0
  for (const { start, end } of found) {
    parts.push(text.slice(done, start), '[', ']'.repeat(end - start - 1))
    done = end
  }
  parts.push(text.slice(done))
  return parts.join('')
}

const findInRounds = (text: string, contacts: PublicContacts): Candidate[] => {
  let found: Candidate[] = []
  let rest = text
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const current = rest
    const next = mergeCandidates(FAMILIES.flatMap((family) => family(current, contacts)))
    if (next.length === 0) break
    found = found.concat(next)
    rest = mask(current, next)
  }
  return found.sort((a, b) => a.start - b.start)
}

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
  for (const { start, end, kind, certainty } of findInRounds(copy.text, contacts)) {
    const place = copy.toOriginal(start, end)
    const from = Math.max(place.start, lastEnd)
    if (from >= place.end) continue
    findings.push({
      start: from,
      end: place.end,
      kind,
      certainty,
      replacement: replacementFor(kind, language),
    })
    lastEnd = place.end
  }
  return findings
}
