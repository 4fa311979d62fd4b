import { addDays, isoWeekday, type CalendarDay } from './dutch-time.ts'

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher). */
const easterSunday = (year: number): CalendarDay => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const correction = Math.floor((century + 8) / 25)
  const moonDrift = Math.floor((century - correction + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonDrift + 15) % 30
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * late + 114
  return { year, month: Math.floor(days / 31), day: (days % 31) + 1 }
}

const kingsDay = (year: number): CalendarDay => {
  const day = { year, month: 4, day: 27 }
  return isoWeekday(day) === 7 ? addDays(day, -1) : day
}

const holidaysOf = (year: number): readonly CalendarDay[] => {
  const easter = easterSunday(year)
  const lustrum = year % 5 === 0 ? [{ year, month: 5, day: 5 }] : []
  return [
    { year, month: 1, day: 1 },
    easter,
    addDays(easter, 1),
    kingsDay(year),
    ...lustrum,
    addDays(easter, 39),
    addDays(easter, 49),
    addDays(easter, 50),
    { year, month: 12, day: 25 },
    { year, month: 12, day: 26 },
  ]
}

/**
 * Tells whether most Dutch offices are closed on this day; right from 2014 (first King's Day).
 * Good Friday is no official holiday and counts as a working day. Liberation Day (5 May) counts
 * only in years divisible by five: that is what most labour agreements say, but a service may
 * close each year or never, so it stays a likelihood and no promise.
 */
export const isDutchHoliday = (day: CalendarDay): boolean =>
  holidaysOf(day.year).some((holiday) => holiday.month === day.month && holiday.day === day.day)
