import { allCards } from '../content/all-cards.ts'
import { allIndicators } from '../content/all-indicators.ts'
import { allPages } from '../content/all-pages.ts'
import { dutchDirectory } from '../content/dutch-directory.ts'
import type { ContentSector } from '../content/shared-schema.ts'
import { searchWordsFor, type Searchable, type TopicWords } from '../content/search-topics.ts'

export const SEARCH_KINDS = ['line', 'card', 'service', 'page'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** One thing that can be found: what it is called, what it says, what people call it. */
export type SearchEntry = {
  readonly kind: SearchKind
  readonly id: string
  readonly title: string
  readonly text: string
  readonly everyday: string
  /** For whom it is; `undefined` for everyone. */
  readonly sectors?: readonly ContentSector[]
}

type WordTree = { readonly [key: string]: string | WordTree }

/** The word files of one language that search reads. */
export type SearchWords = {
  readonly cards: WordTree
  readonly services: WordTree
  readonly pages: WordTree
  /** What people type instead, per topic. */
  readonly search: { readonly topics: TopicWords }
}

const branch = (tree: WordTree, ...path: readonly string[]): WordTree | string | undefined => {
  let found: WordTree | string | undefined = tree
  for (const key of path) found = typeof found === 'object' ? found[key] : undefined
  return found
}

const sentences = (found: WordTree | string | undefined): string => {
  if (found === undefined) return ''
  return typeof found === 'string' ? found : Object.values(found).map(sentences).join(' ')
}

/**
 * Gives every card line, card, service and page with its words in one language.
 * A thing without words gets empty ones: content tests refuse it, search does not break on it.
 */
export const searchEntries = (words: SearchWords): readonly SearchEntry[] => {
  const { cards, services, pages, search } = words
  const everyday = (kind: Searchable, id: string) =>
    searchWordsFor(kind, id, search.topics).join(' ')

  return [
    ...allIndicators.map(({ id, sectors }) => ({
      kind: 'line' as const,
      id,
      sectors,
      title: sentences(branch(cards, 'indicators', id)),
      text: sentences(branch(cards, 'why', id)),
      everyday: everyday('indicators', id),
    })),
    ...allCards.map(({ id, sectors }) => ({
      kind: 'card' as const,
      id,
      sectors,
      title: sentences(branch(cards, 'cards', id, 'title')),
      text: sentences(branch(cards, 'cards', id, 'intro')),
      everyday: everyday('cards', id),
    })),
    ...dutchDirectory.services.map(({ id }) => ({
      kind: 'service' as const,
      id,
      title: sentences(branch(services, 'services', id, 'name')),
      text: sentences(branch(services, 'services', id, 'does')),
      everyday: everyday('services', id),
    })),
    ...allPages.map(({ id, sectors }) => ({
      kind: 'page' as const,
      id,
      sectors,
      title: sentences(branch(pages, 'pages', id, 'title')),
      text: sentences(branch(pages, 'pages', id)),
      everyday: everyday('pages', id),
    })),
  ]
}
