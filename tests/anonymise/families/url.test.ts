import { describe, expect, it } from 'vitest'
import { findIdentifying } from '../../../domain/anonymise/find-identifying.ts'
import { PUBLIC_CONTACTS, withDirectory } from '../../../domain/anonymise/public-contacts.ts'
import { found, numbersIn } from '../found-in.ts'

describe('a web address', () => {
  it.each([
    ['zie https://voorbeeld.nl/profiel/123.', 'https://voorbeeld.nl/profiel/123'],
    ['HTTP://VOORBEELD.NL/A?B=C#D', 'HTTP://VOORBEELD.NL/A?B=C#D'],
    ['(https://voorbeeld.nl/a_(b))', 'https://voorbeeld.nl/a_(b)'],
    ['<a href="https://voorbeeld.nl/x">', 'https://voorbeeld.nl/x'],
    ['hxxps://voorbeeld.test/x', 'hxxps://voorbeeld.test/x'],
    ['www.voorbeeld.de, zei ze', 'www.voorbeeld.de'],
    ['https://politie.nl@voorbeeld.com/x', 'https://politie.nl@voorbeeld.com/x'],
    ['https://politie.nl.voorbeeld.com', 'https://politie.nl.voorbeeld.com'],
    [
      'https://www.politie.nl/?u=https://voorbeeld.com',
      'https://www.politie.nl/?u=https://voorbeeld.com',
    ],
    ['https://www.instagram.com/fleur.x', 'https://www.instagram.com/fleur.x'],
  ])('is certain with a scheme or www: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('url', 'certain', covered))
  })

  it.each([
    ['t.me/fleur_x', 't.me/fleur_x'],
    ['ga naar wa.me/31612345678!', 'wa.me/31612345678'],
    ['de site salon-fleur.nl.', 'salon-fleur.nl'],
    ['kinky.nl/advertenties/123', 'kinky.nl/advertenties/123'],
    ['fleur.voorbeeld.com:8080/x', 'fleur.voorbeeld.com:8080/x'],
    ['FLEUR.NL', 'FLEUR.NL'],
    ['пример.бг', 'пример.бг'],
    ['voorbeeld.de/fleur', 'voorbeeld.de/fleur'],
    ['massage-fleur.shop, zei hij', 'massage-fleur.shop'],
    ['salon.info en meer', 'salon.info'],
  ])('is likely when it is bare: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('url', 'likely', covered))
  })

  it.each([
    'https://www.politie.nl/onderwerpen/mensenhandel.html',
    'www.rijksoverheid.nl',
    'wetten.overheid.nl/BWBR0001854/2024-01-01',
    'comensha.nl',
    'een advertentie op kinky.nl',
    'geboekt via Booking.com, zei ze',
    'Zij is gezien.de man niet',
    'hij ging weg.in de avond',
    'rapport.docx en foto.jpg',
    'ASP.NET',
    'i.p.v. en d.w.z.',
    'o.a.de rest',
    'versie 1.2.3',
    'https://',
    'www.',
  ])('is not found in %j', (text) => {
    const findings = numbersIn(text)

    expect(findings).toEqual([])
  })

  it('is not found when the directory has the site', () => {
    const text = 'zie https://meldpunt.voorbeeld.nl/help'

    const findings = findIdentifying(text, 'nl', withDirectory([], ['Voorbeeld.nl'])).filter(
      ({ kind }) => kind === 'url',
    )

    expect(findings).toEqual([])
  })

  it('is found everywhere when nothing is public', () => {
    const nothing = {
      phones: new Set<string>(),
      hosts: new Set<string>(),
      platforms: new Set<string>(),
    }

    const findings = findIdentifying('www.politie.nl', 'nl', nothing).filter(
      ({ kind }) => kind === 'url',
    )

    expect(findings).toHaveLength(1)
    expect(PUBLIC_CONTACTS.hosts.has('politie.nl')).toBe(true)
  })
})
