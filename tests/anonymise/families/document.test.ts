import { describe, expect, it } from 'vitest'
import { found, numbersIn } from '../found-in.ts'

describe('a document number', () => {
  it.each([
    ['paspoort NX4B2C1D3', 'NX4B2C1D3'],
    ['haar paspoort (nr. spbc12014)', 'spbc12014'],
    ['ID-kaart: IZD4P9K21.', 'IZD4P9K21'],
    ['Paspoortnummer BS1234567 van Polen', 'BS1234567'],
    ['verblijfsdocument nr IBR1234567', 'IBR1234567'],
    ['rijbewijs 5123456789', '5123456789'],
    ['rijbewijsnr. 5123.456.789', '5123.456.789'],
    ['pașaport 056789123', '056789123'],
    ['CI seria RX nr 123456', 'RX nr 123456'],
    ['paszport AB 1234567', 'AB 1234567'],
    ['dowód osobisty ABC 123456', 'ABC 123456'],
    ['паспорт СТ 123456', 'СТ 123456'],
    ['лична карта 641234567', '641234567'],
    ['护照号码是 E12345678', 'E12345678'],
    ['جواز السفر N01234567', 'N01234567'],
    ['Reisepass C01X00T47', 'C01X00T47'],
    ['passeport 12AB34567', '12AB34567'],
    ['pasaporte PAA123456', 'PAA123456'],
    ['útlevélszáma BA1234567', 'BA1234567'],
    ['pasaport U12345678', 'U12345678'],
  ])('is certain after a word for it: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('document', 'certain', covered))
  })

  it('of the Dutch shape is likely alone, in capitals with three digits', () => {
    const findings = numbersIn('Op het papier stond NXRT12C45.')

    expect(findings).toEqual(found('document', 'likely', 'NXRT12C45'))
  })

  it.each([
    'artikel AB12CD345 is uitverkocht',
    'serie NXRT12C45',
    'op de doos stond ab12cd345',
    'NO1234567',
    'NXRTBCC45',
    'XNXRT12C45',
    'haar paspoort is in 2019 verlopen',
    'paspoort geldig tot 12-03-2028',
    'paspoort afgegeven 20190412',
    'zij heeft geen paspoort meer sinds 2021',
    'bij het paspoort lag order 1234567',
    'het rijbewijs kost 51,10',
  ])('is not found in %j', (text) => {
    const findings = numbersIn(text)

    expect(findings).toEqual([])
  })
})
