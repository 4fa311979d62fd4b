import { describe, expect, it } from 'vitest'

import { askedAlone, checkText, replaceTogetherInText } from '../../components/form/check-text.ts'
import { codedAnswersOf, liftKeysIn } from '../../components/form/find-together.ts'
import { formReducer, openForm } from '../../components/form/form-state.ts'
import { foundOutcome } from '../../components/form/found-outcome.ts'
import type { Lifted } from '../../domain/anonymise/lifted.ts'
import { QUASI_IDENTIFIERS } from '../../domain/anonymise/quasi-identifiers.ts'
import dutchForm from '../../locales/nl/form.json' with { type: 'json' }
import { fullAnswers } from './full-answers.ts'

const TEXT = 'Een vrouw van 34 jaar woont in Wijchen. Ze is 34 jaar en slaapt in Wijchen.'
const NOTHING: Lifted = new Set()

const togetherIn = (text: string, lifted: Lifted = NOTHING, answers = {}) =>
  checkText(text, 'nl', lifted, answers).together

const standing = (text: string): Lifted => {
  const together = togetherIn(text)
  return new Set(together ? [together.key, ...liftKeysIn(together)] : [])
}

describe('details that say too much together', () => {
  it('are named with the words of the text, each wording once, and their coarser words', () => {
    const words = togetherIn(TEXT)?.parts.flatMap((part) => part.words)

    expect(words?.map(({ part, found, times }) => [part, found, times])).toEqual([
      ['age', '34 jaar', 2],
      ['sex', 'vrouw', 1],
      ['place', 'Wijchen', 2],
    ])
    expect(words?.find(({ part }) => part === 'age')?.replacement).toBe('ouder dan 23 jaar')
    expect(words?.find(({ part }) => part === 'sex')?.replacement).toBeUndefined()
  })

  it('come from the answers as well, and say so', () => {
    const text = 'Een vrouw van 34 jaar.'
    const coded = codedAnswersOf({ languageNeeded: 'ro' })

    expect(togetherIn(text)).toBeUndefined()
    expect(togetherIn(text, NOTHING, coded)?.fromAnswers).toEqual(['origin'])
    expect(codedAnswersOf({})).toEqual({})
  })

  it('are asked in one place and not once more on their own', () => {
    const checked = checkText(`${TEXT} Zij heet Fatima El Amrani.`, 'nl', NOTHING)

    expect(checked.findings.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['age', 'place', 'person']),
    )
    expect(new Set(askedAlone(checked).findings.map(({ kind }) => kind))).toEqual(
      new Set(['person']),
    )
  })

  it('count a trait of the family, which alone is only a quiet question', () => {
    const text = 'Een vrouw van 34 jaar, zwanger van een tweeling.'
    const checked = checkText(text, 'nl', NOTHING)
    const family = checked.together?.parts.find(({ part }) => part === 'family')?.words[0]

    expect(family?.found).toBe('zwanger van een tweeling')
    expect(checked.looks).not.toEqual([])
    expect(askedAlone(checked).looks).toEqual([])
    expect(
      replaceTogetherInText(text, 'nl', { part: 'family', found: family?.found ?? '' }),
    ).not.toContain('zwanger')
  })

  it('do not count what blocks: that has to go anyway', () => {
    const text = 'Een Roemeense vrouw, geboren op 12-03-1990.'

    expect(checkText(text, 'nl', NOTHING).findings.map(({ kind }) => kind)).toContain('birthdate')
    expect(togetherIn(text)).toBeUndefined()
  })

  it('are replaced wherever they stand, with nothing around them touched', () => {
    expect(
      replaceTogetherInText(`${TEXT} Later getypt.`, 'nl', { part: 'age', found: '34 jaar' }),
    ).toBe(
      'Een vrouw van ouder dan 23 jaar woont in Wijchen. Ze is ouder dan 23 jaar en slaapt in Wijchen. Later getypt.',
    )
  })

  it('give a nationality in the text a coarser word too', () => {
    const text = 'Een Roemeense vrouw van 34 jaar.'
    const origin = togetherIn(text)?.parts.find(({ part }) => part === 'origin')?.words[0]

    expect(origin).toMatchObject({ found: 'Roemeense', replacement: '[kenmerk]' })
    expect(replaceTogetherInText(text, 'nl', { part: 'origin', found: 'Roemeense' })).toBe(
      'Een [kenmerk] vrouw van 34 jaar.',
    )
  })

  it('are gone when one of the three is said more coarsely', () => {
    const text = replaceTogetherInText(TEXT, 'nl', { part: 'age', found: '34 jaar' })

    expect(togetherIn(text)).toBeUndefined()
  })

  it('still count when they were let stand one by one', () => {
    const lifted = new Set([...standing(TEXT)].slice(1))
    const checked = checkText(TEXT, 'nl', lifted)

    expect(checked.findings).toEqual([])
    expect(checked.together?.standsBy).toEqual([])
    expect(foundOutcome(checked)).toBe('onlyTogether')
  })

  it('have words for each sort of detail', () => {
    expect(Object.keys(dutchForm.together.parts).sort()).toEqual([...QUASI_IDENTIFIERS].sort())
  })
})

describe('details that a person lets stand together', () => {
  it('are asked no more, neither together nor on their own', () => {
    const checked = checkText(TEXT, 'nl', standing(TEXT))

    expect(checked.together?.standsBy).toHaveLength(1)
    expect(checked.findings).toEqual([])
    expect(foundOutcome(checked)).toBe('none')
  })

  it('are asked again with one detail more, and not with one less', () => {
    const lifted = standing(TEXT)

    expect(togetherIn(`${TEXT} Dat was op 12 maart 2024.`, lifted)?.standsBy).toEqual([])
    const more = standing(`${TEXT} Dat was op 12 maart 2024.`)
    expect(togetherIn(TEXT, more)?.standsBy).toHaveLength(1)
  })

  it('never let another place or age of later pass unasked', () => {
    const checked = checkText(`${TEXT} Haar zus is 19 jaar.`, 'nl', standing(TEXT))

    expect(
      askedAlone(checked).findings.map(({ start, end }) =>
        `${TEXT} Haar zus is 19 jaar.`.slice(start, end),
      ),
    ).toEqual(['19 jaar'])
  })

  it('are kept with a draft while there is a text, and hold no word of it once it is gone', () => {
    const [key = ''] = standing(TEXT)
    const state = openForm(
      { answers: fullAnswers({ text: TEXT }), step: 'text', lifted: [key] },
      'nl',
    )
    const emptied = formReducer(state, { do: 'answer', change: { text: '' } })

    expect([...formReducer(state, { do: 'next', language: 'nl' }).lifted]).toEqual([key])
    expect([...formReducer(emptied, { do: 'next', language: 'nl' }).lifted]).toEqual([])
    expect(key).not.toMatch(/wijchen|34/iu)
  })
})

describe('changing an answer that says too much', () => {
  const next = { do: 'next', language: 'nl' } as const

  it('leads back to the text when it was asked there', () => {
    const state = openForm({ answers: fullAnswers({ text: TEXT }), step: 'text' }, 'nl')
    const changing = formReducer(state, { do: 'change', step: 'situation' })
    const back = formReducer(changing, next)

    expect(changing.step).toBe('situation')
    expect(back.step).toBe('text')
    expect(formReducer(back, next).step).toBe('about-you')
  })

  it('leads back to the check page when it was asked there', () => {
    const state = openForm({ answers: fullAnswers({ text: TEXT }), step: 'check' }, 'nl')
    const changing = formReducer(state, { do: 'change', step: 'situation' })

    expect(formReducer(changing, next).step).toBe('check')
  })
})
