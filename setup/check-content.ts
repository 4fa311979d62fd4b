import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { checkContent } from '../domain/content/check-content.ts'
import { faultLine } from '../domain/content/explain-content-error.ts'

const LANGUAGES = ['nl', 'en']

/**
 * Reads every JSON file of content/ and of the word files, and stops with status 1 and one line
 * for each fault (file, line, field, code): `node setup/check-content.ts [ROOT]`. Says nothing
 * when all is well. Never changes a file.
 */
const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url))
const filesOf = (room: string): [string, string][] =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name): [string, string] => {
      const file = `${room}/${name.replaceAll('\\', '/')}`
      return [file, readFileSync(join(root, file), 'utf8')]
    })

const texts = new Map(
  ['content', ...LANGUAGES.map((language) => `locales/${language}`)].flatMap(filesOf),
)
const faults = checkContent(texts, LANGUAGES)
for (const fault of faults) process.stderr.write(`${faultLine(fault.file, fault)}\n`)
process.exitCode = faults.length === 0 ? 0 : 1
