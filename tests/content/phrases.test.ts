import { describe, expect, it } from 'vitest'
import orderFile from '../../content/phrases.json' with { type: 'json' }
import en from '../../locales/en/phrases.json' with { type: 'json' }
import nl from '../../locales/nl/phrases.json' with { type: 'json' }
import { allPhrases, phraseOrder, phrasesToShow } from '../../domain/content/all-phrases.ts'
import { serviceById } from '../../domain/content/dutch-directory.ts'
import { phraseOrderSchema, phrasesSchema } from '../../domain/content/phrase-schema.ts'
import { phraseFileEntries } from './content-files.ts'

const LANGUAGES = ['nl-simple', 'en', 'pl', 'ro', 'bg', 'hu', 'es', 'uk', 'zh', 'ar']

/** Words that must not be shown, in ten languages: victim, human trafficking, police. */
const FORBIDDEN: Record<string, RegExp> = {
  'nl-simple': /slachtoffer|mensenhandel|uitbuit|politie/i,
  en: /victim|traffick|exploit|police/i,
  pl: /ofiar|handl|wyzysk|policj/i,
  ro: /victim|trafic|exploat|poliți|poliţi/i,
  bg: /жертв|трафик|експлоат|полици/i,
  hu: /áldozat|emberkeresked|kizsákmány|rendőr/i,
  es: /víctima|trata|tráfico|explota|policía/i,
  uk: /жертв|торгівл|експлуат|поліці/i,
  zh: /受害|贩|剥削|警/,
  ar: /ضحي|ضحا|الاتجار|استغلال|شرط/,
}
const SCRIPT: Record<string, RegExp> = {
  bg: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
  ar: /\p{Script=Arabic}/u,
}

describe('the phrases to show', () => {
  it('are there in ten languages, packed in the order offered', () => {
    expect(allPhrases.map(({ language }) => language)).toEqual(LANGUAGES)
    expect(phraseFileEntries.map(([path]) => path).toSorted()).toEqual(
      LANGUAGES.map((language) => `phrases/${language}.json`).toSorted(),
    )
  })

  it('keep one order for all languages', () => {
    const parsed = phraseOrderSchema.safeParse(orderFile)

    expect(parsed.error?.issues ?? []).toEqual([])
    expect(phraseOrder.flatMap(({ services }) => services).map(serviceById)).not.toContain(
      undefined,
    )
  })

  it.each([
    ['nl', nl],
    ['en', en],
  ])('are explained to the professional in %s', (_, words) => {
    expect(Object.keys(words.meaning)).toEqual(phraseOrder.map(({ id }) => id))
    expect(Object.keys(words.languages)).toEqual(LANGUAGES)
  })

  it('ask for a thumb in Bulgarian, where a nod can mean no', () => {
    const [first] = phrasesToShow('bg', false)

    expect(first?.text).toContain('палец')
    expect(first?.text).not.toMatch(/ким|кив/i)
  })

  it('are none in a language that is not packed', () => {
    expect(phrasesToShow('xx', true)).toEqual([])
  })
})

describe.each(allPhrases)('the phrases in $language', (phrases) => {
  it('are read by the schema', () => {
    const parsed = phrasesSchema.safeParse(phrases)

    expect(parsed.error?.issues ?? []).toEqual([])
  })

  it('are complete and in order', () => {
    expect(phrases.phrases.map(({ id }) => id)).toEqual(phraseOrder.map(({ id }) => id))
  })

  it('are marked as not reviewed by a native speaker', () => {
    expect(phrases.reviewed).toBe(false)
  })

  it('never hold a word that frightens or betrays', () => {
    const forbidden = FORBIDDEN[phrases.language]

    expect(forbidden).toBeDefined()
    expect(phrases.phrases.filter(({ text }) => forbidden?.test(text))).toEqual([])
  })

  it('are short enough for big type', () => {
    expect(phrases.phrases.filter(({ text }) => text.length > 64)).toEqual([])
  })

  it('hold a number only in the line for danger, and a phone line only once it is safe', () => {
    const before = phrasesToShow(phrases.language, false)
    const after = phrasesToShow(phrases.language, true)

    expect(before.filter(({ text }) => /\d|{{/.test(text)).map(({ id }) => id)).toEqual([
      'danger-112',
    ])
    expect(after.at(-1)?.text).toContain('{{phone}}')
    expect(after).toHaveLength(before.length + 1)
  })

  it('are written in their own script and direction', () => {
    const script = SCRIPT[phrases.language] ?? /\p{Script=Latin}/u

    expect(phrases.phrases.filter(({ text }) => !script.test(text))).toEqual([])
    expect(phrases.direction).toBe(phrases.language === 'ar' ? 'rtl' : 'ltr')
  })
})
