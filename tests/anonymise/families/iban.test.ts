import { describe, expect, it } from 'vitest'
import { passesMod97 } from '../../../domain/anonymise/families/iban.ts'
import { found, numbersIn } from '../found-in.ts'

describe('the check digits of an IBAN', () => {
  it.each(['NL44RABO0123456789', 'nl44rabo0123456789', 'NL44 RABO 0123 4567 89'])(
    'fit for %s',
    (iban) => {
      expect(passesMod97(iban)).toBe(true)
    },
  )

  it.each(['NL45RABO0123456789', 'NL44', '', 'NL44 1234 0123 4567 89', 'NLſ4RABO0123456789'])(
    'do not fit for %j',
    (iban) => {
      expect(passesMod97(iban)).toBe(false)
    },
  )
})

describe('an IBAN', () => {
  it.each([
    ['NL44RABO0123456789', 'NL44RABO0123456789'],
    ['geld op nl44rabo0123456789 gestort', 'nl44rabo0123456789'],
    ['NL44 RABO 0123 4567 89 op naam van', 'NL44 RABO 0123 4567 89'],
    ['NL44  RABO  0123  4567  89', 'NL44  RABO  0123  4567  89'],
    ['NL44\u00a0RABO\u00a00123\u00a04567\u00a089', 'NL44\u00a0RABO\u00a00123\u00a04567\u00a089'],
    ['NL44-RABO-0123-4567-89.', 'NL44-RABO-0123-4567-89'],
    ['NL44 RABO 0123\n4567 89', 'NL44 RABO 0123\n4567 89'],
    ['IBANNL20INGB0001234567', 'NL20INGB0001234567'],
    ['DE64 1002 0030 0400 5006 00', 'DE64 1002 0030 0400 5006 00'],
    ['PL84101020304050607080901020', 'PL84101020304050607080901020'],
    ['RO10BTRL0000001234567890', 'RO10BTRL0000001234567890'],
    ['BE53 1234 5678 9012', 'BE53 1234 5678 9012'],
    ['HU42117730161111101800000000', 'HU42117730161111101800000000'],
    ['TR33 0006 1005 1978 6457 8413 26', 'TR33 0006 1005 1978 6457 8413 26'],
    ['MT84MALT011000012345MTLCAST001S', 'MT84MALT011000012345MTLCAST001S'],
    ['NO28 1234 5678 901', 'NO28 1234 5678 901'],
  ])('is certain: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('iban', 'certain', covered))
  })

  it.each([
    'NL45RABO0123456789',
    'NL44RABO012345678',
    'DE65100200300400500600',
    'ZZ44RABO0123456789',
    'XNL44RABO0123456789',
    'artikel NL44 van de regeling',
    'NL00 0000 0000 0000 00',
  ])('is not found in %j', (text) => {
    const findings = numbersIn(text)

    expect(findings).toEqual([])
  })
})
