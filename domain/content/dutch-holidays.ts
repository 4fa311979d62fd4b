import holidays from '../../content/holidays.json' with { type: 'json' }
import type { CalendarDay } from './dutch-time.ts'

const years: Readonly<Record<string, string | undefined>> = holidays.years

/**
 * Tells whether most Dutch offices are closed on this day, by `content/holidays.json` (2024–2040,
 * made from the package `date-holidays`). Good Friday is no official holiday and counts as a
 * working day. Liberation Day (5 May) counts only in years divisible by five: a service may close
 * each year or never, so it stays a likelihood and no promise.
 */
export const isDutchHoliday = ({ year, month, day }: CalendarDay): boolean => {
  const monthAndDay = String(month * 100 + day).padStart(4, '0')
  return years[year]?.split(' ').includes(monthAndDay) ?? false
}
