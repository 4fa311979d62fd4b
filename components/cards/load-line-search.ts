import { tickableOnCards } from '../../domain/content/all-cards.ts'
import { createSearch } from '../../domain/search/create-search.ts'
import { searchEntries, type SearchWords } from '../../domain/search/search-entries.ts'
import type { Sector } from '../../domain/signal/vocabulary.ts'
import type { Language } from '../words/languages.ts'

type File = { readonly default: Record<string, unknown> }

export type LineSearch = {
  /** Ids of card lines, best first; of the person's own sector somewhat earlier. */
  readonly find: (typed: string, sector: Sector) => readonly string[]
}

const files = import.meta.glob<File>('../../locales/*/{cards,search}.json')

const read = async (language: Language, name: string): Promise<Record<string, unknown>> => {
  const load = files[`../../locales/${language}/${name}.json`]
  if (!load) throw new Error(`There are no words for ${language}/${name}.`)
  return (await load()).default
}

/** Builds the search over card lines alone, without those in `except`. Never leaves the device. */
export const lineSearch = (
  language: Language,
  words: Pick<SearchWords, 'cards' | 'search'>,
  except: ReadonlySet<string>,
): LineSearch => {
  const entries = searchEntries({ ...words, services: {}, pages: {} }).filter(
    ({ kind, id }) => kind === 'line' && tickableOnCards.has(id) && !except.has(id),
  )
  const index = createSearch(language, entries)
  return { find: (typed, sector) => index.find(typed, sector).map(({ id }) => id) }
}

/** Loads the words of one language and builds the search. Throws when the package is broken. */
export const loadLineSearch = async (
  language: Language,
  except: ReadonlySet<string>,
): Promise<LineSearch> => {
  const [cards, search] = await Promise.all([read(language, 'cards'), read(language, 'search')])
  return lineSearch(language, { cards, search } as unknown as SearchWords, except)
}
