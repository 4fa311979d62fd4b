import { describe, expect, it } from 'vitest'
import file from '../../content/search-topics.json' with { type: 'json' }
import en from '../../locales/en/search.json' with { type: 'json' }
import nl from '../../locales/nl/search.json' with { type: 'json' }
import { allCards, cardById } from '../../domain/content/all-cards.ts'
import { allIndicators, tickableIndicatorIds } from '../../domain/content/all-indicators.ts'
import { allPages, pageById } from '../../domain/content/all-pages.ts'
import { dutchDirectory, serviceById } from '../../domain/content/dutch-directory.ts'
import { searchTopicsSchema } from '../../domain/content/search-topic-schema.ts'
import { allTopics, searchWordsFor, type Searchable } from '../../domain/content/search-topics.ts'

const findBy: Record<Searchable, (id: string) => unknown> = {
  indicators: (id) => allIndicators.find((indicator) => indicator.id === id),
  cards: cardById,
  services: serviceById,
  pages: pageById,
}
const kinds = Object.keys(findBy) as Searchable[]

describe('the topics people search', () => {
  it('are read by the schema, each id once', () => {
    const parsed = searchTopicsSchema.safeParse(file)
    const ids = allTopics.map(({ id }) => id)

    expect(parsed.error?.issues ?? []).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(kinds)('name only %s that exist, each once in a topic', (kind) => {
    const wrong = allTopics.flatMap((topic) =>
      (topic[kind] ?? [])
        .filter((id, at, ids) => findBy[kind](id) === undefined || ids.indexOf(id) !== at)
        .map((id) => `${topic.id}: ${id}`),
    )

    expect(wrong).toEqual([])
  })

  it.each([
    ['nl', nl.topics],
    ['en', en.topics],
  ])('have words in %s for each topic and for no other', (_, words) => {
    expect(Object.keys(words)).toEqual(allTopics.map(({ id }) => id))
  })

  it.each([
    ['nl', nl.topics],
    ['en', en.topics],
  ])('have tidy words in %s', (_, words) => {
    const untidy = Object.values(words)
      .flatMap((text) => text.split(', '))
      .filter((word) => word !== word.trim().toLowerCase() || word.length < 2 || word.includes(','))

    expect(untidy).toEqual([])
  })
})

describe('searchWordsFor', () => {
  it.each([
    ['nl', nl.topics],
    ['en', en.topics],
  ])('gives everyday words for every card, service, page and line in %s', (_, words) => {
    const bare = [
      ...allCards.map(({ id }) => ['cards', id] as const),
      ...dutchDirectory.services.map(({ id }) => ['services', id] as const),
      ...allPages.map(({ id }) => ['pages', id] as const),
      ...[...tickableIndicatorIds].map((id) => ['indicators', id] as const),
    ].filter(([kind, id]) => searchWordsFor(kind, id, words).length === 0)

    expect(bare).toEqual([])
  })

  it.each([
    ['huisbaas', 'indicators', 'L05'],
    ['bordeel', 'indicators', 'S07'],
    ['bordeel', 'cards', 'sexual'],
    ['drugs', 'indicators', 'C01'],
    ['papieren', 'indicators', 'G01'],
    ['paspoort afgepakt', 'indicators', 'P05'],
    ['loverboy', 'indicators', 'S05'],
    ['loverboy', 'services', 'veiligthuis'],
    ['spoedje', 'services', '112'],
    ['alle sleutels', 'indicators', 'H02'],
    ['avg', 'pages', 'sharing-and-avg'],
    ['uithuwelijken', 'services', 'lkha'],
    ['almere', 'services', 'veiligthuis-flevoland'],
    ['bedenktijd', 'pages', 'reflection-period'],
    ['collega verdacht', 'pages', 'staff-suspected'],
  ] as const)('takes "%s" to %s %s', (word, kind, id) => {
    const words = searchWordsFor(kind, id, nl.topics)

    expect(words).toContain(word)
  })

  it('gives each word once, and none for what does not exist', () => {
    const words = searchWordsFor('services', 'veiligthuis', nl.topics)

    expect(new Set(words).size).toBe(words.length)
    expect(searchWordsFor('services', 'nobody', nl.topics)).toEqual([])
    expect(searchWordsFor('services', 'veiligthuis', {})).toEqual([])
  })
})
