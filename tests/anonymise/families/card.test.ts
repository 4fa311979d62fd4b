import { describe, expect, it } from 'vitest'
import { passesLuhn } from '../../../domain/anonymise/families/card.ts'
import { found, numbersIn } from '../found-in.ts'

describe('the check digit of a card', () => {
  it.each(['4111111111111111', '3782 822463 10005', '79927398713'])('fits for %s', (card) => {
    expect(passesLuhn(card)).toBe(true)
  })

  it.each(['4111111111111112', '0000000000000000', ''])('does not fit for %j', (card) => {
    expect(passesLuhn(card)).toBe(false)
  })
})

describe('a card number', () => {
  it.each([
    '4111111111111111',
    '4111 1111 1111 1111',
    '5500-0000-0000-0004',
    '3782 822463 10005',
    '378282246310005',
    '3056 930902 5904',
    '6011 1111 1111 1117',
    '2223 0000 4841 0010',
    '3530111333300000',
    '4111\u00a01111\u00a01111\u00a01111',
  ])('of an issuer is certain: %s', (card) => {
    const findings = numbersIn(`Zij betaalde met ${card}, zei ze.`)

    expect(findings).toEqual(found('card', 'certain', card))
  })

  it('of another debit card is certain after a word for it', () => {
    const findings = numbersIn('maestro 6759 6498 2643 8453')

    expect(findings).toEqual(found('card', 'certain', '6759 6498 2643 8453'))
  })

  it.each([
    '4111 1111 1111 1112',
    '9111 1111 1111 1111',
    '41111111111111110000000',
    '1-4111111111111111',
    '4111111111111111.5',
    'cadeaukaartcode 4111 1111 1111 1111',
    'kaart 12 van 40',
  ])('is not found in %j', (text) => {
    const findings = numbersIn(text)

    expect(findings).toEqual([])
  })
})
