import { describe, expect, it } from 'vitest'
import { findPostcodes } from '../../../domain/anonymise/families/postcode.ts'
import { spansOf } from '../spans.ts'

describe('a postcode', () => {
  it.each([
    ['1234 AB', 'likely', '1234 AB'],
    ['1234AB', 'likely', '1234AB'],
    ['1234\u00a0AB', 'likely', '1234 AB'],
    ['3512 AB Utrecht', 'certain', '3512 AB'],
    ['Kerkstraat 12, 3512 AB', 'certain', '3512 AB'],
    ['kerkstraat 12, 3512ab utrecht', 'certain', '3512ab'],
    ['curacaostraat 88, 9715 hz groningen', 'certain', '9715 hz'],
    ['postcode 3512ab', 'certain', '3512ab'],
    ['postcode: 2010 en', 'certain', '2010 en'],
    ['3512 ab utrecht', 'likely', '3512 ab'],
    ['3512ab', 'likely', '3512ab'],
    ['1234 AB-12', 'likely', '1234 AB'],
    ['3512 xc 12', 'certain', '3512 xc'],
  ])('is found in "%s" as %s', (text, certainty, covered) => {
    expect(spansOf(findPostcodes, text)).toEqual([`postcode ${certainty}: ${covered}`])
  })

  it.each([
    'in 2010 en 2011',
    '1000 in een jaar',
    '2500 kg en 1500 KM',
    '3000mb',
    '€ 1500 EU',
    'artikel 1401 BW',
    'ISO 9001 NL',
    '1234 SS',
    '0123 AB',
    '12345 AB',
    '1234 ABC',
    'versie 2.1234 AB',
  ])('is not found in: %s', (text) => {
    expect(spansOf(findPostcodes, text)).toEqual([])
  })
})
