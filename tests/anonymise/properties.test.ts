import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passesElevenTest } from '../../domain/anonymise/families/bsn.ts'
import { findIdentifying } from '../../domain/anonymise/find-identifying.ts'
import { hasHardFinding, replaceFindings } from '../../domain/anonymise/hard-kinds.ts'

const RUNS = { numRuns: 500 }

/** Any UTF-16 units, halves of surrogate pairs too. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((units) => String.fromCharCode(...units))

const piece = fc.oneof(
  fc.constantFrom(
    '06',
    '0',
    '+31',
    '0031',
    '123456782',
    '12345678',
    '612345678',
    '020',
    'NL44RABO0123456789',
    'NL',
    '12-BDF-3',
    'BD12FG',
    '@',
    'f@voorbeeld.nl',
    'gmail',
    'com',
    '.nl',
    'punt',
    '(at)',
    'at',
    'https://',
    'www.',
    't.me/x',
    '/',
    '-',
    '.',
    ',',
    ' ',
    '  ',
    '\n',
    '\u00a0',
    '\u200b',
    '\u0301',
    '(',
    ')',
    '[',
    ']',
    '€',
    'bsn',
    'tel',
    'bel',
    'kenteken',
    'order',
    '&#48;',
    '&',
    '😀',
    '\ud83d',
    '٠٦',
    '０６',
    'e',
    'x',
  ),
  fc.nat({ max: 999_999_999 }).map(String),
)
const jumble = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))
const anyText = fc.oneof(anyUnits, fc.string({ unit: 'binary', maxLength: 200 }), jumble)

const validBsn = fc
  .integer({ min: 10_000_000, max: 99_999_999 })
  .map((front) => Array.from({ length: 10 }, (_, last) => `${front}${last}`).find(passesElevenTest))
  .filter((bsn) => bsn !== undefined)

const remainder97 = (digits: string): number =>
  Array.from(digits, Number).reduce((rest, digit) => (rest * 10 + digit) % 97, 0)

const dutchIban = fc.nat({ max: 9_999_999_999 }).map((account) => {
  const number = String(account).padStart(10, '0')
  // RABO and NL in figures: A is 10, Z is 35.
  const check = 98 - remainder97(`27101124${number}232100`)
  return `NL${String(check).padStart(2, '0')} RABO ${number.replace(/(.{4})(.{4})(.{2})/, '$1 $2 $3')}`
})

const isInsidePair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))

const kindsIn = (text: string): string[] => findIdentifying(text, 'nl').map(({ kind }) => kind)

describe('finding what identifies, for any text', () => {
  it('never throws and gives the same answer twice', () => {
    fc.assert(
      fc.property(anyText, fc.string(), (text, language) => {
        expect(findIdentifying(text, language)).toEqual(findIdentifying(text, language))
      }),
      RUNS,
    )
  })

  it('gives places in range, sorted, disjoint and never inside a surrogate pair', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let lastEnd = 0
        for (const { start, end } of findIdentifying(text, 'nl')) {
          expect(start).toBeGreaterThanOrEqual(lastEnd)
          expect(end).toBeGreaterThan(start)
          expect(isInsidePair(text, start) || isInsidePair(text, end)).toBe(false)
          lastEnd = end
        }
        expect(lastEnd).toBeLessThanOrEqual(text.length)
      }),
      RUNS,
    )
  })

  it.each(['nl', 'en'])('leaves no hard finding after replacing all, in %s', (language) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const replaced = replaceFindings(text, findIdentifying(text, language))

        expect(hasHardFinding(findIdentifying(replaced, language))).toBe(false)
      }),
      RUNS,
    )
  })

  it('keeps each valid IBAN in small letters, with doubled, no-break and zero-width spaces', () => {
    fc.assert(
      fc.property(dutchIban, (iban) => {
        const writings = [
          iban,
          iban.toLowerCase(),
          iban.replaceAll(' ', '  '),
          iban.replaceAll(' ', '\u00a0'),
          iban.replaceAll(' ', '\u200b'),
          iban.normalize('NFD'),
        ]

        expect(writings.map((writing) => kindsIn(`stort op ${writing}. Meer niet.`))).toEqual(
          writings.map(() => ['iban']),
        )
      }),
      RUNS,
    )
  })

  it('keeps each valid BSN in groups, with doubled and no-break spaces', () => {
    fc.assert(
      fc.property(validBsn, (bsn) => {
        const grouped = bsn.replace(/(\d{4})(\d{2})(\d{3})/, '$1 $2 $3')
        const writings = [
          bsn,
          grouped,
          grouped.replaceAll(' ', '  '),
          grouped.replaceAll(' ', '\u00a0'),
          grouped.replaceAll(' ', '.'),
          Array.from(bsn).join('\u200b'),
        ]

        expect(writings.map((writing) => kindsIn(`zij liet ${writing} zien`))).toEqual(
          writings.map(() => ['bsn']),
        )
      }),
      RUNS,
    )
  })

  it('keeps a finding when text is added after its sentence', () => {
    fc.assert(
      fc.property(anyText, (addition) => {
        const [first] = findIdentifying(`Zij liet 123456782 zien. ${addition}`, 'nl')

        expect(first).toMatchObject({ start: 9, end: 18, kind: 'bsn' })
      }),
      RUNS,
    )
  })
})
