import { describe, expect, it } from 'vitest'

import { dutchDateAt } from '../../domain/content/dutch-time.ts'

describe('the date in the Netherlands', () => {
  it.each([
    ['just after midnight in winter', '2026-11-22T23:30:00Z', '2026-11-23'],
    ['just after midnight in summer', '2026-07-01T22:00:00Z', '2026-07-02'],
    ['the last minute of a day', '2026-11-22T22:59:59Z', '2026-11-22'],
    ['the first minute of a year', '2026-12-31T23:00:00Z', '2027-01-01'],
    ['before the lost hour in March', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['at the end of the day that lost an hour', '2026-03-29T21:59:00Z', '2026-03-29'],
    ['at the end of the day with a doubled hour', '2026-10-25T22:59:00Z', '2026-10-25'],
    ['where another clock is a day ahead', '2026-11-23T08:00:00+14:00', '2026-11-22'],
  ])('is the one on Dutch clocks: %s', (_, moment, expected) => {
    const date = dutchDateAt(new Date(moment))

    expect(date).toBe(expected)
  })
})
