import { describe, expect, it } from 'vitest'
import cardsEn from '../../locales/en/cards.json' with { type: 'json' }
import routingEn from '../../locales/en/routing.json' with { type: 'json' }
import servicesEn from '../../locales/en/services.json' with { type: 'json' }
import cardsNotes from '../../locales/en/notes/cards.json' with { type: 'json' }
import routingNotes from '../../locales/en/notes/routing.json' with { type: 'json' }
import servicesNotes from '../../locales/en/notes/services.json' with { type: 'json' }
import cardsNl from '../../locales/nl/cards.json' with { type: 'json' }
import routingNl from '../../locales/nl/routing.json' with { type: 'json' }
import servicesNl from '../../locales/nl/services.json' with { type: 'json' }
import { tickableIndicatorIds } from '../../domain/content/all-indicators.ts'
import { dutchDirectory } from '../../domain/content/dutch-directory.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import { cardsOnDisk, indicatorsOnDisk } from './content-files.ts'

type Words = { readonly [key: string]: string | Words }

const leavesOf = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leavesOf(value, `${path}${key}.`),
  )
const keysOf = (words: Words): string[] => leavesOf(words).map(([key]) => key)

const cardLanguages: [string, Words][] = [
  ['nl', cardsNl],
  ['en', cardsEn],
  ['notes', cardsNotes],
]
const serviceLanguages: [string, Words][] = [
  ['nl', servicesNl],
  ['en', servicesEn],
  ['notes', servicesNotes],
]
const routingLanguages: [string, Words][] = [
  ['nl', routingNl],
  ['en', routingEn],
  ['notes', routingNotes],
]

describe.each(cardLanguages)('words of cards in %s', (_, words) => {
  const keys = keysOf(words)

  it('name every indicator and no other', () => {
    const named = keys.filter((key) => key.startsWith('indicators.')).toSorted()

    expect(named).toEqual(indicatorsOnDisk.map(({ id }) => `indicators.${id}`).toSorted())
  })

  it('say why for every line that can be ticked and for no other', () => {
    const named = keys.filter((key) => key.startsWith('why.')).toSorted()

    expect(named).toEqual([...tickableIndicatorIds].map((id) => `why.${id}`).toSorted())
  })

  it('cover everything the cards use', () => {
    const used = cardsOnDisk.flatMap((card) => [
      `cards.${card.id}.title`,
      `cards.${card.id}.intro`,
      ...card.groups.map((group) => `areas.${group.area}`),
      ...card.alsoBe.map((key) => `also.${key}`),
      ...card.dos.map((key) => `do.${key}`),
      ...card.donts.map((key) => `dont.${key}`),
      ...card.noteDown.map((key) => `note.${key}`),
    ])

    expect(used.filter((key) => !keys.includes(key))).toEqual([])
  })
})

describe.each(serviceLanguages)('words of services in %s', (_, words) => {
  const keys = keysOf(words)

  it('cover every service', () => {
    const used = dutchDirectory.services.flatMap((service) => [
      ...['name', 'does', 'names', 'next'].map((part) => `services.${service.id}.${part}`),
      `anonymity.${service.anonymity}`,
      `cost.${service.cost}`,
      `kind.${service.kind}`,
      `reach.${service.reach}`,
      ...service.notFor.map((key) => `notFor.${key}`),
      ...service.links.map((link) => `links.${link.id}`),
    ])

    expect(used.filter((key) => !keys.includes(key))).toEqual([])
  })
})

describe.each(routingLanguages)('words of routing in %s', (_, words) => {
  const keys = keysOf(words)

  it('say why for every rule and for the fallback', () => {
    const used = [...dutchRules.map((rule) => `why.${rule.why}`), 'why.fallback']

    expect(used.filter((key) => !keys.includes(key))).toEqual([])
  })

  it('name every desk', () => {
    const desks = dutchRules.map((rule) => `desk.${rule.then.desk}`)

    expect(desks.filter((key) => !keys.includes(key))).toEqual([])
  })
})

describe.each([
  ['cards', cardLanguages],
  ['services', serviceLanguages],
  ['routing', routingLanguages],
])('the namespace %s', (_, languages) => {
  it('has the same keys in Dutch, English and notes', () => {
    const [nl = [], en = [], notes = []] = languages.map(([, words]) => keysOf(words).toSorted())

    expect(nl).toEqual(en)
    expect(notes).toEqual(en)
  })

  it('leaves no text empty', () => {
    const empty = languages.flatMap(([, words]) =>
      leavesOf(words).filter(([, text]) => text.trim() === ''),
    )

    expect(empty).toEqual([])
  })

  it('keeps the same placeholders in both languages', () => {
    const [nl = [], en = []] = languages.map(([, words]) =>
      leavesOf(words).map(([key, text]) => `${key} ${(text.match(/{{\w+}}/g) ?? []).join()}`),
    )

    expect(nl.toSorted()).toEqual(en.toSorted())
  })
})

describe('why a line matters', () => {
  const reasons = [cardsNl, cardsEn].flatMap(({ why }) => Object.entries(why))

  it('is one sentence that fits below the line', () => {
    const tooMuch = reasons.filter(([, text]) => !/^[^.!?]{15,119}\.$/.test(text))

    expect(tooMuch).toEqual([])
  })

  it('holds no figure and no certainty', () => {
    const heavy = reasons.filter(([, text]) =>
      /\b(altijd bewijs|proof|bewijst|proves|\d+ ?%)/i.test(text),
    )

    expect(heavy).toEqual([])
  })

  it('is not the line itself said again', () => {
    const lines = new Set([cardsNl, cardsEn].flatMap((words) => Object.values(words.indicators)))

    expect(reasons.filter(([, text]) => lines.has(text.replace(/\.$/, '')))).toEqual([])
  })
})

describe('the lines of the cards', () => {
  const lines = [cardsNl, cardsEn].flatMap((words) => leavesOf(words))

  it('never call anyone a victim or an offence proved', () => {
    const heavy = lines.filter(([, text]) => /slachtoffer|victim|pooier|\bpimp|illega/i.test(text))

    expect(heavy).toEqual([])
  })

  it('never use origin, belief, orientation or looks as a sign', () => {
    const forbidden =
      /nationalit|afkomst|herkomst|etnisch|ethnic|geloof|religi|moslim|muslim|homo|\bgay\b|geaardheid|orientation|huidskleur|skin colou?r|buitenlands|foreign|verstandelijk|intellectual/i

    expect(lines.filter(([, text]) => forbidden.test(text))).toEqual([])
  })

  it('never show a score', () => {
    expect(lines.filter(([, text]) => /\d\s*%|procent|percent|score|punten/i.test(text))).toEqual(
      [],
    )
  })

  it('stay short enough to read at a glance', () => {
    const signs = new Set(
      indicatorsOnDisk.filter(({ kind }) => kind === 'sign').map(({ id }) => id),
    )
    const long = lines.filter(
      ([key, text]) => signs.has(key.replace('indicators.', '')) && text.length > 100,
    )

    expect(long).toEqual([])
  })
})
