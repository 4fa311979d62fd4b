import type { OpeningHours } from './directory-schema.ts'
import { isDutchHoliday } from './dutch-holidays.ts'
import { addDays, dutchDayAt, dutchMoment, isoWeekday, type CalendarDay } from './dutch-time.ts'

type WeeklyHours = Exclude<OpeningHours, string>
type Span = { readonly from: number; readonly to: number }

const DAY_MINUTES = 24 * 60
const DAYS_AHEAD = 15

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

const spansOfDay = (hours: WeeklyHours, day: CalendarDay): Span[] => {
  if (hours.closedOnHolidays && isDutchHoliday(day)) return []
  return hours.weekly
    .filter(({ days }) => days.includes(isoWeekday(day)))
    .map(({ from, to }) => {
      const start = minutesOf(from)
      const end = minutesOf(to)
      return {
        from: dutchMoment(day, start),
        to: end > start ? momentAt(day, end) : momentAt(addDays(day, 1), end),
      }
    })
}

const momentAt = (day: CalendarDay, minutes: number): number =>
  minutes === DAY_MINUTES ? dutchMoment(addDays(day, 1), 0) : dutchMoment(day, minutes)

const joined = (spans: readonly Span[]): Span[] => {
  const result: Span[] = []
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = result.at(-1)
    if (last !== undefined && span.from <= last.to) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    } else {
      result.push(span)
    }
  }
  return result
}

const spansAround = (hours: WeeklyHours, at: Date): Span[] => {
  const today = dutchDayAt(at)
  return joined(
    Array.from({ length: DAYS_AHEAD + 2 }, (_, index) => addDays(today, index - 1)).flatMap((day) =>
      spansOfDay(hours, day),
    ),
  )
}

/**
 * Tells whether a service answers at this moment, by Dutch clocks and Dutch holidays.
 * Says `unknown` where the hours are not known; never takes that for open or closed.
 */
export const isOpen = (hours: OpeningHours, at: Date): 'open' | 'closed' | 'unknown' => {
  if (hours === 'always') return 'open'
  if (hours === 'unknown') return 'unknown'
  const now = at.getTime()
  return spansAround(hours, at).some(({ from, to }) => from <= now && now < to) ? 'open' : 'closed'
}

/**
 * Gives the moment at which a service next opens or closes, within two weeks from now.
 * Gives null where nothing changes (always open) or nothing is known.
 */
export const nextChange = (hours: OpeningHours, at: Date): Date | null => {
  if (hours === 'always' || hours === 'unknown') return null
  const now = at.getTime()
  const limit = dutchMoment(addDays(dutchDayAt(at), DAYS_AHEAD), 0)
  const change = spansAround(hours, at)
    .flatMap(({ from, to }) => [from, to])
    .find((moment) => moment > now)
  return change === undefined || change >= limit ? null : new Date(change)
}
