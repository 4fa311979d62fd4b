import { describe, expect, it } from 'vitest'
import sourcesFile from '../../content/sources.json' with { type: 'json' }
import en from '../../locales/en/pages.json' with { type: 'json' }
import nl from '../../locales/nl/pages.json' with { type: 'json' }
import { cardById } from '../../domain/content/all-cards.ts'
import { allPages, lineKeysOf, pageById, pagesForSector } from '../../domain/content/all-pages.ts'
import { serviceById } from '../../domain/content/dutch-directory.ts'
import { pageSchema, type NextStep, type Page } from '../../domain/content/page-schema.ts'
import { pageFileEntries } from './content-files.ts'

type Words = { readonly [key: string]: string | Words }

const leavesOf = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leavesOf(value, `${path}${key}.`),
  )
const wordsOf = (language: { pages: Words }, id: string): [string, string][] =>
  leavesOf(language.pages[id] as Words)
const leadsSomewhere = (step: NextStep): boolean => {
  if (step.to === 'signal') return true
  const find = { service: serviceById, card: cardById, page: pageById }[step.to]
  return find(step.id) !== undefined
}

describe('the information pages', () => {
  it.each(pageFileEntries)('read %s', (_, file) => {
    const parsed = pageSchema.safeParse(file)

    expect(parsed.error?.issues ?? []).toEqual([])
  })

  it('are all packed under the name of their file', () => {
    const onDisk = pageFileEntries.map(([path]) => path.replace('pages/', '').replace('.json', ''))

    expect(allPages.map(({ id }) => id).toSorted()).toEqual(onDisk.toSorted())
    expect(allPages).toHaveLength(17)
  })

  it('name only sources of the list', () => {
    const known = new Set(sourcesFile.sources.map(({ id }) => id))

    expect(allPages.flatMap(({ source }) => source).filter((id) => !known.has(id))).toEqual([])
  })

  it('give a hotel its house protocol and never the Meldcode', () => {
    const ids = pagesForSector('hotel').map(({ id }) => id)

    expect(ids).toContain('house-protocol')
    expect(ids).not.toContain('meldcode')
    expect(pagesForSector('school').map(({ id }) => id)).not.toContain('house-protocol')
  })

  it('never lead a hotel to a page or card that is not for hotels', () => {
    const astray = pagesForSector('hotel').flatMap(({ id, next }) =>
      next
        .filter((step) => step.to === 'card' || step.to === 'page')
        .filter((step) => {
          const place = step.to === 'card' ? cardById(step.id) : pageById(step.id)
          return !place?.sectors.includes('hotel')
        })
        .map((step) => `${id} → ${step.id}`),
    )

    expect(astray).toEqual([])
  })
})

describe.each(allPages)('the page $id', (page: Page) => {
  it('leads on to things that exist and never to itself', () => {
    const dead = page.next.filter(
      (step) => !leadsSomewhere(step) || (step.to === 'page' && step.id === page.id),
    )

    expect(dead).toEqual([])
  })

  it('names services that exist', () => {
    expect(page.services.filter((id) => serviceById(id) === undefined)).toEqual([])
  })

  it.each([
    ['nl', nl],
    ['en', en],
  ])('has exactly the words its blocks ask for in %s', (_, language) => {
    const asked = [
      'title',
      'intro',
      ...page.body.flatMap((block) => [
        ...(block.heading ? [`${block.id}.heading`] : []),
        ...lineKeysOf(block).map((key) => `${block.id}.${key}`),
      ]),
    ]

    const written = wordsOf(language, page.id).map(([key]) => key)

    expect(written.toSorted()).toEqual(asked.toSorted())
  })

  it.each([
    ['nl', nl],
    ['en', en],
  ])('fits on one screen in %s', (_, language) => {
    const text = wordsOf(language, page.id)
      .map(([, words]) => words)
      .join(' ')

    expect(text.split(/\s+/).length).toBeLessThanOrEqual(120)
  })

  it('says in its words that facts are to be confirmed where nobody is sure', () => {
    const text = JSON.stringify(nl.pages[page.id as keyof typeof nl.pages])

    expect(page.confidence !== 'C' || /te bevestigen/.test(text)).toBe(true)
  })
})

describe('the words of the pages', () => {
  const texts = [nl, en].flatMap((language) => leavesOf(language))

  it('never call a person a victim', () => {
    expect(texts.filter(([, text]) => /slachtoffer|victim/i.test(text))).toEqual([])
  })

  it('keep Dutch lines short and friendly', () => {
    const formal = leavesOf(nl).filter(
      ([, text]) => /\b(u|uw)\b/.test(text) || text.split(' ').length > 32,
    )

    expect(formal).toEqual([])
  })

  it('do not state the point of the law on which two sources differ', () => {
    expect(
      texts.filter(([, text]) => /seksuele misdrijven|onder de 16|under 16/i.test(text)),
    ).toEqual([])
  })

  it('name every link', () => {
    const links = allPages.flatMap((page) => page.links.map(({ id }) => id))

    expect(Object.keys(nl.links).toSorted()).toEqual(links.toSorted())
  })
})

describe('what the pages promise', () => {
  it('is that only police, Marechaussee and Labour Inspectorate now offer a reflection period', () => {
    const page = pageById('reflection-period')

    expect(page?.services).toEqual(['politie', 'kmar', 'nla', 'comensha'])
    expect(page?.versionOn).toBe('2026-05-28')
  })

  it('is a day for what may be shared, and no certainty', () => {
    const page = pageById('sharing-and-avg')

    expect(page?.versionOn).toBe('2026-05-28')
    expect(page?.confidence).toBe('C')
  })

  it('is never to speak with parents first where marriage is forced', () => {
    expect(nl.pages['forced-marriage'].intro).toMatch(/^Nooit eerst met ouders/)
    expect(en.pages['forced-marriage'].intro).toMatch(/^Never speak with parents/)
  })

  it('is the year beside every figure', () => {
    const lines = wordsOf(nl, 'figures')
      .map(([, text]) => text)
      .filter((text) => /\d{2,}/.test(text))

    expect(lines.length).toBeGreaterThan(3)
    expect(lines.filter((text) => !/\b20\d{2}\b/.test(text))).toEqual([])
  })

  it('is the phone numbers of the directory and no others', () => {
    const numbers = [nl, en]
      .flatMap((language) => leavesOf(language))
      .flatMap(([, text]) => text.match(/\b0[89]00-\d{4,7}\b/g) ?? [])

    expect(new Set(numbers)).toEqual(new Set([serviceById('politie')?.phone?.display]))
  })
})
