import { describe, expect, it } from 'vitest'

import { findIdentifying } from '../../domain/anonymise/find-identifying.ts'

const personsIn = (text: string, language: string): readonly string[] =>
  findIdentifying(text, language)
    .filter(({ kind }) => kind === 'person')
    .map(({ start, end }) => text.slice(start, end))

describe('a form of an everyday word that no list holds', () => {
  it.each([
    ['nl', 'Matrassen lagen op de vloer van de garage.'],
    ['nl', 'Stofzuigers gaan hier vaak stuk, en niemand maakt ze.'],
    ['nl', 'Bonnetjes lagen in de kar die op de gang staat.'],
    ['nl', 'Schoonmakers krijgen geen loonstrook van het bedrijf.'],
    ['en', 'the supervisor keeps all the passports in a drawer'],
    ['en', 'Bedrooms have no lock, and the windows do not open.'],
  ])('is asked about as a name nowhere (%s: %s)', (language, text) => {
    const persons = personsIn(text, language)

    expect(persons).toEqual([])
  })

  it('hides no name that ends the same way', () => {
    const persons = personsIn('Mevrouw Wessels belde met Marjolein Kuipers.', 'nl')

    expect(persons).toEqual(['Wessels', 'Marjolein Kuipers'])
  })
})
