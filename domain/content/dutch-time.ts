const MINUTE = 60_000
const HOUR_MINUTES = 60

const amsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
})

/** A calendar day; `month` counts from 1. */
export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number }

type WallClock = CalendarDay & { readonly minutes: number }

const wallClockAt = (at: Date): WallClock => {
  const parts = new Map(amsterdam.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const read = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    minutes: read('hour') * HOUR_MINUTES + read('minute'),
  }
}

/** Gives the calendar day in the Netherlands at this moment, whatever the clock of the device. */
export const dutchDayAt = (at: Date): CalendarDay => {
  const { year, month, day } = wallClockAt(at)
  return { year, month, day }
}

/** Gives the date in the Netherlands at this moment as `2026-11-22`, whatever the clock of the device. */
export const dutchDateAt = (at: Date): string => {
  const { year, month, day } = dutchDayAt(at)
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
}

/** Gives the day this many days later (or earlier). Never depends on summer time. */
export const addDays = ({ year, month, day }: CalendarDay, days: number): CalendarDay => {
  const moved = new Date(Date.UTC(year, month - 1, day + days))
  return {
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
  }
}

/** Gives the ISO day of the week: 1 is Monday, 7 is Sunday. */
export const isoWeekday = ({ year, month, day }: CalendarDay): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7

/**
 * Gives the moment (ms since 1970) at which Dutch clocks show this day and minute of the day.
 * The doubled hour in October gives its first pass; the lost hour in March gives winter time.
 */
export const dutchMoment = (day: CalendarDay, minutes: number): number => {
  const asUtc = Date.UTC(day.year, day.month - 1, day.day) + minutes * MINUTE
  const inSummerTime = asUtc - 2 * HOUR_MINUTES * MINUTE
  const shown = wallClockAt(new Date(inSummerTime))
  const shownAsUtc = Date.UTC(shown.year, shown.month - 1, shown.day) + shown.minutes * MINUTE
  return shownAsUtc === asUtc ? inSummerTime : asUtc - HOUR_MINUTES * MINUTE
}
