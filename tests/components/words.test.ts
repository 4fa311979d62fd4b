import { describe, expect, it } from 'vitest'

import { wordsOf } from '../../components/words/create-words.ts'
import { LANGUAGES, localeOf } from '../../components/words/languages.ts'

describe('the locale of the words', () => {
  it('is Dutch or British, so that no date is read the American way', () => {
    const date = new Date('2026-03-04T12:00:00Z')
    const short = ({ locale }: { locale: string }) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC' }).format(date)

    expect(short(wordsOf('en', { en: {} }))).toBe('04/03/2026')
    expect(short(wordsOf('nl', { nl: {} }))).toBe('04-03-2026')
  })

  it('is of the same language as the words', () => {
    for (const { code } of LANGUAGES) expect(localeOf(code).split('-')[0]).toBe(code)
  })
})
