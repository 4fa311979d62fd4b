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
    ['kenteken 1-ABC-234', '1-ABC-234'],
    ['kenteken B 12 ABC', 'B 12 ABC'],
    ['Kennzeichen M-XY 123', 'M-XY 123'],
    ['rejestracja WX 12345', 'WX 12345'],
    ['matrícula 1234 BCD', '1234 BCD'],
    ['immatriculation AB-123-CD', 'AB-123-CD'],
    ['рег. номер СА 1234 АВ', 'СА 1234 АВ'],
    ['plaka 34 ABC 123', '34 ABC 123'],
    ['rendszáma ABC-123', 'ABC-123'],
    ['duits kenteken me-bk 208', 'me-bk 208'],
  ])('of another country is certain after a word for a plate: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('plate', 'certain', covered))
  })

  it.each([
    ['zwarte auto B-AB 1234', 'B-AB 1234'],
    ['Poolse auto, WX 12345', 'WX 12345'],
    ['busje KR 5AB12', 'KR 5AB12'],
    ['кола В 4417 НК', 'В 4417 НК'],
    ['mașină GL 09 ZDR', 'GL 09 ZDR'],
    ['véhicule 1-KPD-463', '1-KPD-463'],
  ])('of another country is likely after a word for a car, in capitals: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('plate', 'likely', covered))
  })

  it.each([
    'op de doos stond WX 12345',
    'de auto is 48 21',
    'bus 12 en 14 rijden',
    'een auto van 12 000 EUR',
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
