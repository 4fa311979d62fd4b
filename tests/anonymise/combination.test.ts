import { describe, expect, it } from 'vitest'
import { findCombination, type CodedAnswers } from '../../domain/anonymise/combination.ts'
import { findIdentifying } from '../../domain/anonymise/find-identifying.ts'
import { replaceFindings } from '../../domain/anonymise/hard-kinds.ts'

const combinationIn = (text: string, answers: CodedAnswers = {}, language = 'nl') =>
  findCombination(text, findIdentifying(text, language), language, answers)

describe('a combination', () => {
  it.each([
    ['Een vrouw van 34 jaar woont in Wijchen.', ['age', 'sex', 'place']],
    ['Roemeense vrouw, zwanger van een tweeling.', ['sex', 'origin', 'family']],
    ['Het meisje uit Polen werkt in hotel De Zwaan.', ['sex', 'origin', 'organisation']],
    ['Op 12 maart 2024 kwam een Bulgaarse man.', ['sex', 'origin', 'date']],
    ['Jongen, 17 jaar, spreekt Pools.', ['age', 'sex', 'origin']],
  ])('names its parts: %s', (text, parts) => {
    expect(combinationIn(text)?.parts).toEqual(parts)
  })

  it.each([
    ['en', 'A Polish girl, 17 years old.'],
    ['de', 'Ein polnisches Mädchen, 17 Jahre alt. Sie spricht Polnisch.'],
    ['pl', 'Dziewczyna z Rumunii, ma 17 lat, mówi po rumuńsku.'],
    ['ro', 'O fată de 17 ani vorbește poloneză.'],
    ['es', 'Una chica rumana de 17 años, de Rumanía.'],
    ['bg', 'Момиче на 17 години говори полски.'],
    ['uk', 'Дівчина 17 років говорить польською.'],
  ])('is found in other languages: %s', (language, text) => {
    expect(combinationIn(text, {}, language)?.parts).toEqual(['age', 'sex', 'origin'])
  })

  it('covers the last part that can be said more coarsely, and offers that', () => {
    const text = 'Roemeense vrouw van 34 jaar werkt in hotel De Zwaan met een Roemeense.'

    const combination = combinationIn(text)

    expect(combination?.finding).toMatchObject({
      kind: 'combination',
      certainty: 'likely',
      replacement: 'een hotel in de regio',
    })
    expect(text.slice(combination?.finding.start, combination?.finding.end)).toBe('hotel De Zwaan')
  })

  it('counts coded answers as well as text, and says which gave it away', () => {
    const text = 'Vrouw van 34 jaar.'

    expect(combinationIn(text)).toBeUndefined()
    expect(combinationIn(text, { languageNeeded: 'ro' })).toMatchObject({
      parts: ['age', 'sex', 'origin'],
      fromAnswers: ['origin'],
    })
    expect(combinationIn(text, { municipality: 'GM0281' })?.fromAnswers).toEqual(['place'])
  })

  it.each(['unknown', 'other', 'nl'] as const)('does not count the language %s', (language) => {
    expect(combinationIn('Vrouw van 34 jaar.', { languageNeeded: language })).toBeUndefined()
  })

  it('does not count the same part twice', () => {
    expect(
      combinationIn('Een man en een vrouw, een meisje en een jongen uit Polen.'),
    ).toBeUndefined()
  })

  it('is gone once its findings are replaced', () => {
    const text = 'Op 12 maart 2024 kwam een vrouw van 34 jaar in hotel De Zwaan in Wijchen.'

    const replaced = replaceFindings(text, findIdentifying(text, 'nl'))

    expect(combinationIn(text)).toBeDefined()
    expect(combinationIn(replaced)).toBeUndefined()
  })

  it('is never found in answers without a text', () => {
    expect(combinationIn('', { languageNeeded: 'ro', municipality: 'GM0281' })).toBeUndefined()
  })
})
