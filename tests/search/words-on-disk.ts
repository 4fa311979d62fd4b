import enCards from '../../locales/en/cards.json' with { type: 'json' }
import enPages from '../../locales/en/pages.json' with { type: 'json' }
import enSearch from '../../locales/en/search.json' with { type: 'json' }
import enServices from '../../locales/en/services.json' with { type: 'json' }
import nlCards from '../../locales/nl/cards.json' with { type: 'json' }
import nlPages from '../../locales/nl/pages.json' with { type: 'json' }
import nlSearch from '../../locales/nl/search.json' with { type: 'json' }
import nlServices from '../../locales/nl/services.json' with { type: 'json' }
import type { SearchWords } from '../../domain/search/search-entries.ts'

/** The word files that search reads, per language. */
export const SEARCH_WORDS = {
  nl: { cards: nlCards, services: nlServices, pages: nlPages, search: nlSearch },
  en: { cards: enCards, services: enServices, pages: enPages, search: enSearch },
} satisfies Record<string, SearchWords>
