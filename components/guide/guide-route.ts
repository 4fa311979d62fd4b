import { allPhrases } from '../../domain/content/all-phrases.ts'
import { cardById } from '../../domain/content/all-cards.ts'
import { pageById } from '../../domain/content/all-pages.ts'
import { serviceById } from '../../domain/content/dutch-directory.ts'
import { cardOfLine } from '../../domain/search/card-of-line.ts'
import type { Found } from '../../domain/search/create-search.ts'
import type { Sector } from '../../domain/signal/vocabulary.ts'

/** Where in the guide someone is. The address never holds what was typed or ticked. */
export type GuideRoute =
  | { readonly at: 'home' }
  | { readonly at: 'not-there' }
  | { readonly at: 'search' }
  | { readonly at: 'card'; readonly id: string; readonly line?: string }
  | { readonly at: 'services' }
  | { readonly at: 'service'; readonly id: string }
  | { readonly at: 'page'; readonly id: string }
  | { readonly at: 'phrases'; readonly language?: string }

const isPhraseLanguage = (id: string): boolean => allPhrases.some(({ language }) => language === id)

/**
 * Gives the place an address leads to: `#/kaart/hotel/H14`, `#/dienst/comensha`,
 * `#/pagina/meldcode`, `#/zinnen/pl`, `#/zoek`. An id that is not there gives `not-there`.
 */
export const routeOf = (hash: string): GuideRoute => {
  const [kind = '', id = '', line = ''] = hash.replace(/^#?\/?/u, '').split('/')
  if (kind === '') return { at: 'home' }
  if (kind === 'zoek') return { at: 'search' }
  if (kind === 'kaart' && cardById(id)) return { at: 'card', id, ...(line !== '' && { line }) }
  if (kind === 'dienst' && id === '') return { at: 'services' }
  if (kind === 'dienst' && serviceById(id)) return { at: 'service', id }
  if (kind === 'pagina' && pageById(id)) return { at: 'page', id }
  if (kind === 'zinnen' && id === '') return { at: 'phrases' }
  if (kind === 'zinnen' && isPhraseLanguage(id)) return { at: 'phrases', language: id }
  return { at: 'not-there' }
}

/** Gives the address of a place; `routeOf` reads it back. */
export const hrefOf = (route: GuideRoute): `#${string}` => {
  switch (route.at) {
    case 'home':
    case 'not-there':
      return '#/'
    case 'search':
      return '#/zoek'
    case 'card':
      return `#/kaart/${route.id}${route.line === undefined ? '' : `/${route.line}`}`
    case 'services':
      return '#/dienst'
    case 'service':
      return `#/dienst/${route.id}`
    case 'page':
      return `#/pagina/${route.id}`
    case 'phrases':
      return `#/zinnen${route.language === undefined ? '' : `/${route.language}`}`
  }
}

/** Gives the address of a search result; a line opens on a card of the person's own sector. */
export const hrefOfFound = ({ kind, id }: Found, sector: Sector | null): `#${string}` => {
  if (kind !== 'line') return hrefOf({ at: kind, id })
  const card = cardOfLine(id, sector)
  return card ? hrefOf({ at: 'card', id: card.id, line: id }) : hrefOf({ at: 'home' })
}
