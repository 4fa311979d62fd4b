import { describe, expect, it } from 'vitest'
import holidays from '../../content/holidays.json' with { type: 'json' }
import { isDutchHoliday } from '../../domain/content/dutch-holidays.ts'
import { holidaysFile, LAST_YEAR } from '../../setup/holidays-of-library.ts'

const day = (iso: string) => {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number)
  return { year, month, day: date }
}

describe('isDutchHoliday', () => {
  it.each(['2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25'])(
    'finds Easter Sunday %s and the Monday after it',
    (easter) => {
      const sunday = day(easter)

      const both = [isDutchHoliday(sunday), isDutchHoliday({ ...sunday, day: sunday.day + 1 })]

      expect(both).toEqual([true, true])
    },
  )

  it('finds Easter Monday on 1 April 2024', () => {
    const found = isDutchHoliday(day('2024-04-01'))

    expect(found).toBe(true)
  })

  it.each(['2025-04-26', '2031-04-26', '2026-04-27', '2027-04-27'])(
    "keeps King's Day on %s",
    (kingsDay) => {
      const found = isDutchHoliday(day(kingsDay))

      expect(found).toBe(true)
    },
  )

  it.each(['2025-04-27', '2026-04-03', '2026-05-05', '2026-12-24', '2026-12-31', '2026-12-05'])(
    'leaves %s an ordinary day',
    (ordinary) => {
      const found = isDutchHoliday(day(ordinary))

      expect(found).toBe(false)
    },
  )
})

describe('the packed calendar', () => {
  it('is what the kept library says', () => {
    expect(holidays).toEqual(holidaysFile())
  })

  it('reaches at least five years ahead', () => {
    expect(LAST_YEAR - new Date().getFullYear()).toBeGreaterThanOrEqual(5)
  })
})
