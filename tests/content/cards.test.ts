import { describe, expect, it } from 'vitest'
import {
  allCards,
  cardById,
  cardsForSector,
  cardsWithIndicator,
  departmentsOf,
  tickableForSector,
} from '../../domain/content/all-cards.ts'
import { allIndicators, tickableIndicatorIds } from '../../domain/content/all-indicators.ts'
import type { CardKind } from '../../domain/content/card-schema.ts'
import { cardForSector } from '../../domain/content/sector-cards.ts'
import { cardsOnDisk } from './content-files.ts'

const LINES: Record<CardKind, readonly [number, number]> = {
  sector: [10, 16],
  department: [10, 16],
  theme: [6, 24],
}
const AREAS: Record<CardKind, number> = { sector: 6, department: 4, theme: 3 }

describe.each(cardsOnDisk)('the card $id', (card) => {
  const lines = card.groups.flatMap((group) =>
    group.indicators.map((id) => ({ id, area: group.area })),
  )

  it('has a number of lines that can be read in a minute', () => {
    const [least, most] = LINES[card.kind]

    expect(lines.length).toBeGreaterThanOrEqual(least)
    expect(lines.length).toBeLessThanOrEqual(most)
  })

  it('refers to lines that exist, in their own area and for one of its sectors', () => {
    const wrong = lines.filter(
      ({ id, area }) =>
        !allIndicators.some(
          (indicator) =>
            indicator.id === id &&
            indicator.area === area &&
            indicator.sectors.some((sector) => card.sectors.includes(sector)),
        ),
    )

    expect(wrong).toEqual([])
  })

  it('can be ticked for the greater part', () => {
    const signs = lines.filter(({ id }) => tickableIndicatorIds.has(id))

    expect(signs.length).toBeGreaterThan(lines.length * 0.6)
  })

  it('touches enough areas, each once', () => {
    const areas = new Set(card.groups.map((group) => group.area))

    expect(areas.size).toBe(card.groups.length)
    expect(areas.size).toBeGreaterThanOrEqual(AREAS[card.kind])
  })

  it('begins its advice with danger', () => {
    const [first] = card.dos

    expect(first).toBe('danger')
  })
})

describe('the cards together', () => {
  it('are all packed', () => {
    const packed = allCards.map(({ id }) => id).toSorted()

    expect(packed).toEqual(cardsOnDisk.map(({ id }) => id).toSorted())
    expect(packed).toHaveLength(19)
  })

  it('hold every line, signs and notes', () => {
    const left = allIndicators.filter(({ id }) => cardsWithIndicator(id).length === 0)

    expect(left.map(({ id }) => id)).toEqual([])
  })

  it('have one first card for each sector', () => {
    const first = allCards.filter(({ kind }) => kind === 'sector')

    expect(first.map(({ sectors }) => sectors)).toEqual([['social-team'], ['school'], ['hotel']])
    expect(first.map(({ sectors }) => cardForSector(sectors[0] ?? 'hotel'))).toEqual(first)
  })

  it('put a parent on departments only, and one of the same sector', () => {
    const wrong = allCards.filter(({ kind, parent, sectors }) =>
      kind === 'department'
        ? cardById(parent ?? '')?.sectors.join() !== sectors.join()
        : parent !== undefined,
    )

    expect(wrong).toEqual([])
  })

  it('give a hotel its five departments and a sector its own card first', () => {
    const departments = departmentsOf('hotel').map(({ id }) => id)

    expect(departments).toEqual([
      'hotel-front-desk',
      'hotel-housekeeping',
      'hotel-food-beverage',
      'hotel-technical-security',
      'hotel-hr-agency',
    ])
    expect(cardsForSector('school')[0]?.id).toBe('school')
  })

  it('let a sector tick what is on its departments and themes, and never a note', () => {
    const forHotels = tickableForSector('hotel')

    expect([...forHotels]).toEqual(expect.arrayContaining(['H02', 'P07', 'L13', 'S01', 'A07']))
    expect(forHotels.has('H26')).toBe(false)
    expect(forHotels.has('K01')).toBe(false)
  })

  it('let a housekeeper find who holds the keys and who holds the passports', () => {
    const lines = cardById('hotel-housekeeping')?.groups.flatMap(({ indicators }) => indicators)

    expect(lines).toEqual(expect.arrayContaining(['G01', 'H02']))
  })
})

describe('the advice of the cards', () => {
  it('speaks of the house protocol to hotels and never of the Meldcode, which does not bind them', () => {
    const forHotels = cardsForSector('hotel')

    expect(cardForSector('hotel').dos).toContain('house-protocol')
    expect(forHotels.filter(({ dos }) => dos.includes('follow-meldcode'))).toEqual([])
  })

  it('never sends anyone to the parents first where marriage is forced', () => {
    const { dos, donts } = cardById('forced-marriage') ?? { dos: [], donts: [] }

    expect(dos.slice(0, 2)).toEqual(['danger', 'expert-first'])
    expect(donts[0]).toBe('parents-first')
    expect(donts).toContain('phone-traces')
  })

  it.each(['criminal', 'boys'])('on %s says that an offender may have been forced', (id) => {
    const card = cardById(id)

    expect(card?.dos).toContain('offender-too')
    expect(card?.donts).toContain('promise-no-punishment')
  })

  it('asks the guardian and Veilig Thuis first for children who came alone', () => {
    const card = cardById('unaccompanied-minors')

    expect(card?.dos).toEqual(expect.arrayContaining(['guardian', 'veiligthuis-first']))
  })
})
