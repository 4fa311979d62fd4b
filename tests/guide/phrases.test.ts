import { describe, expect, it } from 'vitest'

import { aroundPhone, phraseScreens } from '../../components/guide/phrase-screens.ts'
import { localVoice } from '../../components/guide/use-local-voice.ts'
import { allPhrases } from '../../domain/content/all-phrases.ts'
import { dutchDirectory } from '../../domain/content/dutch-directory.ts'

const { services } = dutchDirectory
const languages = allPhrases.map(({ language }) => language)

describe('the phrases on screen', () => {
  it.each(languages)('hold no number before the other says it is safe: %s', (language) => {
    const screens = phraseScreens(language, false, services)

    expect(screens.length).toBeGreaterThanOrEqual(6)
    expect(screens.filter(({ service }) => service !== undefined)).toEqual([])
    expect(screens.some(({ text }) => text.includes('{{'))).toBe(false)
  })

  it.each(languages)('end with a screen for each number when it is safe: %s', (language) => {
    const screens = phraseScreens(language, true, services)

    const numbers = screens.flatMap(({ service }) => service?.phone?.display ?? [])
    expect(numbers).toEqual(['033 448 11 86', '020 760 08 09'])
    expect(screens.at(-1)?.service).toBeDefined()
    expect(aroundPhone(screens.at(-1)?.text ?? '').join('')).not.toContain('{{')
  })

  it('are none in a language that is not packed', () => {
    expect(phraseScreens('xx', true, services)).toEqual([])
  })
})

describe('reading aloud', () => {
  it('uses a voice of this device for the language, whatever the country', () => {
    const voices = [
      { lang: 'nl-NL', localService: true },
      { lang: 'ar_SA', localService: true },
    ]

    expect(localVoice(voices, 'ar')).toBe(1)
    expect(localVoice(voices, 'nl-NL')).toBe(0)
  })

  it('never uses a voice that speaks from a server', () => {
    expect(localVoice([{ lang: 'pl-PL', localService: false }], 'pl')).toBe(-1)
  })
})
