import type { RoutingCases } from '../routing/routing-cases.ts'
import type { RoutingRulesContent } from '../routing/rule-schema.ts'
import type { Card } from './card-schema.ts'
import type { Covered } from './coverage-schema.ts'
import type { DirectoryContent } from './directory-schema.ts'
import type { IndicatorFamily } from './indicator-schema.ts'
import type { JsonPath } from './json-lines.ts'
import type { MunicipalitiesContent } from './municipality-schema.ts'
import type { Page } from './page-schema.ts'
import type { PhraseOrder, Phrases } from './phrase-schema.ts'
import type { SearchTopic } from './search-topic-schema.ts'
import type { SeedRow } from './seeds-schema.ts'
import type { Tip } from './tip-schema.ts'
import type { TrainingCase } from './training-schema.ts'

export type ReferenceKind =
  | 'card'
  | 'case'
  | 'indicator'
  | 'page'
  | 'phrase'
  | 'region'
  | 'rule'
  | 'service'
  | 'source'
  | 'tip'

/** What a content file relies on: an id in another file, or words in every language. */
export type Reference = { readonly path: JsonPath } & (
  | { readonly kind: ReferenceKind; readonly id: string }
  | { readonly kind: 'words'; readonly namespace: string; readonly key: string }
)

const words = (path: JsonPath, namespace: string, ...keys: readonly string[]): Reference[] =>
  keys.map((key) => ({ path, kind: 'words', namespace, key }))

const ids = (kind: ReferenceKind, path: JsonPath, list: readonly string[] = []): Reference[] =>
  list.map((id, at) => ({ path: [...path, at], kind, id }))

const wordLists = (list: readonly string[], field: string, below: string): Reference[] =>
  list.flatMap((key, at) => words([field, at], 'cards', `${below}.${key}`))

const ofCard = (card: Card): Reference[] => [
  ...words(['id'], 'cards', `cards.${card.id}.title`, `cards.${card.id}.intro`),
  ...ids('card', [], card.parent === undefined ? [] : [card.parent]).map((reference) => ({
    ...reference,
    path: ['parent'],
  })),
  ...card.groups.flatMap(({ area, indicators }, at) => [
    ...words(['groups', at, 'area'], 'cards', `areas.${area}`),
    ...ids('indicator', ['groups', at, 'indicators'], indicators),
  ]),
  ...wordLists(card.alsoBe, 'alsoBe', 'also'),
  ...wordLists(card.dos, 'dos', 'do'),
  ...wordLists(card.donts, 'donts', 'dont'),
  ...wordLists(card.noteDown, 'noteDown', 'note'),
]

const ofIndicators = ({ indicators }: IndicatorFamily): Reference[] =>
  indicators.flatMap(({ id, kind }, at) => [
    ...words(['indicators', at, 'id'], 'cards', `indicators.${id}`),
    ...words(['indicators', at, 'id'], 'cards', ...(kind === 'sign' ? [`why.${id}`] : [])),
  ])

const ofPage = (page: Page): Reference[] => [
  ...words(['id'], 'pages', `pages.${page.id}.title`, `pages.${page.id}.intro`),
  ...page.body.flatMap((block, at) => [
    ...words(
      ['body', at, 'heading'],
      'pages',
      ...(block.heading ? [`pages.${page.id}.${block.id}.heading`] : []),
    ),
    ...Array.from({ length: block.lines }, (_, line) =>
      words(['body', at, 'lines'], 'pages', `pages.${page.id}.${block.id}.line${line + 1}`),
    ).flat(),
  ]),
  ...ids('service', ['services'], page.services),
  ...page.links.flatMap(({ id }, at) => words(['links', at, 'id'], 'pages', `links.${id}`)),
  ...page.next.flatMap((step, at): Reference[] =>
    step.to === 'signal' ? [] : [{ path: ['next', at, 'id'], kind: step.to, id: step.id }],
  ),
]

const ofDirectory = ({ services }: DirectoryContent): Reference[] =>
  services.flatMap(({ id, variantOf, region, links }, at): Reference[] => [
    ...words(
      ['services', at, 'id'],
      'services',
      ...['name', 'does', 'names', 'next'].map((part) => `services.${id}.${part}`),
    ),
    ...links.flatMap((link, nr) =>
      words(['services', at, 'links', nr, 'id'], 'services', `links.${link.id}`),
    ),
    ...(variantOf === null
      ? []
      : [{ path: ['services', at, 'variantOf'], kind: 'service' as const, id: variantOf }]),
    ...(region === null
      ? []
      : [{ path: ['services', at, 'region'], kind: 'region' as const, id: region }]),
  ])

const ofRules = ({ rules }: RoutingRulesContent): Reference[] =>
  rules.flatMap(({ then, why }, at) => [
    ...ids('service', ['rules', at, 'then', 'first'], then.first),
    ...ids('service', ['rules', at, 'then', 'also'], then.also),
    ...ids('service', ['rules', at, 'then', 'offerThePerson'], then.offerThePerson),
    ...ids('service', ['rules', at, 'then', 'notThrough'], then.notThrough),
    ...words(['rules', at, 'then', 'desk'], 'routing', `desk.${then.desk}`),
    ...words(['rules', at, 'why'], 'routing', `why.${why}`),
  ])

const ofCases = ({ cases }: RoutingCases): Reference[] =>
  cases.map(({ first }, at): Reference => ({
    path: ['cases', at, 'first'],
    kind: 'service',
    id: first,
  }))

const ofTopics = ({ topics }: { readonly topics: readonly SearchTopic[] }): Reference[] =>
  topics.flatMap(({ id, indicators, cards, services, pages }, at) => [
    ...words(['topics', at, 'id'], 'search', `topics.${id}`),
    ...ids('indicator', ['topics', at, 'indicators'], indicators),
    ...ids('card', ['topics', at, 'cards'], cards),
    ...ids('service', ['topics', at, 'services'], services),
    ...ids('page', ['topics', at, 'pages'], pages),
  ])

const ofTips = ({ tips }: { readonly tips: readonly Tip[] }): Reference[] =>
  tips.flatMap(({ id, page }, at): Reference[] => [
    ...words(['tips', at, 'id'], 'pages', `tips.${id}.title`, `tips.${id}.text`),
    { path: ['tips', at, 'page'], kind: 'page', id: page },
  ])

const ofCase = ({ id, card, parts, seen, distractors, route }: TrainingCase): Reference[] => [
  ...words(
    ['id'],
    'practice',
    ...['title', 'place', 'lane'].map((part) => `cases.${id}.${part}`),
    ...Array.from({ length: parts }, (_, at) => `cases.${id}.part${at + 1}`),
  ),
  { path: ['card'], kind: 'card', id: card },
  ...seen.flatMap(({ indicator }, at): Reference[] => [
    { path: ['seen', at, 'indicator'], kind: 'indicator', id: indicator },
    ...words(['seen', at, 'indicator'], 'practice', `cases.${id}.saw.${indicator}`),
  ]),
  ...distractors.flatMap((noise, at) =>
    words(['distractors', at, 'id'], 'practice', `cases.${id}.noise.${noise.id}`),
  ),
  ...ids('service', ['route', 'first'], route.first),
  ...ids('service', ['route', 'also'], route.also),
]

const ofPhraseOrder = ({ phrases }: PhraseOrder): Reference[] =>
  phrases.flatMap(({ id, services }, at) => [
    ...words(['phrases', at, 'id'], 'phrases', `meaning.${id}`),
    ...ids('service', ['phrases', at, 'services'], services),
  ])

const ofPhrases = ({ language, phrases }: Phrases): Reference[] => [
  ...words(['language'], 'phrases', `languages.${language}`),
  ...phrases.map(({ id }, at): Reference => ({ path: ['phrases', at, 'id'], kind: 'phrase', id })),
]

const ofSeeds = ({ rows }: { readonly rows: readonly SeedRow[] }): Reference[] =>
  rows.flatMap((row, at): Reference[] =>
    'places' in row
      ? row.places.map(({ kind, id }, nr) => ({ path: ['rows', at, 'places', nr, 'id'], kind, id }))
      : [],
  )

const ofCoverage = (maps: Readonly<Record<string, unknown>>): Reference[] =>
  ['methodsOfControl', 'ilo11'].flatMap((map) =>
    (maps[map] as readonly Covered[]).flatMap((row, at) =>
      ids('indicator', [map, at, 'indicators'], 'indicators' in row ? row.indicators : []),
    ),
  )

const ofMunicipalities = ({ municipalities }: MunicipalitiesContent): Reference[] =>
  municipalities.map(([, region], at): Reference => ({
    path: ['municipalities', at, 1],
    kind: 'region',
    id: region,
  }))

/** Every list under a field `source`, however deep: codes of `content/sources.json`. */
const sourcesIn = (value: unknown, path: JsonPath): Reference[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const below = [...path, Array.isArray(value) ? Number(key) : key]
    return key === 'source' && Array.isArray(inner)
      ? ids('source', below, inner as string[])
      : sourcesIn(inner, below)
  })
}

const BY_PLACE: readonly (readonly [RegExp, (content: never) => Reference[]])[] = [
  [/^content\/cards\//, ofCard],
  [/^content\/indicators\//, ofIndicators],
  [/^content\/pages\//, ofPage],
  [/^content\/phrases\//, ofPhrases],
  [/^content\/phrases\.json$/, ofPhraseOrder],
  [/^content\/tips\.json$/, ofTips],
  [/^content\/training\/cases\//, ofCase],
  [/^content\/search-topics\.json$/, ofTopics],
  [/^content\/seeds-places\.json$/, ofSeeds],
  [/^content\/coverage\.json$/, ofCoverage],
  [/^content\/municipalities\.json$/, ofMunicipalities],
  [/^content\/directory\/rules\.json$/, ofRules],
  [/^content\/directory\/cases\.json$/, ofCases],
  [/^content\/directory\/[a-z]{2}\.json$/, ofDirectory],
]

/**
 * Gives everything a content file relies on, with the place in the file that names it. Takes only
 * content that has passed the schema of its file.
 */
export const referencesOf = (file: string, content: unknown): readonly Reference[] => [
  ...(BY_PLACE.find(([place]) => place.test(file))?.[1](content as never) ?? []),
  ...sourcesIn(content, []),
]
