import { describe, expect, it } from 'vitest'
import { findDates } from '../../../domain/anonymise/families/dates.ts'
import { foundIn } from '../found-in.ts'
import { spansOf } from '../spans.ts'

describe('a date of birth', () => {
  it.each([
    ['geb. 12-03-2004', '12-03-2004'],
    ['geboren op 12 maart 2004', '12 maart 2004'],
    ['geboren te Boekarest op 12/3/04', '12/3/04'],
    ['geboortedatum: 2004-03-12', '2004-03-12'],
    ['geb 12032004', '12032004'],
    ['Op 3 mei 1999 geboren in Sofia', '3 mei 1999'],
    ['* 12.03.1999', '12.03.1999'],
    ['born on the 3rd of May 1999', '3rd of May 1999'],
    ['DOB 03/14/2001', '03/14/2001'],
    ['geboren am 12. März 1990', '12. März 1990'],
    ['née le 12 mars 1990', '12 mars 1990'],
    ['nacida el 12 de marzo de 1990', '12 de marzo de 1990'],
    ['nascida em 12 de março de 1990', '12 de março de 1990'],
    ['ur. 12.03.1987 r.', '12.03.1987 r.'],
    ['urodzona 12 sierpnia 2001', '12 sierpnia 2001'],
    ['născută la 14.03.1998', '14.03.1998'],
    ['született 2004. március 12-én', '2004. március 12-én'],
    ['doğum tarihi 05.06.1993', '05.06.1993'],
    ['родена на 12.03.2004 г.', '12.03.2004 г.'],
    ['народилася 12 березня 2004 року', '12 березня 2004 року'],
    ['ولدت في 12 مارس 2004', '12 مارس 2004'],
    ['出生日期：2004年3月12日', '2004年3月12日'],
    ['2004年3月12日出生', '2004年3月12日'],
  ])('is certain: %s', (text, covered) => {
    expect(spansOf(findDates, text)).toEqual([`birthdate certain: ${covered}`])
  })
})

describe('an exact date', () => {
  it.each([
    ['op 12-3-2024 gezien', '12-3-2024'],
    ['Sinds 12/03/24 elke week', '12/03/24'],
    ['2024-06-12T10:30:00', '2024-06-12'],
    ['12-mrt-2024', '12-mrt-2024'],
    ["12 mrt '24", "12 mrt '24"],
    ['13 april kwam hij terug', '13 april'],
    ['8 december bleef zij weg', '8 december'],
    ['van 12 tot 15 maart 2024', '12 tot 15 maart 2024'],
    ['van 12 t/m 15 mei', '12 t/m 15 mei'],
    ['datum: 18/06', '18/06'],
    ['12 maart 2024', '12 maart 2024'],
    ['March 12th she came', 'March 12th'],
    ['March 12, 2024', 'March 12, 2024'],
    ['12. März 2024', '12. März 2024'],
    ['el 12 de mayo de 2021', '12 de mayo de 2021'],
    ['12 XI 2023', '12 XI 2023'],
    ['dnia 3 maja 2022', '3 maja 2022'],
    ["20 Ekim'den beri", '20 Ekim'],
    ['1998. 05. 03.', '1998. 05. 03'],
    ['2024年3月12日', '2024年3月12日'],
    ['١٢ مارس ٢٠٢٤', '12 مارس 2024'],
  ])('is likely: %s', (text, covered) => {
    expect(spansOf(findDates, text)).toEqual([`date likely: ${covered}`])
  })

  it('is found with its day in any writing of blanks', () => {
    const findings = foundIn('op 12\u00a0maart  2024 gezien')

    expect(findings).toEqual(['date likely: 12\u00a0maart  2024'])
  })
})

describe('no date', () => {
  it.each([
    'per 1 januari 2024',
    'met ingang van 1 juli 2024',
    'Wet van 12 maart 2004',
    'Besluit van de minister van 3 mei 2012',
    'Richtlijn 2011/36/EU van 5 april 2011',
    'geldig vanaf 01-01-2024',
    'uiterlijk 1 maart 2024',
    'Sinds 1 januari 2024 geldt bovendien',
    '5 mei is een feestdag',
    'op 18 oktober 2024, de Europese dag tegen mensenhandel',
    'elk jaar op 3 juni',
    '30 juli, Internationale Dag tegen Mensenhandel',
    'artikel 1.2.2004',
    'versie 10.12.2020',
    '24/7 open',
    'score 6-4-10',
    '1-2 personen',
    'kosten 12-05',
    '12 may be too many',
    '3 mai mult, 12 kas, 4 out',
    'in maart 2024 en in 2023',
    '1.2.3.4 en 10.0.19045.3570',
    '€ 12-03-2024',
    '99-99-2024 en 12-13-2024',
    'bij 3-1, 10-8 en 21-19',
  ])('is found in: %s', (text) => {
    expect(spansOf(findDates, text)).toEqual([])
  })
})
