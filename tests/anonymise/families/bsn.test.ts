import { describe, expect, it } from 'vitest'
import { passesElevenTest } from '../../../domain/anonymise/families/bsn.ts'
import { found, numbersIn } from '../found-in.ts'

describe('the 11-test', () => {
  it.each(['123456782', '111222333', '900000004', '012345672', '12345672'])('accepts %s', (bsn) => {
    expect(passesElevenTest(bsn)).toBe(true)
  })

  it.each(['123456781', '000000000', '00000000', '', '1234567820', 'geen nummer'])(
    'refuses %j',
    (bsn) => {
      expect(passesElevenTest(bsn)).toBe(false)
    },
  )
})

describe('a BSN', () => {
  it.each([
    ['Zij liet 123456782 zien.', '123456782'],
    ['In de app stond 123.456.782, zei hij', '123.456.782'],
    ['op papier: 1234.56.782.', '1234.56.782'],
    ['op papier: 1234 56 782', '1234 56 782'],
    ['op papier: 123-456-782', '123-456-782'],
    ['op papier: 123  456  782', '123  456  782'],
    ['op papier: 123\u00a0456\u00a0782', '123\u00a0456\u00a0782'],
    ['(123456782)', '123456782'],
    ['na de regel 123456\n782 hier', '123456\n782'],
  ])('is certain without a cue when the 11-test fits: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('bsn', 'certain', covered))
  })

  it.each([
    ['BSN 12345672', '12345672'],
    ['haar bsn-nummer is 1 2 3 4 5 6 7 8 2', '1 2 3 4 5 6 7 8 2'],
    ['Burgerservicenummer: 12 34 56 78 2', '12 34 56 78 2'],
    ['sofinr. 012345672', '012345672'],
    ['bsn123456782', '123456782'],
    ['her citizen service number is 123456782', '123456782'],
  ])('is certain with a cue, eight digits and odd groups too: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('bsn', 'certain', covered))
  })

  it.each([
    ['bsn 123456781', '123456781'],
    ['BSN: 123.456.781', '123.456.781'],
    ['burgerservicenummer van haar 12345678', '12345678'],
    ['sofinummer 987654321', '987654321'],
  ])('is likely with a cue when it seems mistyped: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('bsn', 'likely', covered))
  })

  it('is found inside a VAT number of a sole trader', () => {
    const findings = numbersIn('factuur van NL123456782B01 gezien')

    expect(findings).toEqual(found('bsn', 'certain', 'NL123456782B01'))
  })

  it.each([
    '123456781',
    '12345672',
    '1234567821',
    '€ 123.456.782',
    '123.456.782 euro',
    '123.456.782,50',
    'ORD-123456782',
    'A123456782',
    '0.123456782',
    '12 123 456 782',
    '2024-01-230',
    'De bsn-controle was gisteren. Ordernummer 123456781',
    'bsn onbekend, ordernummer 123456781',
    'NL123456781B01',
    'NL812345672B01',
    'ordernummer 123456782',
    'RSIN 123456782',
  ])('is not found in %j', (text) => {
    const findings = numbersIn(text)

    expect(findings).toEqual([])
  })
})
