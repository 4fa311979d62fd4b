/** A moment of today as a clock shows it, `14:05`, in the person's own time. */
export const clockTime = (at: Date | number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    at,
  )
