import { describe, expect, it } from 'vitest'

import {
  hrefOf,
  hrefOfFound,
  routeOf,
  type GuideRoute,
} from '../../components/guide/guide-route.ts'
import { allCards } from '../../domain/content/all-cards.ts'
import { allPages } from '../../domain/content/all-pages.ts'
import { allPhrases } from '../../domain/content/all-phrases.ts'
import { dutchDirectory } from '../../domain/content/dutch-directory.ts'

const everyRoute: readonly GuideRoute[] = [
  { at: 'home' },
  { at: 'search' },
  { at: 'services' },
  { at: 'phrases' },
  { at: 'card', id: 'hotel', line: 'H09' },
  ...allCards.map(({ id }) => ({ at: 'card', id }) as const),
  ...allPages.map(({ id }) => ({ at: 'page', id }) as const),
  ...dutchDirectory.services.map(({ id }) => ({ at: 'service', id }) as const),
  ...allPhrases.map(({ language }) => ({ at: 'phrases', language }) as const),
]

describe('an address of the guide', () => {
  it('leads back to every place it was made for', () => {
    expect(everyRoute.length).toBeGreaterThan(60)
    for (const route of everyRoute) expect(routeOf(hrefOf(route))).toEqual(route)
  })

  it.each(['#/kaart/gone', '#/dienst/gone', '#/pagina/', '#/zinnen/xx', '#/elsewhere', '#draft=1'])(
    'says so when it leads to nothing: %s',
    (hash) => {
      expect(routeOf(hash)).toEqual({ at: 'not-there' })
    },
  )

  it('opens a found line on a card of the own sector', () => {
    expect(hrefOfFound({ kind: 'line', id: 'G01' }, 'hotel')).toBe('#/kaart/hotel/G01')
    expect(hrefOfFound({ kind: 'line', id: 'H14' }, 'hotel')).toBe('#/kaart/hotel-housekeeping/H14')
  })

  it('opens a found card, service and page where they are', () => {
    expect(hrefOfFound({ kind: 'card', id: 'minors' }, null)).toBe('#/kaart/minors')
    expect(hrefOfFound({ kind: 'service', id: 'comensha' }, null)).toBe('#/dienst/comensha')
    expect(hrefOfFound({ kind: 'page', id: 'meldcode' }, null)).toBe('#/pagina/meldcode')
  })
})
