import type { OpeningHours } from '../../domain/content/directory-schema.ts'
import { isOpen, nextChange } from '../../domain/content/opening-hours.ts'
import type { Words } from '../words/create-words.ts'

const TIME_ZONE = 'Europe/Amsterdam'

/** Whether a service answers now, and until or from when, in words and Dutch time. */
export const hoursInWords = (
  hours: OpeningHours,
  now: Date,
  { t, locale }: Pick<Words, 't' | 'locale'>,
): { readonly isOpen: boolean | undefined; readonly text: string } => {
  if (hours === 'always') return { isOpen: true, text: t('form:open.always') }
  const state = isOpen(hours, now)
  if (state === 'unknown') return { isOpen: undefined, text: t('form:open.unknown') }

  const change = nextChange(hours, now)
  if (state === 'open') {
    return {
      isOpen: true,
      text: change ? t('form:open.until', { time: clock(change, locale) }) : t('form:open.openNow'),
    }
  }
  if (!change) return { isOpen: false, text: t('form:open.closed') }
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: TIME_ZONE })
  return {
    isOpen: false,
    text: t('form:open.opens', { day: day.format(change), time: clock(change, locale) }),
  }
}

const clock = (at: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: TIME_ZONE,
  }).format(at)
