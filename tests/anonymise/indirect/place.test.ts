import { describe, expect, it } from 'vitest'
import { findPlaces } from '../../../domain/anonymise/indirect/place.ts'
import { spansOf } from '../spans.ts'

describe('a place', () => {
  it.each([
    ['Hij woont in Alphen aan den Rijn.', 'Alphen aan den Rijn'],
    ['woont in Aa en Hunze', 'Aa en Hunze'],
    ['zij woont in tiel', 'tiel'],
    ['een meisje uit Wijchen', 'Wijchen'],
    ['Gast in een hotel in Tiel', 'Tiel'],
    ["zij werkt in 's-Gravenzande", "'s-Gravenzande"],
    ['Zij werkt bij een bakker in Boxtel', 'Boxtel'],
    ['3512 AB Utrecht', 'Utrecht'],
  ])('is likely where somebody lives or works: %s', (text, covered) => {
    expect(spansOf(findPlaces, text)).toEqual([`place likely: ${covered}`])
  })

  it.each([
    ['in Zutphen werd vergaderd', 'Zutphen'],
    ['zij woont in Amsterdam', 'Amsterdam'],
  ])('is a question elsewhere, and for a big city: %s', (text, covered) => {
    expect(spansOf(findPlaces, text)).toEqual([`place look: ${covered}`])
  })

  it.each([
    'een meisje uit Roemenië',
    'zij komt uit Polen',
    'Amsterdam is groot',
    'hulp in Nederland',
    'wonen in Gelderland is duur in Amsterdam',
    'in de regio Utrecht',
    'zij woont in een kelder',
  ])('is not found in: %s', (text) => {
    expect(spansOf(findPlaces, text).filter((span) => !span.includes(' look'))).toEqual([])
  })
})
