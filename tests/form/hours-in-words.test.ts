import { describe, expect, it } from 'vitest'

import { hoursInWords } from '../../components/form/service-hours.ts'
import type { OpeningHours } from '../../domain/content/directory-schema.ts'
import { openWords } from '../../entrypoints/popup/open-words.ts'
import dutch from '../../locales/nl/form.json' with { type: 'json' }

const OFFICE: OpeningHours = {
  weekly: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
  closedOnHolidays: true,
}

const CLOSED = [
  ['a minute before midnight on Sunday', '2026-11-22T23:59:00+01:00', 'maandag'],
  ['the night that clocks go forward', '2026-03-29T01:59:00+01:00', 'maandag'],
  ['the doubled hour in October', '2026-10-25T02:30:00+01:00', 'maandag'],
  ['the evening before the King’s Day', '2026-04-26T23:59:00+02:00', 'dinsdag'],
  ['Christmas Eve after hours', '2026-12-24T18:00:00+01:00', 'maandag'],
] as const

const words = {
  locale: 'nl-NL',
  t: (key: string, values: Readonly<Record<string, unknown>> = {}) =>
    Object.entries(values).reduce(
      (text, [name, value]) => text.replace(`{{${name}}}`, String(value)),
      dutch.open[key.split('.').at(-1) as keyof typeof dutch.open],
    ),
}

describe('when a service opens again', () => {
  it.each(CLOSED)('names the day on Dutch clocks: %s', (_, moment, day) => {
    const now = new Date(moment)

    expect(openWords(OFFICE, now, 'nl-NL')).toEqual({
      key: 'opensLater',
      values: { day, time: '09:00' },
    })
    expect(hoursInWords(OFFICE, now, words)).toEqual({
      isOpen: false,
      text: `Nu dicht. Weer open: ${day} om 09:00`,
    })
  })

  it('says today from midnight on, and until when while it is open', () => {
    const justAfterMidnight = openWords(OFFICE, new Date('2026-11-23T00:01:00+01:00'), 'nl-NL')
    const inTheAfternoon = openWords(OFFICE, new Date('2026-11-23T16:59:00+01:00'), 'nl-NL')

    expect(justAfterMidnight).toEqual({ key: 'opensToday', values: { time: '09:00' } })
    expect(inTheAfternoon).toEqual({ key: 'openUntil', values: { time: '17:00' } })
  })
})
