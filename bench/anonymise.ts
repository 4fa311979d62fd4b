import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { build } from 'vite'

import { findIdentifying } from '../domain/anonymise/find-identifying.ts'
import { parseWordClasses } from '../domain/anonymise/lists/word-classes.ts'
import { readCorpus } from '../setup/anonymise/corpus.ts'
import type { BenchLine } from './bench-line.ts'
import { median } from './median.ts'
import { percentile } from './percentile.ts'

const TEXT_LENGTH = 2000
const TEXTS = 60
const ROUNDS = 5
const LOADS = 9
const SIZES = [1_000, 10_000, 100_000, 1_000_000]
const LISTS = 'domain/anonymise/lists/words.bin'
const projectRoot = join(import.meta.dirname, '..')

/** What a tool without names, lists and check digits does: a few patterns over the whole text. */
const PLAIN_PATTERNS = [
  /\b\d{9}\b/g,
  /\b[A-Z]{2}\d{2} ?[A-Z]{4} ?\d{4} ?\d{4} ?\d{2}\b/g,
  /[\w.+-]+@[\w-]+\.[\w.]+/g,
  /\b06[- ]?\d{8}\b/g,
  /https?:\/\/\S+/g,
  /\b\d{1,2}-\d{1,2}-\d{4}\b/g,
  /\b[1-9]\d{3} ?[A-Z]{2}\b/g,
  /\b[A-Z][a-z]+ (?:van |de |der )*[A-Z][a-z]+\b/g,
]
const plainly = (text: string): number =>
  PLAIN_PATTERNS.reduce((count, pattern) => count + (text.match(pattern)?.length ?? 0), 0)

const timed = (act: () => unknown): number => {
  const start = performance.now()
  act()
  return performance.now() - start
}

/** The detector and all it needs in one file, as a page gets it, and the lists beside it; in kB gzipped. */
const gzippedKb = async (): Promise<{ code: number; lists: number }> => {
  const bundled = await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      rolldownOptions: {
        input: join(projectRoot, 'domain/anonymise/find-identifying.ts'),
        preserveEntrySignatures: 'strict',
      },
      assetsInlineLimit: 0,
    },
  })
  const outputs = Array.isArray(bundled) ? bundled : [bundled]
  let code = 0
  for (const one of outputs)
    if ('output' in one)
      for (const file of one.output) if (file.type === 'chunk') code += gzipSync(file.code).length
  const lists = gzipSync(readFileSync(join(projectRoot, LISTS))).length
  return { code: code / 1000, lists: lists / 1000 }
}

const memoryMb = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

/**
 * Time to check texts of 2,000 characters as professionals write them (the Dutch part of the tuning
 * corpus, in one row and cut), loading of the lists, memory, size, and growth with the length; beside
 * it a handful of plain patterns over the same texts in the same run.
 */
export const benchAnonymise = async (): Promise<readonly BenchLine[]> => {
  const loads: number[] = []
  const before = memoryMb()
  for (let load = 0; load < LOADS; load += 1)
    loads.push(
      timed(() => parseWordClasses(new Uint8Array(readFileSync(join(projectRoot, LISTS))))),
    )
  const row = readCorpus('tuning')
    .filter(({ language }) => language === 'nl')
    .map(({ text }) => text)
    .join('\n')
  const texts = Array.from({ length: TEXTS }, (_, at) =>
    row.slice(at * TEXT_LENGTH, (at + 1) * TEXT_LENGTH),
  ).filter(({ length }) => length === TEXT_LENGTH)
  const first = timed(() => findIdentifying(texts[0] ?? '', 'nl'))

  const ours: number[] = []
  const floor: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const text of texts) {
      const one = timed(() => findIdentifying(text, 'nl'))
      const other = timed(() => plainly(text))
      if (round === 0) continue
      ours.push(one)
      floor.push(other)
    }
  const after = memoryMb()
  const long = row.repeat(Math.ceil((SIZES.at(-1) ?? 0) / row.length))
  const growth = SIZES.map((size) => ({
    size,
    ms: median(
      Array.from({ length: size > 200_000 ? 1 : 5 }, () =>
        timed(() => findIdentifying(long.slice(0, size), 'nl')),
      ),
    ),
  }))
  const perCharacter = growth.map(({ size, ms }) => ms / size)
  const size = await gzippedKb()
  const oursMs = median(ours)
  const floorMs = median(floor)
  return [
    {
      name: 'anonymise: 2,000 characters, median (aim ≤ 5 ms)',
      value: oursMs,
      unit: 'ms',
      comparedWith: `plain patterns in the same run: ${floorMs.toFixed(3)} ms`,
      ratio: oursMs / floorMs,
    },
    {
      name: 'anonymise: 2,000 characters, p95 (aim ≤ 5 ms)',
      value: percentile(ours, 0.95),
      unit: 'ms',
    },
    { name: 'anonymise: the very first text', value: first, unit: 'ms' },
    { name: 'anonymise: throughput', value: TEXT_LENGTH / oursMs / 1000, unit: 'MB/s' },
    { name: 'anonymise: reading the lists (aim ≤ 50 ms)', value: median(loads), unit: 'ms' },
    {
      name: 'anonymise: memory after 360 texts, lists and all',
      value: Math.max(0, after - before),
      unit: 'MB',
    },
    {
      name: 'anonymise: code and lists gzipped',
      value: size.code + size.lists,
      unit: `kB (code ${size.code.toFixed(0)}, lists ${size.lists.toFixed(0)})`,
      comparedWith: 'the most it may be, 300 kB',
      ratio: (size.code + size.lists) / 300,
    },
    ...growth.map(({ size: length, ms }, at) => ({
      name: `anonymise: ${length.toLocaleString('en')} characters`,
      value: ms,
      unit: 'ms',
      comparedWith: 'the time for one character at 10,000',
      ratio: (perCharacter[at] ?? 0) / (perCharacter[1] ?? 1),
    })),
  ]
}
