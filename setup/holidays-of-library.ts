import Holidays from 'date-holidays'

import type { HolidaysContent } from '../domain/content/holidays-schema.ts'

export const FIRST_YEAR = 2024
export const LAST_YEAR = 2040

/**
 * The Dutch public holidays of 2024 to 2040 as `date-holidays` (ISC, data CC BY 3.0) has them, with
 * Liberation Day only in years divisible by five, as most labour agreements say.
 */
export const holidaysFile = (): HolidaysContent => {
  const library = new Holidays('NL')
  const years: Record<string, string> = {}
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    const days = library
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(5, 10).replace('-', ''))
    years[year] = [...new Set([...days, ...(year % 5 === 0 ? ['0505'] : [])])].sort().join(' ')
  }
  return {
    source: 'Package date-holidays (ISC, data CC BY 3.0), public holidays of the Netherlands',
    reviewedOn: '2026-11-22',
    years,
  }
}
