import { describe, expect, it } from 'vitest'
import directoryFile from '../../content/directory/nl.json' with { type: 'json' }
import sourcesFile from '../../content/sources.json' with { type: 'json' }
import { allIndicators, tickableIndicatorIds } from '../../domain/content/all-indicators.ts'
import { dutchDirectory, serviceById } from '../../domain/content/dutch-directory.ts'
import {
  parseCard,
  parseDirectoryContent,
  parseIndicators,
} from '../../domain/content/parse-content.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import {
  cardFileEntries,
  cardsOnDisk,
  indicatorFileEntries,
  indicatorsOnDisk,
} from './content-files.ts'

const knownSources = new Set(sourcesFile.sources.map((source) => source.id))

describe('the files of content/', () => {
  it.each(indicatorFileEntries)('reads %s', (_, file) => {
    const parsed = parseIndicators(file)

    expect(parsed).toMatchObject({ ok: true })
  })

  it.each(cardFileEntries)('reads %s', (_, file) => {
    const parsed = parseCard(file)

    expect(parsed).toMatchObject({ ok: true })
  })

  it('reads the directory', () => {
    const parsed = parseDirectoryContent(directoryFile)

    expect(parsed).toMatchObject({ ok: true })
  })

  it('holds every indicator of the facts once', () => {
    const ids = indicatorsOnDisk.map((indicator) => indicator.id)

    expect(ids).toHaveLength(173)
    expect(new Set(ids).size).toBe(173)
  })

  it('packs every indicator file', () => {
    const packed = allIndicators.map((indicator) => indicator.id).toSorted()

    expect(packed).toEqual(indicatorsOnDisk.map((indicator) => indicator.id).toSorted())
  })

  it('names only sources of the list of sources', () => {
    const named = [...indicatorsOnDisk, ...cardsOnDisk, ...dutchDirectory.services, ...dutchRules]

    const unlisted = named.flatMap((record) =>
      record.source.filter((source) => !knownSources.has(source)),
    )

    expect(unlisted).toEqual([])
  })

  it('keeps no weight of a sign', () => {
    const text = JSON.stringify(indicatorsOnDisk)

    expect(text).not.toMatch(/weight|strength|score|"ed"|percent/i)
  })
})

describe('notes', () => {
  it.each(['H26', 'K10', 'K14', 'O01', 'V05', 'V06', 'V07', 'J05', 'M08'])(
    'cannot tick %s, which is no sign',
    (id) => {
      const isTickable = tickableIndicatorIds.has(id)

      expect(isTickable).toBe(false)
    },
  )
})

describe('the directory', () => {
  it.each([
    ['112', '112'],
    ['politie', '0900-8844'],
    ['comensha', '033 448 11 86'],
    ['mma', '0800-7000'],
    ['nla', '0800-5151'],
    ['kmar', '0800-1814'],
    ['veiligthuis', '0800-2000'],
    ['veiligthuis-flevoland', '088 222 05 00'],
    ['fairwork', '020 760 08 09'],
    ['kindertelefoon', '0800-0432'],
    ['nlww', '+31 247 247 247'],
  ])('gives %s the number %s', (id, number) => {
    const service = serviceById(id)

    expect(service?.phone?.display).toBe(number)
  })

  it('dials the number it shows', () => {
    const phones = dutchDirectory.services.flatMap((service) =>
      [service.phone, service.phoneAbroad, service.whatsapp].filter((phone) => phone !== null),
    )

    const national = (digits: string): string => digits.replace(/^\+31/, '0').replace(/\D/g, '')
    const different = phones.filter(({ tel, display }) => national(tel) !== national(display))

    expect(different).toEqual([])
  })

  it('does not claim that a person has checked a number on a live page', () => {
    const verified = dutchDirectory.services.filter((service) => service.verifiedOn !== null)

    expect(verified).toEqual([])
  })

  it('leaves out the number that no official page supports', () => {
    const text = JSON.stringify(directoryFile).replace(/[^a-z\d]/gi, '')

    expect(text).not.toContain('08001813')
  })

  it('does not list the consumer authority, whose letters mean something else here', () => {
    const ids = dutchDirectory.services.map((service) => service.id)

    expect(ids).not.toContain('acm')
    expect(JSON.stringify(directoryFile)).not.toMatch(/acm\.nl|consument/i)
  })

  it('names the hours as unconfirmed wherever they are unknown', () => {
    const silent = dutchDirectory.services.filter(
      (service) =>
        service.hours === 'unknown' &&
        service.reach !== 'internal' &&
        !service.toConfirm.includes('hours'),
    )

    expect(silent).toEqual([])
  })

  it('points each regional desk at a service that exists', () => {
    const loose = dutchDirectory.services.filter(
      ({ variantOf }) => variantOf !== null && serviceById(variantOf) === undefined,
    )

    expect(loose).toEqual([])
  })
})

describe('a content file with a fault', () => {
  const family = (indicator: object) => ({ family: 'made-up', indicators: [indicator] })
  const sign = {
    id: 'X01',
    kind: 'sign',
    forms: ['all'],
    area: 'place',
    sectors: ['school'],
    source: ['NLA'],
    reviewedOn: '2026-11-22',
    confidence: 'A',
  }

  it.each([
    ['no source', { source: [] }, 'indicators.0.source'],
    ['a month that does not exist', { reviewedOn: '2026-13-01' }, 'indicators.0.reviewedOn'],
    ['an area that is not on the list', { area: 'looks' }, 'indicators.0.area'],
    ['a weight', { weight: 3 }, 'indicators.0'],
  ])('is refused for %s, and the place is named', (_, fault, place) => {
    const parsed = parseIndicators(family({ ...sign, ...fault }))

    expect(parsed).toMatchObject({
      ok: false,
      code: 'content-not-valid',
      fields: [expect.stringContaining(place)],
    })
  })

  it('is refused for an id used twice', () => {
    const parsed = parseIndicators({ family: 'made-up', indicators: [sign, sign] })

    expect(parsed).toEqual({ ok: false, code: 'content-id-twice', fields: ['X01'] })
  })

  it.each([
    ['letters in a phone number', { phone: { tel: '0800-BEL', display: '0800-BEL' } }],
    ['an address without https', { web: 'http://example.org' }],
    ['an hour that does not exist', { hours: weekly('25:00', '26:00') }],
    ['a service without a name for its confidence', { confidence: 'D' }],
  ])('is refused for %s', (_, fault) => {
    const services = [{ ...serviceById('comensha'), ...fault }]

    const parsed = parseDirectoryContent({ ...dutchDirectory, services })

    expect(parsed).toMatchObject({ ok: false, code: 'content-not-valid' })
  })
})

function weekly(from: string, to: string) {
  return { weekly: [{ days: [1], from, to }], closedOnHolidays: false }
}
