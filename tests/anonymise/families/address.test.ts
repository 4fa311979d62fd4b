import { describe, expect, it } from 'vitest'
import { findAddresses } from '../../../domain/anonymise/families/address.ts'
import { foundIn } from '../found-in.ts'
import { spansOf } from '../spans.ts'

describe('an address', () => {
  it.each([
    ['kerkstraat 12'],
    ['KERKSTRAAT 12'],
    ['Kerkstraat 12b'],
    ['Kerkstraat 12-2'],
    ['Kerkstraat 12 hs'],
    ['Kerkstraat 12-III'],
    ['Kerkstraat 12 bis'],
    ['Kerkstraat 12/3'],
    ['Kerkstraat 12, 3 hoog'],
    ['Kerkstraat nr. 12'],
    ['Kerkstraat, 12'],
    ['Kerkstraat12'],
    ['Stationsplein 1'],
    ['Laan van Meerdervoort 123-a'],
    ['Plein 1945 12'],
    ['Prof. Dr. Kuijperlaan 4 bis'],
    ['Oude Gracht 12 hs'],
    ['Burgemeester van der Lelylaan 5-III'],
    ['Jan van Galenstraat 12'],
    ['J.P. Coenstraat 3'],
    ["'s-Gravenweg 34"],
    ['Van Goghstraat 7A-2'],
    ['Eerste Jan Steenstraat 12-2'],
    ['2e Helmersstraat 5 II'],
    ['Weg naar Zee 12'],
    ['Nekkerstraat 45 bus 3'],
    ['Damrak 5'],
    ['Postbus 123'],
    ['ul. Długa 12/3'],
    ['rue de la Paix 12'],
    ['12, rue de la Paix'],
    ['221B Baker Street'],
    ['calle Mayor 12'],
    ['Avenida da Liberdade 12'],
    ['Str. Mihai Viteazu nr. 12'],
    ['piazza Roma 3'],
    ['Musterstraße 12'],
    ['Petőfi Sándor utca 12'],
    ['Atatürk Caddesi No: 12'],
    ['бул. Витоша 12'],
    ['вул. Шевченка, 5'],
    ['شارع النصر 12'],
  ])('is covered as a whole: %s', (address) => {
    expect(spansOf(findAddresses, `gezien bij ${address}.`)).toEqual([`address likely: ${address}`])
  })

  it.each([
    ['Zij woont op Kerkstraat 12.', 'Kerkstraat 12'],
    ['adres: Kerkstraat 12', 'Kerkstraat 12'],
    ["'t Zand 5, 1234 AB", "'t Zand 5"],
    ['Spectrum 12, 3512 AB Utrecht', 'Spectrum 12'],
  ])('is certain with a cue or a postcode: %s', (text, covered) => {
    expect(spansOf(findAddresses, text)).toEqual([`address certain: ${covered}`])
  })

  it('is apart from its postcode and its town', () => {
    const findings = foundIn('Kerkstraat 12b, 3512 AB Culemborg')

    expect(findings).toEqual([
      'address certain: Kerkstraat 12b',
      'postcode certain: 3512 AB',
      'place likely: Culemborg',
    ])
  })

  it('takes a foreign postcode along as a finding of its own', () => {
    expect(spansOf(findAddresses, 'ul. Długa 12/3, 00-950 Warszawa')).toEqual([
      'address certain: ul. Długa 12/3',
      'postcode certain: 00-950',
    ])
  })

  it.each([
    'snelweg 12',
    'op de Afsluitdijk 3 km file',
    'Hij is weg 12 keer',
    'Rotterdam 12, Volendam 3',
    'Feyenoord - Volendam 3-1',
    'In de Kerkstraat 12 maart om',
    'supermarkt 3',
    'Vliegveld 2',
    'Zij liep in de Dorpsstraat. 12 mensen zagen haar.',
    'op de Markt 5 keer',
    'hoofdstuk 12, artikel 3',
    'dosering 20 ml',
    'groep 5 en groep 6',
    'Kerkstraat 10 uur',
    'onderweg 3 uur',
    'via Jan 12 foto’s, via een vriendin 3',
    'via route 66 naar hal 4',
  ])('is not found in: %s', (text) => {
    expect(spansOf(findAddresses, text)).toEqual([])
  })
})
