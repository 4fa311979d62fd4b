import { describe, expect, it } from 'vitest'
import { findIdentifying } from '../../domain/anonymise/find-identifying.ts'
import type { FindingKind } from '../../domain/anonymise/finding.ts'
import { hasHardFinding, HARD_KINDS, replaceFindings } from '../../domain/anonymise/hard-kinds.ts'
import { REPLACEMENT_LANGUAGES, replacementFor } from '../../domain/anonymise/replacements.ts'

const FOUND: readonly (readonly [FindingKind, string])[] = [
  ...[...HARD_KINDS].map((kind) => [kind, ''] as const),
  ['person', 'Fatima'],
  ['postcode', '3512 AB'],
  ['date', '12 maart 2024'],
  ['date', '13 april'],
  ['age', '8 jaar'],
  ['age', '13 jaar'],
  ['age', '17 jaar'],
  ['age', '17-jarige'],
  ['age', '19-jarig'],
  ['age', '34-year-old'],
  ['age', '8-jarige'],
  ['age', '13-jarige'],
  ['age', '16 en 19 jaar'],
  ['room', 'kamer 214'],
  ['organisation', 'hotel De Zwaan'],
  ['organisation', 'OBS De Vlinder'],
  ['organisation', 'Restaurant Lotus'],
  ['organisation', 'Kapsalon Wolkje'],
  ['organisation', 'bakkerij Korst'],
  ['organisation', 'Sloepmans B.V.'],
  ['organisation', 'azc Het Veen'],
  ['organisation', 'Stichting De Brug'],
  ['place', 'Wijchen'],
  ['place', 'Ergensdorp'],
  ['place', 'Kerkstraat'],
  ['ip', ''],
  ['kvk', ''],
  ['id', ''],
  ['trait', 'zwarte BMW'],
  ['trait', 'zwanger'],
  ['trait', 'advertentie "kom snel langs"'],
  ['combination', ''],
]

const FRAMES: readonly ((words: string) => string)[] = [
  (words) => `Zij zag ${words} en ging weg.`,
  (words) => `Zij is ${words}, zei hij.`,
  (words) => `Zij woont in ${words}.`,
  (words) => `Geboren op ${words}.`,
  (words) => `Leeftijd: ${words}`,
  (words) => `She is ${words} and works at ${words}.`,
]

describe.each(REPLACEMENT_LANGUAGES)('the replacement words in %s', (language) => {
  it('are there for everything that can be found, and never hold what was found', () => {
    for (const [kind, found] of FOUND) {
      const words = replacementFor(kind, language, found)

      expect(words).not.toBe('')
      expect(words).not.toMatch(/[{}]|undefined/)
      if (found !== '' && kind !== 'age') expect(words).not.toContain(found)
    }
  })

  it('stand in square brackets for every hard kind', () => {
    for (const kind of HARD_KINDS) {
      expect(replacementFor(kind, language, '')).toMatch(/^\[[^[\]]+\]$/u)
    }
  })

  it('are never found themselves', () => {
    const again = FOUND.flatMap(([kind, found]) => {
      const words = replacementFor(kind, language, found)
      return FRAMES.flatMap((frame) => {
        const text = frame(words)
        return findIdentifying(text, language)
          .filter(({ certainty }) => certainty !== 'look')
          .map(({ start, end }) => `${text} → ${text.slice(start, end)}`)
      })
    })

    expect(again).toEqual([])
  })

  it('leave no hard finding', () => {
    const text =
      'Jan, geb. 12-03-2004, bsn 123456782, 06-12345678, Kerkstraat 12b, 3512 AB Tiel, 12-BDF-3, ' +
      'f@voorbeeld.nl, 17 jaar, op 12 maart 2024 1234567 in kamer 214 van hotel De Zwaan 98 765.'

    const replaced = replaceFindings(text, findIdentifying(text, language))

    expect(hasHardFinding(findIdentifying(replaced, language))).toBe(false)
  })
})

describe('replacement words', () => {
  it.each([
    ['Zij is 17 jaar en loopt weg.', 'Zij is 16 of 17 jaar en loopt weg.'],
    ['een 17-jarig meisje', 'een 16- of 17-jarig meisje'],
    ['een 34-jarige vrouw', 'een meerderjarige vrouw'],
    ['een 8-jarig jongetje', 'een nog geen 12-jarig jongetje'],
    ['Leeftijd: 13', 'Leeftijd: tussen de 12 en 15 jaar'],
    ['Zij kwam op 12 maart 2024.', 'Zij kwam op een dag in maart 2024.'],
    ['Sinds 13 april is zij weg.', 'Sinds een dag in april is zij weg.'],
    ['Zij slaapt in kamer 214.', 'Zij slaapt in een hotelkamer.'],
    ['gast van hotel De Zwaan', 'gast van een hotel in de regio'],
    ['in het hotel De Zwaan', 'in het hotel in de regio'],
    ['Zij woont in Wijchen.', 'Zij woont in de regio Gelderland-Zuid.'],
    ['in een zwarte BMW', 'in een auto'],
    ['Zij woont in de Kerkstraat.', 'Zij woont in de [straat].'],
    ['mevrouw Jansen belde', 'mevrouw [naam] belde'],
  ])('read on in the sentence: %s', (text, expected) => {
    expect(replaceFindings(text, findIdentifying(text, 'nl'))).toBe(expected)
  })

  it('stand in brackets when a number stands near, so that none can grow', () => {
    const text = 'Zij is 17 jaar. Zie 1234 567'

    const replaced = replaceFindings(text, findIdentifying(text, 'nl'))

    expect(replaced).toBe('Zij is [16 of 17 jaar]. Zie 1234 567')
  })

  it.each([
    ['en', 'She is 17 years old.', 'She is 16 or 17 years old.'],
    ['en', 'a 17-year-old girl', 'a 16- or 17-year-old girl'],
    ['en', 'on 12 March 2024', 'on a day in March 2024'],
    ['de', 'Sie ist 17 Jahre alt.', 'Sie ist 16 oder 17 Jahre.'],
    ['pl', 'Ona ma 17 lat.', 'Ona ma 16 lub 17 lat.'],
    ['uk', 'Їй 17 років.', 'Їй 16 або 17 років.'],
    ['zh', '她17岁。', '她[16或17岁]。'],
    ['hu', '2024. március 12.', '[2024. március].'],
  ])('follow the language of the form: %s', (language, text, expected) => {
    expect(replaceFindings(text, findIdentifying(text, language))).toBe(expected)
  })

  it('are Dutch for a language without words of its own', () => {
    expect(replacementFor('phone', 'sv')).toBe('[telefoonnummer]')
    expect(replacementFor('phone', '__proto__')).toBe('[telefoonnummer]')
    expect(replacementFor('phone', 'en-GB')).toBe('[phone number]')
  })
})
