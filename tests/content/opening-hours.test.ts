import { describe, expect, it } from 'vitest'
import type { OpeningHours } from '../../domain/content/directory-schema.ts'
import { isOpen, nextChange } from '../../domain/content/opening-hours.ts'

const office: OpeningHours = {
  weekly: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
  closedOnHolidays: true,
}
const nightLine: OpeningHours = {
  weekly: [{ days: [6], from: '22:00', to: '04:00' }],
  closedOnHolidays: true,
}
const roundTheClock: OpeningHours = {
  weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }],
  closedOnHolidays: false,
}
const at = (moment: string): Date => new Date(moment)

describe('isOpen', () => {
  it.each([
    ['the first minute of office hours in winter', '2026-11-23T09:00:00+01:00', 'open'],
    ['the minute before opening', '2026-11-23T08:59:59+01:00', 'closed'],
    ['the last second', '2026-11-23T16:59:59+01:00', 'open'],
    ['closing time itself', '2026-11-23T17:00:00+01:00', 'closed'],
    ['office hours in summer time', '2026-07-01T09:00:00+02:00', 'open'],
    ['winter time does not count in summer', '2026-07-01T08:30:00+02:00', 'closed'],
    ['a Sunday', '2026-11-22T12:00:00+01:00', 'closed'],
    ['the Monday after summer time began', '2026-03-30T09:00:00+02:00', 'open'],
    ['the Monday after summer time ended', '2026-10-26T09:00:00+01:00', 'open'],
    ['Christmas Day on a Friday', '2026-12-25T12:00:00+01:00', 'closed'],
    ['Easter Monday', '2026-04-06T12:00:00+02:00', 'closed'],
    ['Good Friday, which is no official holiday', '2026-04-03T12:00:00+02:00', 'open'],
    ['Ascension Day', '2026-05-14T12:00:00+02:00', 'closed'],
    ['Whit Monday', '2026-05-25T12:00:00+02:00', 'closed'],
    ["King's Day", '2026-04-27T12:00:00+02:00', 'closed'],
    ['Liberation Day in an ordinary year', '2026-05-05T12:00:00+02:00', 'open'],
    ['Liberation Day in a lustrum year', '2025-05-05T12:00:00+02:00', 'closed'],
  ])('knows %s', (_, moment, expected) => {
    const state = isOpen(office, at(moment))

    expect(state).toBe(expected)
  })

  it.each([
    ['before it starts', '2026-11-21T21:59:00+01:00', 'closed'],
    ['before midnight', '2026-11-21T23:59:00+01:00', 'open'],
    ['at midnight', '2026-11-22T00:00:00+01:00', 'open'],
    ['after midnight', '2026-11-22T03:59:00+01:00', 'open'],
    ['when the night ends', '2026-11-22T04:00:00+01:00', 'closed'],
    ['in the night after a holiday that began it', '2026-12-27T01:00:00+01:00', 'closed'],
  ])('follows a shift past midnight: %s', (_, moment, expected) => {
    const state = isOpen(nightLine, at(moment))

    expect(state).toBe(expected)
  })

  it('keeps the night line open through the doubled hour in October', () => {
    const secondPassOfHalfPastTwo = at('2026-10-25T02:30:00+01:00')

    const state = isOpen(nightLine, secondPassOfHalfPastTwo)

    expect(state).toBe('open')
  })

  it('says what it does not know', () => {
    const state = isOpen('unknown', at('2026-11-23T12:00:00+01:00'))

    expect(state).toBe('unknown')
  })

  it('is always open for a service that never closes', () => {
    const state = isOpen('always', at('2026-12-25T03:00:00+01:00'))

    expect(state).toBe('open')
  })
})

describe('nextChange', () => {
  it.each([
    ['closing time while open', '2026-11-23T12:00:00+01:00', '2026-11-23T17:00:00+01:00'],
    ['Monday from a Friday evening', '2026-11-20T18:00:00+01:00', '2026-11-23T09:00:00+01:00'],
    ['summer time over the weekend', '2026-03-27T18:00:00+01:00', '2026-03-30T09:00:00+02:00'],
    ['the working day after Christmas', '2026-12-24T17:00:00+01:00', '2026-12-28T09:00:00+01:00'],
  ])('gives %s', (_, moment, expected) => {
    const change = nextChange(office, at(moment))

    expect(change).toEqual(at(expected))
  })

  it('gives the end of the night during a shift past midnight', () => {
    const change = nextChange(nightLine, at('2026-11-22T00:30:00+01:00'))

    expect(change).toEqual(at('2026-11-22T04:00:00+01:00'))
  })

  it('counts the doubled hour in October', () => {
    const change = nextChange(nightLine, at('2026-10-24T23:00:00+02:00'))

    expect(change).toEqual(at('2026-10-25T04:00:00+01:00'))
  })

  it.each([['always'], ['unknown']] as const)('gives nothing for %s', (hours) => {
    const change = nextChange(hours, at('2026-11-23T12:00:00+01:00'))

    expect(change).toBeNull()
  })

  it('gives nothing where days join up without a gap', () => {
    const change = nextChange(roundTheClock, at('2026-11-23T12:00:00+01:00'))

    expect(change).toBeNull()
  })
})
