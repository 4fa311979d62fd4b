import { describe, expect, it } from 'vitest'
import { asE164 } from '../../../domain/anonymise/families/phone-plan.ts'
import { findIdentifying } from '../../../domain/anonymise/find-identifying.ts'
import { withDirectory } from '../../../domain/anonymise/public-contacts.ts'
import { found, numbersIn } from '../found-in.ts'

describe('a phone number', () => {
  it.each([
    '0612345678',
    '06 12345678',
    '06-12345678',
    '06 12 34 56 78',
    '06-1234 5678',
    '06.12.34.56.78',
    '06/12345678',
    '(06) 12345678',
    '0 6 1 2 3 4 5 6 7 8',
    '06  12345678',
    '06 - 12 34 56 78',
    'O6-12345678',
    '06 1234\n5678',
    '06\u00a012\u00a034\u00a056\u00a078',
    '０６１２３４５６７８',
    '٠٦١٢٣٤٥٦٧٨',
    '06\u200b12345\u00ad678',
    '0\ufe0f\u20e36\ufe0f\u20e312345678',
    '020-1234567',
    '020 123 45 67',
    '(020) 1234567',
    '0297-123456',
    '0297 12 34 56',
    '(0297)123456',
    '+31612345678',
    '+31 6 12345678',
    '+31 (0)6 12345678',
    '+31(0)20-1234567',
    '+31 06 12345678',
    '(+31) 6 1234 5678',
    '0031 6 12345678',
    '0031612345678',
    '00 31 6 12 34 56 78',
    '+48 512 345 678',
    '+40 712 345 678',
    '+49 (0)151 23456789',
    '+1 (555) 123-4567',
    '+359 88 123 4567',
    '+380501234567',
    '0048 512 345 678',
    '0040712345678',
    '+86 138 1234 5678',
    '+84 91 234 56 78',
  ])('is likely by its shape, all of it: %j', (number) => {
    const findings = numbersIn(`Op het briefje stond ${number}, meer niet.`)

    expect(findings).toEqual(found('phone', 'likely', number))
  })

  it.each([
    ['bel 06 12345678', '06 12345678'],
    ['tel. 0201234567', '0201234567'],
    ['Telefoonnummer: 0297123456', '0297123456'],
    ['tel.0612345678', '0612345678'],
    ['zij is bereikbaar op 0612345678', '0612345678'],
    ['whatsapp 31612345678', '31612345678'],
    ['call me at +44 7700 900123', '+44 7700 900123'],
  ])('is certain after a cue: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('phone', 'certain', covered))
  })

  it.each([
    ['Handy 0151 23045118', '0151 23045118'],
    ['telefon 512 345 678', '512 345 678'],
    ['mobil 0532 123 45 67', '0532 123 45 67'],
    ['móvil 612 34 56 78', '612 34 56 78'],
    ['tel 07700 900123', '07700 900123'],
    ['ring me on 07700 900418', '07700 900418'],
    ['bittet um Rückruf unter (02562) 77 41 03', '(02562) 77 41 03'],
    ['电话13812345678，快', '13812345678'],
    ['telefoonnummer 12345678', '12345678'],
  ])('written as at home in another country is likely after a cue: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('phone', 'likely', covered))
  })

  it.each([
    ['gsm 0470/12.34.56', '0470/12.34.56'],
    ['mobiel:0612345678', '0612345678'],
    ['Tel: 06 - 1234 5678', '06 - 1234 5678'],
    ['gsm0612345678', '0612345678'],
    ['هاتف 0501234567', '0501234567'],
    ['тел. 0888 123 456', '0888 123 456'],
  ])('of the Dutch or Belgian shape is certain after a cue: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('phone', 'certain', covered))
  })

  it('without its zero is likely after a cue, because people leave the zero out', () => {
    const findings = numbersIn('app haar op 6 12 34 56 78')

    expect(findings).toEqual(found('phone', 'likely', '6 12 34 56 78'))
  })

  it('stands apart from the number or words next to it', () => {
    const findings = numbersIn('0612345678/0687654321 en +48 512 345 678 12 jaar (06-11223344)')

    expect(findings).toEqual(
      found('phone', 'likely', '0612345678', '0687654321', '+48 512 345 678', '06-11223344'),
    )
  })

  it.each([
    'bel 112 of 113',
    'bel 14 020',
    'bel 0800-7000',
    'bel 0900-8844',
    'bel 0800 0432 of 0900 0101',
    'CoMensha: 033 448 11 86',
    'bel +31 (0)33 448 11 86',
    'whatsapp +31 6 82 38 77 96',
    '123456781',
    'bestelling 0201234567',
    '2024-06-12345678',
    '12.06.12345678',
    'A0612345678B',
    '061234567',
    '06123456789',
    '3,0612345678',
    '0.612345678',
    '06-12-2004 12:00',
    '06-12-04 1230',
    '06/12/2024 1030',
    '12:06:12',
    '8710400000006',
  ])('is not found in %j', (text) => {
    const findings = numbersIn(text)

    expect(findings).toEqual([])
  })

  it.each(['nummer 612345678', 'zaak 0123456789'])('leaves %j to the numbers of files', (text) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('id', 'likely', text.split(' ')[1] ?? ''))
  })

  it('is not found when the directory has the number', () => {
    const contacts = withDirectory(['+31201234567'], [])

    const findings = findIdentifying('bel 020-123 45 67 of 020-123 45 68', 'nl', contacts)

    expect(findings.map(({ start }) => start)).toEqual([21])
  })
})

describe('writing a number as E.164', () => {
  it.each([
    ['06-12345678', '+31612345678'],
    ['+31 (0)6 12345678', '+31612345678'],
    ['+31 06 12345678', '+31612345678'],
    ['(+31) 6 12345678', '+31612345678'],
    ['0031 20 1234567', '+31201234567'],
    ['O6 12345678', '+31612345678'],
    ['0048 512 345 678', '+48512345678'],
  ])('turns %s into %s', (number, expected) => {
    expect(asE164(number)).toBe(expected)
  })
})
