import { describe, expect, it } from 'vitest'
import { found, numbersIn } from '../found-in.ts'

const SIDE_CODES = [
  'AB-12-34',
  '12-34-AB',
  '12-AB-34',
  'BD-12-FG',
  'BD-FG-12',
  '12-BD-FG',
  '12-BDF-3',
  '1-BDF-23',
  'BD-123-F',
  'B-123-DF',
  'BDF-12-G',
  'B-12-DFG',
  '1-BD-234',
  '123-BD-4',
]

describe('a number plate', () => {
  it.each(SIDE_CODES)('with dashes is likely: %s', (plate) => {
    const findings = numbersIn(`Er stond ${plate} op het bonnetje.`)

    expect(findings).toEqual(found('plate', 'likely', plate))
  })

  it.each(SIDE_CODES)('without dashes is certain after a cue: %s', (plate) => {
    const bare = plate.replaceAll('-', '')
    const spaced = plate.replaceAll('-', ' ').toLowerCase()

    const findings = numbersIn(`kenteken ${bare}. Een witte bus met ${spaced}`)

    expect(findings).toEqual(found('plate', 'certain', bare, spaced))
  })

  it.each([
    ['zwarte auto (bd-12-fg)', 'bd-12-fg'],
    ['taxi BD – 12 – FG', 'BD – 12 – FG'],
    ['busje: ＢＤ-１２-ＦＧ', 'ＢＤ-１２-ＦＧ'],
    ['scooter b123df', 'b123df'],
    ['number plate 12-bdf-3', '12-bdf-3'],
  ])('is certain after a cue in any writing: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('plate', 'certain', covered))
  })

  it.each([
    '12BD34',
    'bd 12 fg',
    'kenteken 12-SS-34',
    'auto 12-PVV-3',
    'BD-12-AE',
    'A-12',
    'A-12-34',
    'ORD-BD-12-FG-1',
    'BD-12-FG-34',
    '10-en-20',
    '1-mrt-24',
    'een taxi 5 km 100 verder',
    'de auto was 12 jaar oud',
    'bus 300 rijdt om 12 uur',
    'code 123-456-789',
  ])('is not found in %j', (text) => {
    const findings = numbersIn(text)

    expect(findings).toEqual([])
  })
})
