import { createSearch, type Found } from '../../domain/search/create-search.ts'
import { searchEntries, type SearchWords } from '../../domain/search/search-entries.ts'
import { cardOfLine } from '../../domain/search/card-of-line.ts'
import { serviceById } from '../../domain/content/dutch-directory.ts'
import type { Sector } from '../../domain/signal/vocabulary.ts'
import { wordsOf } from '../words/create-words.ts'
import type { Language } from '../words/languages.ts'
import { hrefOfFound } from './guide-route.ts'

/** A result as shown: what it is called, what kind of thing, and where in the guide it is. */
export type ShownResult = Found & {
  readonly title: string
  readonly note: string
  readonly href: `#${string}`
}

export type GuideSearch = {
  readonly find: (typed: string, sector: Sector | null) => readonly ShownResult[]
  readonly countInWords: (count: number) => string
}

type File = { readonly default: Record<string, unknown> }

const files = import.meta.glob<File>('../../locales/*/{cards,guide,pages,search,services}.json')

const read = async (language: Language, name: string): Promise<Record<string, unknown>> => {
  const load = files[`../../locales/${language}/${name}.json`]
  if (!load) throw new Error(`There are no words for ${language}/${name}.`)
  return (await load()).default
}

const NAMES = ['cards', 'guide', 'pages', 'search', 'services'] as const

/** Loads words and index of one language. Throws when the package is broken; sends nothing. */
export const loadSearch = async (language: Language): Promise<GuideSearch> => {
  const loaded = await Promise.all(NAMES.map((name) => read(language, name)))
  const [cards, guide, pages, search, services] = loaded
  const words = { cards, pages, search, services } as unknown as SearchWords
  const index = createSearch(language, searchEntries(words))
  const { t } = wordsOf(language, {
    [language]: { cards, guide, pages, services } as Record<string, object>,
  })

  const titleOf = ({ kind, id }: Found): string => {
    if (kind === 'line') return t(`cards:indicators.${id}`)
    if (kind === 'card') return t(`cards:cards.${id}.title`)
    return kind === 'page' ? t(`pages:pages.${id}.title`) : t(`services:services.${id}.name`)
  }
  const noteOf = ({ kind, id }: Found, sector: Sector | null): string => {
    if (kind === 'line') {
      const card = cardOfLine(id, sector)
      return card ? t('guide:search.lineOn', { card: t(`cards:cards.${card.id}.title`) }) : ''
    }
    return t(`guide:search.kinds.${kind}`)
  }
  const phone = serviceById('comensha')?.phone?.display ?? ''

  return {
    find: (typed, sector) =>
      index.find(typed, sector ?? undefined).map((found) => ({
        ...found,
        title: titleOf(found),
        note: noteOf(found, sector),
        href: hrefOfFound(found, sector),
      })),
    countInWords: (count) =>
      count === 0 ? t('guide:search.none', { phone }) : t('guide:search.count', { count }),
  }
}
