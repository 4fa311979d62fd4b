import type { OpeningHours } from '../../domain/content/directory-schema.ts'
import type { Words } from '../words/create-words.ts'

/** Monday 1 January 2024: only to give a weekday its name. */
const dayName = (isoDay: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, isoDay)),
  )

/** The opening hours of a week, a line for each span of days; one line where they are not a list. */
export const hoursInLines = (
  hours: OpeningHours,
  { t, locale }: Pick<Words, 't' | 'locale'>,
): readonly string[] => {
  if (hours === 'always') return [t('form:open.always')]
  if (hours === 'unknown') return [t('form:open.unknown')]
  const daysInWords = (days: readonly number[]): string => {
    const sorted = [...days].sort((one, other) => one - other)
    const [first = 1] = sorted
    const last = sorted.at(-1) ?? first
    const isRange = sorted.length > 2 && last - first === sorted.length - 1
    if (!isRange)
      return new Intl.ListFormat(locale).format(sorted.map((day) => dayName(day, locale)))
    return t('guide:service.dayRange', {
      first: dayName(first, locale),
      last: dayName(last, locale),
    })
  }
  return [
    ...hours.weekly.map(({ days, from, to }) =>
      t('guide:service.everyDay', { days: daysInWords(days), from, to }),
    ),
    ...(hours.closedOnHolidays ? [t('guide:service.closedOnHolidays')] : []),
  ]
}
