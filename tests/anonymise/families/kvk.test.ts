import { describe, expect, it } from 'vitest'
import { found, numbersIn } from '../found-in.ts'

describe('a number of the trade register', () => {
  it.each([
    ['KvK 12345678', '12345678'],
    ['kvk-nummer: 12 34 56 78', '12 34 56 78'],
    ['kvk12345678', '12345678'],
    ['K.v.K. nr. 12345678', '12345678'],
    ['ingeschreven onder nummer 12345678', '12345678'],
    ['in het handelsregister staat 12345678', '12345678'],
    ['vestigingsnummer 000012345678', '000012345678'],
    ['Chamber of Commerce 12345678', '12345678'],
  ])('is certain after a word for it: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('kvk', 'certain', covered))
  })

  it.each(['12345678', 'KvK 1234567', 'KvK 123456789', 'bij de KvK in 2019', '000012345678'])(
    'is not found in %j',
    (text) => {
      const findings = numbersIn(text)

      expect(findings).toEqual([])
    },
  )
})
