import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const languages = ['nl', 'en']
const namespaces = readdirSync(join(root, 'locales', 'nl'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''))

type Words = { readonly [key: string]: string | Words }

const readWords = (...path: string[]): Words =>
  JSON.parse(readFileSync(join(root, 'locales', ...path), 'utf8')) as Words

/** Every path to a sentence, with the sentence. */
const flat = (words: Words, before = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${before}${key}`, value]] : flat(value, `${before}${key}.`),
  )

const keysOf = (...path: string[]) => flat(readWords(...path)).map(([key]) => key)

const placeholders = (sentence: string) =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name)

describe('words on screen', () => {
  it('are there for every face', () => {
    expect(namespaces.length).toBeGreaterThanOrEqual(8)
    for (const language of languages) {
      expect(
        readdirSync(join(root, 'locales', language)).filter((name) => name.endsWith('.json')),
      ).toHaveLength(namespaces.length)
    }
  })

  it.each(namespaces)(
    'have the same keys in each language and a note for each: %s',
    (namespace) => {
      const dutch = keysOf('nl', `${namespace}.json`).sort()

      expect(keysOf('en', `${namespace}.json`).sort()).toEqual(dutch)
      expect(keysOf('en', 'notes', `${namespace}.json`).sort()).toEqual(dutch)
    },
  )

  it.each(namespaces)('are never empty and keep their placeholders: %s', (namespace) => {
    const english = new Map(flat(readWords('en', `${namespace}.json`)))

    for (const [key, sentence] of flat(readWords('nl', `${namespace}.json`))) {
      expect(sentence.trim(), key).not.toBe('')
      expect(english.get(key)?.trim(), key).not.toBe('')
      expect(placeholders(english.get(key) ?? '').sort(), key).toEqual(
        placeholders(sentence).sort(),
      )
    }
  })
})

const sourceFiles = ['components', 'console', 'entrypoints', 'web', 'extension'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('gallery')),
)

describe('words in code', () => {
  it('exist for every key that is written out', () => {
    const known = new Set(
      namespaces.flatMap((namespace) =>
        keysOf('nl', `${namespace}.json`).map((key) => `${namespace}:${key}`),
      ),
    )
    const used = sourceFiles.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([^'`$]+)'/gu)].map(([, key = '']) => ({
        file: file.slice(root.length),
        key,
      })),
    )

    const missing = used.filter(({ key }) => !known.has(key) && !known.has(`${key}_other`))

    expect(used.length).toBeGreaterThan(50)
    expect(missing).toEqual([])
  })

  it('never become markup', () => {
    const unsafe = sourceFiles.filter((file) =>
      /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|document\.write/u.test(
        readFileSync(file, 'utf8'),
      ),
    )

    expect(unsafe).toEqual([])
  })

  it('are not sentences: what a person reads comes from locales', () => {
    const sentences = sourceFiles.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/>\s*([A-Z][a-z]+(?: [\w’']+){2,})[.?!]?\s*</gu)].map(
        ([, sentence]) => `${file.slice(root.length)}: ${sentence ?? ''}`,
      ),
    )

    expect(sentences).toEqual([])
  })
})
