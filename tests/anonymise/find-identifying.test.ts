import { describe, expect, it } from 'vitest'
import { findIdentifying } from '../../domain/anonymise/find-identifying.ts'
import { hasHardFinding, replaceFindings } from '../../domain/anonymise/hard-kinds.ts'
import { mergeCandidates } from '../../domain/anonymise/merge-candidates.ts'
import { replacementFor } from '../../domain/anonymise/replacements.ts'
import type { Candidate } from '../../domain/anonymise/family.ts'
import { found, foundIn, numbersIn } from './found-in.ts'

const aCandidate = (over: Partial<Candidate>): Candidate => ({
  start: 0,
  end: 10,
  kind: 'phone',
  certainty: 'likely',
  ground: 'shaped',
  ...over,
})

describe('finding what identifies', () => {
  it('gives places in the text exactly as given, whatever stands before it', () => {
    const text = '😀 cafe\u0301 &amp; ﬁets\u00ad: 06\u200b-12345678'

    const [finding] = findIdentifying(text, 'nl')

    expect(text.slice(finding?.start, finding?.end)).toBe('06\u200b-12345678')
  })

  it('finds several kinds in one text, in order', () => {
    const text = 'Zij (bsn 123456782) rijdt 12-BDF-3, mail f@voorbeeld.nl, 06-12345678.'

    const findings = foundIn(text)

    expect(findings).toEqual([
      ...found('bsn', 'certain', '123456782'),
      ...found('plate', 'likely', '12-BDF-3'),
      ...found('email', 'certain', 'f@voorbeeld.nl'),
      ...found('phone', 'likely', '06-12345678'),
    ])
  })

  it('covers all of an address that holds another identifier', () => {
    const findings = foundIn('zie https://voorbeeld.nl/dossier/123456782/jan hier')

    expect(findings).toEqual(found('bsn', 'certain', 'https://voorbeeld.nl/dossier/123456782/jan'))
  })

  it('does not call the end of a foreign or Dutch phone number a BSN', () => {
    const findings = foundIn('+31 123456782')

    expect(findings).toEqual(found('phone', 'likely', '+31 123456782'))
  })

  it('finds a number that stands against another one', () => {
    const findings = foundIn('0612345678-0687654321')

    expect(findings).toEqual(found('phone', 'likely', '0612345678', '0687654321'))
  })

  it.each([
    ['nl', '[telefoonnummer]'],
    ['en', '[phone number]'],
    ['en-GB', '[phone number]'],
    ['pl', '[numer telefonu]'],
    ['sv', '[telefoonnummer]'],
    ['__proto__', '[telefoonnummer]'],
    ['', '[telefoonnummer]'],
  ])('replaces in the language %j', (language, expected) => {
    const [finding] = findIdentifying('bel 06-12345678', language)

    expect(finding?.replacement).toBe(expected)
  })

  it.each(['nl', 'en'])('does not take a replacement word in %s for a cue', (language) => {
    const text = ['bsn', 'phone', 'plate'] as const
    const words = text.map((kind) => replacementFor(kind, language))

    const findings = words.flatMap((word) => numbersIn(`${word} 0201234567 of 123456781`))

    expect(findings).toEqual([])
  })

  it('leaves no hard finding after replacing a chain of numbers', () => {
    const text = 'bsn 123456782 987654321 0612345678 612345678 06-12345678-06-87654321'

    const replaced = replaceFindings(text, findIdentifying(text, 'nl'))

    expect(hasHardFinding(findIdentifying(replaced, 'nl'))).toBe(false)
    expect(replaced).toContain('[bsn]')
  })

  it('ends a cue at the end of its sentence, but not at an abbreviation', () => {
    const other = numbersIn('Zij wil bellen. Daar stond 0201234567.')
    const same = numbersIn('Haar tel. nr. 0201234567.')

    expect(other).toEqual([])
    expect(same).toEqual(found('phone', 'certain', '0201234567'))
  })
})

describe('merging candidates', () => {
  it('lets a proven one decide over a cued one, and a cued one over a shape', () => {
    const merged = mergeCandidates([
      aCandidate({ kind: 'url', end: 30 }),
      aCandidate({ kind: 'plate', ground: 'cued', start: 5, end: 12 }),
      aCandidate({ kind: 'bsn', ground: 'proven', certainty: 'certain', start: 8, end: 17 }),
    ])

    expect(merged).toEqual([
      { start: 0, end: 30, kind: 'bsn', certainty: 'certain', ground: 'proven' },
    ])
  })

  it('lets the longer one decide when the grounds are the same', () => {
    const merged = mergeCandidates([
      aCandidate({ kind: 'email', start: 2, end: 20 }),
      aCandidate({ kind: 'phone', start: 0, end: 10 }),
    ])

    expect(merged).toEqual([aCandidate({ kind: 'email', start: 0, end: 20 })])
  })

  it('lets one that is only worth a look decide last of all', () => {
    const merged = mergeCandidates([
      aCandidate({ kind: 'person', certainty: 'look', ground: 'cued', end: 20 }),
      aCandidate({ start: 5 }),
    ])

    expect(merged).toEqual([aCandidate({ start: 0, end: 20 })])
  })

  it('keeps apart what only touches, in order', () => {
    const merged = mergeCandidates([aCandidate({ start: 10, end: 20 }), aCandidate({})])

    expect(merged).toEqual([aCandidate({}), aCandidate({ start: 10, end: 20 })])
  })
})
