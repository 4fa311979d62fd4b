import { describe, expect, it } from 'vitest'

import { compareCase } from '../../domain/training/compare-case.ts'
import { trainingCaseById } from '../../domain/training/training-cases.ts'

const hotel = () => {
  const found = trainingCaseById('hotel')
  if (!found) throw new Error('There is no hotel case.')
  return found
}

describe('a case laid beside a practice signal', () => {
  it('tells what was ticked, what was there as well, and what is not in the case', () => {
    const compared = compareCase(
      hotel(),
      { indicators: ['G01', 'H15', 'H14'], lane: 'anonymous' },
      { first: ['politie'] },
    )

    expect(compared).toEqual({
      seen: ['H14', 'H15'],
      notTicked: ['H09', 'H24'],
      extra: ['G01'],
      isSameLane: true,
      isSameFirst: true,
    })
  })

  it('tells when lane or services are others', () => {
    const compared = compareCase(
      hotel(),
      { indicators: [], lane: 'place-only' },
      { first: ['mma'] },
    )

    expect(compared).toMatchObject({ isSameLane: false, isSameFirst: false })
  })

  it('counts nothing', () => {
    const compared = compareCase(
      hotel(),
      { indicators: ['H14'], lane: 'anonymous' },
      { first: ['politie'] },
    )

    expect(Object.values(compared).some((value) => typeof value === 'number')).toBe(false)
  })
})
