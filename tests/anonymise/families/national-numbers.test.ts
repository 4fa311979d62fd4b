import { describe, expect, it } from 'vitest'
import { passesAnyRegister } from '../../../domain/anonymise/families/national-checks.ts'
import { found, numbersIn } from '../found-in.ts'

describe('a number of a register of persons', () => {
  it.each([
    ['Poland', 'PESEL 44051401359', '44051401359'],
    ['Romania', 'CNP: 1800101221144', '1800101221144'],
    ['Bulgaria', 'ЕГН 7523169263', '7523169263'],
    ['Turkey', 'T.C. kimlik no 10000000146', '10000000146'],
    ['Spain', 'DNI 12345678-Z', '12345678-Z'],
    ['Spain, foreigners', 'NIE: X1234567L', 'X1234567L'],
    ['Portugal', 'NIF 123 456 789', '123 456 789'],
    ['Germany', 'Steuer-ID 36 574 261 809', '36 574 261 809'],
    ['Ukraine', 'РНОКПП 1759013776', '1759013776'],
    ['China', '身份证号码是11010519491231002X', '11010519491231002X'],
    ['Belgium', 'rijksregisternummer 85.07.30-033.28', '85.07.30-033.28'],
    ['France', 'numéro de sécurité sociale 2 55 08 14 168 025 38', '2 55 08 14 168 025 38'],
    ['Italy', 'codice fiscale RSSMRA85T10A562S', 'RSSMRA85T10A562S'],
    ['Brazil', 'CPF 390.533.447-05', '390.533.447-05'],
    ['Switzerland', 'AHV-Nr 756.9217.0769.85', '756.9217.0769.85'],
  ])('is certain with a check digit and a word for it: %s', (_country, text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('nationalid', 'certain', covered))
  })

  it.each([
    '1800101221144',
    '11010519491231002X',
    '85.07.30-033.28',
    '85073003328',
    '255081416802538',
    'RSSMRA85T10A562S',
    '390.533.447-05',
    '756.9217.0769.85',
  ])('is certain without a word when the check is strong: %s', (number) => {
    const findings = numbersIn(`Op het papier stond ${number}, meer niet.`)

    expect(findings).toEqual(found('nationalid', 'certain', number))
  })

  it.each([
    '44051401359',
    '10000000146',
    '36 574 261 809',
    '12345678Z',
    'X1234567L',
    '078-05-1120',
  ])('is likely without a word when chance could make it: %s', (number) => {
    const findings = numbersIn(`Op het papier stond ${number}, meer niet.`)

    expect(findings).toEqual(found('nationalid', 'likely', number))
  })

  it.each([
    ['PESEL 44051401358', '44051401358'],
    ['SSN 987-65-4321', '987-65-4321'],
    ['personnummer 850730-1234', '850730-1234'],
    ['CPR-nummer 300785-1234', '300785-1234'],
    ['rodné číslo 855730/1234', '855730/1234'],
    ['OIB 12345678901', '12345678901'],
    ['national insurance number QQ 12 34 56 C', 'QQ 12 34 56 C'],
    ['JMBG 0101990123456', '0101990123456'],
    ['الرقم القومي 29001011234567', '29001011234567'],
  ])('is likely after a word when no check fits: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('nationalid', 'likely', covered))
  })

  it.each([
    '44051401358',
    '10000000147',
    '7523169263',
    '1759013776',
    '12345678A',
    '12345678z',
    '2180010122114',
    'EAN 1800101221144',
    'serienummer 44051401359',
    'A44051401359',
    '44051401359-12',
    '€ 44.051.401',
    'PESEL onbekend, geboren 12-03-1999',
    'zij heeft geen PESEL sinds 2021',
  ])('is not found in %j', (text) => {
    const findings = numbersIn(text)

    expect(findings).toEqual([])
  })
})

describe('the check digits of the registers', () => {
  it.each(['111111110', 'X1234567L', '7501020018', '85.07.30-033.28', 'RSSMRA85T10A562S'])(
    'fit for %s',
    (number) => {
      expect(passesAnyRegister(number)).toBe(true)
    },
  )

  it.each(['', '111111111', '11111111112', '7599990018', '85.13.30-033.28', 'geen nummer'])(
    'do not fit for %j',
    (number) => {
      expect(passesAnyRegister(number)).toBe(false)
    },
  )
})
