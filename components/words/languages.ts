/** The languages of the product, each in its own name, with the locale of its dates. A new one starts here. */
export const LANGUAGES = [
  { code: 'nl', locale: 'nl-NL', name: 'Nederlands', direction: 'ltr', isReviewed: true },
  { code: 'en', locale: 'en-GB', name: 'English', direction: 'ltr', isReviewed: true },
] as const

export type Language = (typeof LANGUAGES)[number]['code']

const codes: ReadonlySet<string> = new Set(LANGUAGES.map(({ code }) => code))

export const isLanguage = (code: string): code is Language => codes.has(code)

/**
 * The first of the wished languages that there are words for (`nl-BE` counts as `nl`), else Dutch.
 */
export const bestLanguage = (wished: readonly string[]): Language => {
  for (const tag of wished) {
    const code = tag.toLowerCase().split('-')[0] ?? ''
    if (isLanguage(code)) return code
  }
  return 'nl'
}

/** The locale for dates, times, numbers and lists: Dutch and European habits, not American ones. */
export const localeOf = (language: Language): string =>
  LANGUAGES.find(({ code }) => code === language)?.locale ?? 'nl-NL'

/** `ltr` or `rtl` of a language. */
export const directionOf = (language: Language): 'ltr' | 'rtl' =>
  LANGUAGES.find(({ code }) => code === language)?.direction ?? 'ltr'
