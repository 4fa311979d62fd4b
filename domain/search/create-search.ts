import MiniSearch, { type SearchOptions } from 'minisearch'

import type { ContentSector } from '../content/shared-schema.ts'
import { foldText } from './fold-text.ts'
import type { SearchEntry, SearchKind } from './search-entries.ts'
import { stopWordsOf } from './stop-words.ts'

/** How many results a search gives at most. */
export const MOST_RESULTS = 8

/** Lines beyond these make room for the card, service or page that was found too. */
const MOST_LINES_FIRST = 5

/** Longest text that is searched for; the rest of a pasted page is passed over. */
const LONGEST_QUERY = 200

export type Found = { readonly kind: SearchKind; readonly id: string }

export type Search = {
  /**
   * The best results first, at most `MOST_RESULTS`; none for a text without a word. What belongs to
   * the person's own sector comes somewhat earlier and never hides the rest.
   */
  readonly find: (query: string, sector?: ContentSector) => readonly Found[]
}

const WORD_BREAK = /[^\p{L}\p{N}]+/u

const FIELDS = ['title', 'text', 'everyday'] as const

/** Where a hit counts most: what people call it, then its title, then what it says. */
const BOOST = { everyday: 3, title: 2, text: 0.5 } as const

/** A card or service with the word in its name comes before a line that mentions it. */
const WEIGHT_OF_KIND: Record<SearchKind, number> = { line: 1, card: 1.6, service: 1.6, page: 1.3 }
const WEIGHT_OF_OTHER_SECTOR = 0.5

const mistakesIn = (word: string): number | false => {
  if (word.length < 4) return false
  return word.length < 8 ? 1 : 2
}

/**
 * Builds the search over everything in one language. Accents, case and order do not matter; words
 * that are there (or begin so) come before words that look like them. Never leaves the device.
 */
export const createSearch = (language: string, entries: readonly SearchEntry[]): Search => {
  const stopWords = stopWordsOf(language)
  const entryAt = (key: number): SearchEntry => {
    const entry = entries[key]
    if (!entry) throw new RangeError('The index holds a key that no entry has.')
    return entry
  }
  const index = new MiniSearch<Pick<SearchEntry, (typeof FIELDS)[number]> & { key: number }>({
    idField: 'key',
    fields: [...FIELDS],
    tokenize: (text) => foldText(text).split(WORD_BREAK),
    processTerm: (word) => (word === '' || stopWords.has(word) ? null : word),
    searchOptions: {
      boost: BOOST,
      // Much said about a thing must not push it down: field length counts little.
      bm25: { k: 1.2, b: 0.2, d: 0.5 },
    },
  })
  index.addAll(entries.map(({ title, text, everyday }, key) => ({ key, title, text, everyday })))

  const passes: readonly SearchOptions[] = [
    { combineWith: 'AND', prefix: true },
    { combineWith: 'AND', prefix: true, fuzzy: mistakesIn },
    { combineWith: 'OR', prefix: true, fuzzy: mistakesIn },
  ]

  return {
    find: (query, sector) => {
      const boostDocument = (key: number): number => {
        const { kind, sectors } = entryAt(key)
        const isOther = sector !== undefined && sectors?.includes(sector) === false
        return WEIGHT_OF_KIND[kind] * (isOther ? WEIGHT_OF_OTHER_SECTOR : 1)
      }
      const asked = query.slice(0, LONGEST_QUERY)
      const keys = new Set<number>()
      for (const pass of passes) {
        if (keys.size >= MOST_RESULTS) break
        for (const { id } of index.search(asked, { ...pass, boostDocument })) keys.add(id as number)
      }
      return withRoomForAll([...keys].map(entryAt)).map(({ kind, id }) => ({ kind, id }))
    },
  }
}

/** The best results, in their order, of which at most five lines as long as there is more. */
const withRoomForAll = (entries: readonly SearchEntry[]): readonly SearchEntry[] => {
  const lines = entries.filter(({ kind }) => kind === 'line')
  const later = new Set(lines.slice(MOST_LINES_FIRST))
  const chosen = [...entries.filter((entry) => !later.has(entry)), ...later].slice(0, MOST_RESULTS)
  return entries.filter((entry) => chosen.includes(entry))
}
