import { describe, expect, it } from 'vitest'
import { findOrganisations } from '../../../domain/anonymise/indirect/organisation.ts'
import { PUBLIC_CONTACTS, withDirectory } from '../../../domain/anonymise/public-contacts.ts'
import { spansOf } from '../spans.ts'

describe('a named organisation', () => {
  it.each([
    ['Gast in hotel De Gouden Leeuw.', 'hotel De Gouden Leeuw'],
    ['OBS De Vlinder belde', 'OBS De Vlinder'],
    ['basisschool De Regenboog', 'basisschool De Regenboog'],
    ['bij restaurant "Lotus"', 'restaurant "Lotus"'],
    ['een restaurant genaamd Lotus', 'restaurant genaamd Lotus'],
    ['Stichting De Brug', 'Stichting De Brug'],
    ['Kapsalon Wolkje aan de gracht', 'Kapsalon Wolkje'],
    ['salon Thai Orchidee', 'salon Thai Orchidee'],
    ['uitzendbureau Vlug-Flex', 'uitzendbureau Vlug-Flex'],
    ['Het Baken College', 'Baken College'],
    ['de enige nagelstudio in Culemborg', 'de enige nagelstudio in Culemborg'],
    ['Zij werkt bij Sloepmans in Boxtel', 'Sloepmans'],
    ['she works at Blue Lantern', 'Blue Lantern'],
    ['pracuje w Zielony Dom', 'Zielony Dom'],
  ])('is likely in: %s', (text, covered) => {
    expect(spansOf(findOrganisations, text)).toEqual([`organisation likely: ${covered}`])
  })

  it.each(['klas 3B', 'groep 8', '2 havo'])('is a question for the class %s', (text) => {
    expect(spansOf(findOrganisations, text)).toEqual([`organisation look: ${text}`])
  })

  it.each([
    'Stichting Fier',
    'het Leger des Heils',
    'Veilig Thuis Flevoland',
    'Zij werkt bij CoMensha',
    'Het College van B en W',
    'een hotel in de regio',
    'Hotel in Utrecht',
    'De school. De juf zei niets.',
    'geen school De Regenboog',
    'Zij werkt bij Fatima',
  ])('is not found in: %s', (text) => {
    expect(spansOf(findOrganisations, text)).toEqual([])
  })

  it('is not found when it is a service of the directory', () => {
    const contacts = withDirectory([], [], ['De Gouden Leeuw'])
    const text = 'hotel De Gouden Leeuw'

    expect(findOrganisations(text, PUBLIC_CONTACTS)).toHaveLength(1)
    expect(findOrganisations(text, contacts)).toEqual([])
  })
})
