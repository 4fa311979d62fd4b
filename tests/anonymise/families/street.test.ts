import { describe, expect, it } from 'vitest'
import { findStreets } from '../../../domain/anonymise/families/street.ts'
import { spansOf } from '../spans.ts'

describe('a street without a number', () => {
  it.each([
    ['Zij woont in de Kerkstraat.', 'likely', 'Kerkstraat'],
    ['zij woont in de kerkstraat', 'likely', 'kerkstraat'],
    ['aan de Laan van Meerdervoort', 'likely', 'Laan van Meerdervoort'],
    ['Op de Prins Hendrikkade werkt zij', 'likely', 'Prins Hendrikkade'],
    ['in de Van Goghstraat', 'likely', 'Van Goghstraat'],
    ['wij zagen Kalverstraat op een bord', 'look', 'Kalverstraat'],
  ])('is a place in "%s", %s', (text, certainty, covered) => {
    expect(spansOf(findStreets, text)).toEqual([`place ${certainty}: ${covered}`])
  })

  it.each([
    'in de kerkstraat staat een bus',
    'op de snelweg',
    'in de Winkelstraat',
    'op het schoolplein',
    'Kerkstraat 12',
  ])('is not found in: %s', (text) => {
    expect(spansOf(findStreets, text)).toEqual([])
  })
})
