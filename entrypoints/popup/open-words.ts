import type { OpeningHours } from '../../domain/content/directory-schema.ts'
import { isOpen, nextChange } from '../../domain/content/opening-hours.ts'

type OpenWords = {
  readonly key: 'openUntil' | 'openAlways' | 'opensToday' | 'opensLater' | 'unknown'
  readonly values: Readonly<Record<string, string>>
}

const DUTCH_TIME = { timeZone: 'Europe/Amsterdam' } as const

/** Which words say whether a service answers now, and until or from when, on Dutch clocks. */
export const openWords = (hours: OpeningHours, now: Date, locale: string): OpenWords => {
  const state = isOpen(hours, now)
  const change = nextChange(hours, now)
  if (state === 'open' && !change) return { key: 'openAlways', values: {} }
  if (state === 'unknown' || !change) return { key: 'unknown', values: {} }

  const inWords = (options: Intl.DateTimeFormatOptions, at: Date) =>
    new Intl.DateTimeFormat(locale, { ...DUTCH_TIME, ...options }).format(at)
  const time = inWords({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, change)
  if (state === 'open') return { key: 'openUntil', values: { time } }

  const isToday = inWords({ dateStyle: 'short' }, change) === inWords({ dateStyle: 'short' }, now)
  if (isToday) return { key: 'opensToday', values: { time } }
  return { key: 'opensLater', values: { time, day: inWords({ weekday: 'long' }, change) } }
}
