import { describe, expect, it } from 'vitest'
import { found, numbersIn } from '../found-in.ts'

describe('a number of a case or file', () => {
  it.each([
    ['zaaknummer Z-2024-00812', 'Z-2024-00812'],
    ['zaaknr. 2024/11823.', '2024/11823'],
    ['dossiernummer 4711', '4711'],
    ['dossiernr: 20231104', '20231104'],
    ['cliëntnummer 00482913', '00482913'],
    ['polisnummer: P-4412.889.01', 'P-4412.889.01'],
    ['patiëntnummer 4.482.113', '4.482.113'],
    ['COA-nummer 12345678', '12345678'],
    ['IND-nummer: 0812345678', '0812345678'],
    ['parketnummer 05/123456-24', '05/123456-24'],
    ['ons kenmerk 2024-0001234', '2024-0001234'],
    ['case number CL-44921', 'CL-44921'],
    ['Aktenzeichen 12/2024-0815', '12/2024-0815'],
    ['numéro de dossier 2024-4471', '2024-4471'],
    ['número de expediente 2024/4471', '2024/4471'],
    ['sygnatura akt K 123/24', 'K 123/24'],
    ['dosar nr. 4471/2024', '4471/2024'],
    ['ügyszám 4471/2024', '4471/2024'],
    ['dosya no 2024/4471', '2024/4471'],
    ['номер на дело 4471/2024', '4471/2024'],
    ['رقم القضية 4471/2024', '4471/2024'],
    ['案号：2024-4471', '2024-4471'],
  ])('is certain after a word for it: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('id', 'certain', covered))
  })

  it.each([
    ['zaak 2024/11823', '2024/11823'],
    ['polis 123456789', '123456789'],
    ['nummer 612345678', '612345678'],
    ['het stond op PL1700-2024123456', 'PL1700-2024123456'],
    ['kenmerk 24/8812-AB', '24/8812-AB'],
  ])('is likely after a vague word, or by the shape of the police: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('id', 'likely', covered))
  })

  it.each([
    '2024/11823',
    '20231104223',
    'zaak C-673/16',
    'dossier 28 638',
    'zaak van 12-03-2024',
    'dossier uit 2024 van 120 bladzijden',
    'zaak 12 van 40',
    'cliënt is 17 jaar en kwam 3 keer',
    'polis loopt tot 31-12-2025',
    'zaak met 1.250.000 euro',
    'ordernummer 4501234567',
    'part number 123-45-6789',
    'CAS-nummer 7732-18-5',
    'telefoonnummer 112',
    'klantnummer 12',
  ])('is not found in %j', (text) => {
    const findings = numbersIn(text)

    expect(findings).toEqual([])
  })
})
