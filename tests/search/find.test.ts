import { describe, expect, it } from 'vitest'

import { allCards } from '../../domain/content/all-cards.ts'
import { cardOfLine } from '../../domain/search/card-of-line.ts'
import { createSearch, MOST_RESULTS } from '../../domain/search/create-search.ts'
import { searchEntries, type SearchEntry } from '../../domain/search/search-entries.ts'
import { withTypingMistakes } from './typing-mistake.ts'
import { SEARCH_WORDS } from './words-on-disk.ts'

const LANGUAGES = ['nl', 'en'] as const
type Language = (typeof LANGUAGES)[number]

const entriesOf = (language: Language) => searchEntries(SEARCH_WORDS[language])
const searchIn = (language: Language) => createSearch(language, entriesOf(language))
const onCards = new Set(
  allCards.flatMap(({ groups }) => groups.flatMap(({ indicators }) => indicators)),
)
const linesOf = (language: Language): readonly SearchEntry[] =>
  entriesOf(language).filter(({ kind, id }) => kind === 'line' && onCards.has(id))

const anEntry = (id: string, title: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  kind: 'line',
  id,
  title,
  text: '',
  everyday: '',
  ...more,
})

describe.each(LANGUAGES)('search in %s', (language) => {
  const search = searchIn(language)
  const lines = linesOf(language)

  const missedWhen = (typed: (title: string) => string) =>
    lines.filter(
      ({ id, title }) =>
        !search.find(typed(title)).some((found) => found.kind === 'line' && found.id === id),
    )

  it('finds every card line under its own words', () => {
    const missed = missedWhen((title) => title)

    expect(lines.length).toBeGreaterThan(150)
    expect(missed.map(({ id }) => id)).toEqual([])
  })

  it('finds every card line in capitals and without its accents', () => {
    const missed = missedWhen((title) =>
      title
        .normalize('NFD')
        .replace(/\p{Diacritic}/gu, '')
        .toUpperCase(),
    )

    expect(missed.map(({ id }) => id)).toEqual([])
  })

  it('finds nine in ten card lines with a mistake in every longer word', () => {
    const missed = missedWhen(withTypingMistakes)

    const share = 1 - missed.length / lines.length
    process.stdout.write(
      `${language}: ${(share * 100).toFixed(1)} % of ${lines.length} lines found with typing mistakes` +
        (missed.length > 0 ? `, not ${missed.map(({ id }) => id).join(' ')}\n` : '\n'),
    )
    expect(share).toBeGreaterThanOrEqual(0.9)
  })

  it('finds every card, service and page under its own name', () => {
    const others = entriesOf(language).filter(({ kind }) => kind !== 'line')

    const missed = others.filter(
      ({ kind, id, title }) =>
        !search.find(title).some((found) => found.kind === kind && found.id === id),
    )

    expect(others.length).toBeGreaterThan(50)
    expect(missed.map(({ kind, id }) => `${kind} ${id}`)).toEqual([])
  })

  it('gives at most eight results and never one twice', () => {
    for (const typed of ['a', 'e', 'geld money', 'hotel', 'wie who', 'kind child']) {
      const found = search.find(typed)

      expect(found.length).toBeLessThanOrEqual(MOST_RESULTS)
      expect(new Set(found.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(found.length)
    }
  })

  it('gives nothing for nothing', () => {
    for (const typed of ['', '   ', '?!', 'xqzvxqzv']) expect(search.find(typed)).toEqual([])
  })
})

describe('search', () => {
  it('puts words that are there before words that begin so, and those before look-alikes', () => {
    const search = createSearch('nl', [
      anEntry('look-alike', 'Iemand maakt kansen'),
      anEntry('beginning', 'Iemand heeft kamersleutels'),
      anEntry('exact', 'Iemand is op de kamer'),
    ])

    const found = search.find('kamer').map(({ id }) => id)

    expect(found.slice(0, 2)).toEqual(['exact', 'beginning'])
  })

  it('understands what people call it', () => {
    const search = createSearch('nl', [
      anEntry('rent', 'Wie de woning verhuurt', { everyday: 'huisbaas verhuurder' }),
      anEntry('other', 'Iemand anders'),
    ])

    expect(search.find('huisba').map(({ id }) => id)).toEqual(['rent'])
    expect(search.find('huisbass').map(({ id }) => id)).toEqual(['rent'])
  })

  it.each([
    ['huisbaas', 'line', 'L05'],
    ['bordeel', 'card', 'sexual'],
    ['drugs', 'card', 'criminal'],
    ['papieren', 'line', 'G01'],
    ['paspoort afgepakt', 'line', 'G01'],
    ['pasport afgepakt', 'line', 'G01'],
    ['loverboy', 'service', 'veiligthuis'],
    ['sleutels', 'line', 'H02'],
    ['spoed', 'service', '112'],
    ['veel geld', 'line', 'C06'],
    ['scooter', 'line', 'C06'],
  ] as const)('finds by the everyday word %s the %s %s', (typed, kind, id) => {
    const found = searchIn('nl').find(typed)

    expect(found).toContainEqual({ kind, id })
  })

  it('finds a word with an accent without one, and the other way round', () => {
    const search = createSearch('nl', [anEntry('one', 'Eén café'), anEntry('two', 'Reünie')])

    expect(search.find('cafe').map(({ id }) => id)).toEqual(['one'])
    expect(search.find('réunie').map(({ id }) => id)).toEqual(['two'])
  })

  it('brings what belongs to the own sector forward and hides nothing', () => {
    const search = createSearch('nl', [
      anEntry('school', 'Paspoort weg', { sectors: ['school'] }),
      anEntry('hotel', 'Paspoort weg van een gast', { sectors: ['hotel'] }),
    ])

    expect(search.find('paspoort', 'hotel').map(({ id }) => id)).toEqual(['hotel', 'school'])
    expect(search.find('paspoort', 'school').map(({ id }) => id)).toEqual(['school', 'hotel'])
  })

  it('takes a whole pasted page without getting stuck', () => {
    const search = searchIn('nl')

    expect(search.find('paspoort '.repeat(20_000)).length).toBeGreaterThan(0)
  })
})

describe('the card that opens for a line', () => {
  it('is one of the own sector where there is one', () => {
    expect(cardOfLine('G01', 'hotel')?.sectors).toContain('hotel')
    expect(cardOfLine('G01', 'social-team')?.id).toBe('social-team')
  })

  it('is the first that holds it elsewhere', () => {
    expect(cardOfLine('H14', 'school')?.sectors).toEqual(['hotel'])
    expect(cardOfLine('H14', null)?.groups.flatMap(({ indicators }) => indicators)).toContain('H14')
  })

  it('is none for a line that is not there', () => {
    expect(cardOfLine('Z99', 'hotel')).toBeUndefined()
  })
})
