import type { OpeningHours } from './directory-schema.ts'

const DAY = 24 * 60
const WEEK = 7 * DAY

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

type Span = { readonly index: number; readonly from: number; readonly to: number }

const spansOf = (hours: Exclude<OpeningHours, string>): Span[] =>
  hours.weekly.flatMap(({ days, from, to }, index) =>
    days.map((day) => {
      const start = (day - 1) * DAY + minutesOf(from)
      const length = (minutesOf(to) - minutesOf(from) + DAY) % DAY || DAY
      return { index, from: start, to: start + length }
    }),
  )

const share = (one: Span, other: Span): boolean =>
  [-WEEK, 0, WEEK].some((shift) => one.from < other.to + shift && other.from + shift < one.to)

/**
 * Gives the positions in `weekly` that share a minute with an earlier line, also past midnight and
 * from Sunday into Monday; a day named twice in one line counts too. Lines that only touch are
 * fine. Always open and unknown have none.
 */
export const overlappingHours = (hours: OpeningHours): readonly number[] => {
  if (typeof hours === 'string') return []
  const spans = spansOf(hours)
  const overlapping = spans.filter((span, at) =>
    spans.slice(0, at).some((earlier) => share(earlier, span)),
  )
  return [...new Set(overlapping.map(({ index }) => index))]
}
