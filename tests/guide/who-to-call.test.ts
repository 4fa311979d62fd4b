import { describe, expect, it } from 'vitest'

import { serviceGroups } from '../../components/guide/service-groups.ts'
import { sectorForCard, whoToCall } from '../../components/guide/who-to-call.ts'
import { allCards, cardById } from '../../domain/content/all-cards.ts'
import { dutchDirectory } from '../../domain/content/dutch-directory.ts'
import { regionOfMunicipality } from '../../domain/content/region-of-municipality.ts'
import { SECTORS } from '../../domain/signal/vocabulary.ts'
import nlRouting from '../../locales/nl/routing.json' with { type: 'json' }

const { services } = dutchDirectory
const SUNDAY_EVENING = new Date('2026-11-22T21:30:00+01:00')
const TUESDAY_MORNING = new Date('2026-11-24T10:00:00+01:00')
const why: Readonly<Record<string, string>> = nlRouting.why

describe('whom to call', () => {
  it('is Veilig Thuis for a wijkteam in Almere, and the reason is there in words', () => {
    const region = regionOfMunicipality('Almere') ?? ''

    const [first] = whoToCall({ sector: 'social-team', region, services })

    expect(first?.service.id).toBe('veiligthuis-flevoland')
    expect(first?.service.phone?.display).toBe('088 222 05 00')
    expect(why[first?.rule ?? '']).toContain('Flevoland')
  })

  it('is Veilig Thuis on the cards about people under 18', () => {
    for (const id of ['minors', 'unaccompanied-minors', 'school']) {
      const card = cardById(id)
      const [first] = whoToCall({
        sector: 'school',
        region: 'unknown',
        services,
        ...(card && { card }),
      })

      expect(first?.service.id).toBe('veiligthuis')
    }
  })

  it('is the Labour Inspectorate on the card about work', () => {
    const card = cardById('labour')

    const chosen = whoToCall({
      sector: 'hotel',
      region: 'unknown',
      services,
      ...(card && { card }),
    })

    expect(chosen.map(({ service }) => service.id)).toContain('nla')
  })

  it('is always somebody with a number and a reason in words, whatever card, sector or region', () => {
    for (const sector of [...SECTORS, null]) {
      for (const region of ['VR25', 'VR09', 'unknown', 'VR99']) {
        for (const card of allCards) {
          const chosen = whoToCall({ sector: sectorForCard(card, sector), region, services, card })

          expect(chosen.length).toBeGreaterThan(0)
          for (const { service, rule } of chosen) {
            expect(service.phone).not.toBeNull()
            expect(why[rule]).toBeTruthy()
          }
        }
      }
    }
  })
})

describe('the list of services', () => {
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

  it('holds every service of the region once', () => {
    const groups = serviceGroups(services, 'VR25', SUNDAY_EVENING)

    const shown = Object.values(groups).flatMap(idsOf)

    expect(new Set(shown).size).toBe(shown.length)
    expect(shown).toContain('veiligthuis-flevoland')
    const ofOtherRegions = services.filter(({ region }) => region !== null && region !== 'VR25')
    const replaced = ['veiligthuis']
    expect(shown.length).toBe(services.length - ofOtherRegions.length - replaced.length)
  })

  it('leaves out the desk of another region', () => {
    const groups = serviceGroups(services, 'VR09', SUNDAY_EVENING)

    const shown = Object.values(groups).flatMap(idsOf)

    expect(shown).not.toContain('veiligthuis-flevoland')
    expect(shown).toContain('veiligthuis-utrecht')
  })

  it('says who is open on a Sunday evening and who is not', () => {
    const { openNow, notNow } = serviceGroups(services, 'unknown', SUNDAY_EVENING)

    expect(idsOf(openNow)).toEqual(expect.arrayContaining(['112', 'politie', 'veiligthuis']))
    expect(idsOf(notNow)).toContain('comensha')
  })

  it('calls nobody open whose hours are not known', () => {
    const { openNow } = serviceGroups(services, 'unknown', TUESDAY_MORNING)

    expect(idsOf(openNow)).toContain('comensha')
    expect(openNow.filter(({ hours }) => hours === 'unknown')).toEqual([])
  })
})
