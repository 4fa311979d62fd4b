import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { FindingKind } from '../../domain/anonymise/finding.ts'

/** What somebody marked by hand in a text; places count in the text without its markup. */
export type Mark = { readonly start: number; readonly end: number; readonly kind: FindingKind }

export type CorpusText = {
  readonly id: string
  readonly language: string
  readonly sector: string
  readonly register: string
  readonly text: string
  readonly marks: readonly Mark[]
}

export type CorpusPart = 'tuning' | 'held-back'

const FOLDER = new URL('../../tests/anonymise/corpus/', import.meta.url)
const MARKUP = /\{\{([a-z]+):([^{}]*)\}\}/gu

const takeMarkup = (marked: string): { text: string; marks: Mark[] } => {
  const marks: Mark[] = []
  let text = ''
  let done = 0
  for (const match of marked.matchAll(MARKUP)) {
    const [whole, kind = '', inside = ''] = match
    text += marked.slice(done, match.index)
    marks.push({ start: text.length, end: text.length + inside.length, kind: kind as FindingKind })
    text += inside
    done = match.index + whole.length
  }
  return { text: text + marked.slice(done), marks }
}

/** Reads the texts of one file: each begins with a line `=== id | language | sector | register`. */
export const parseCorpus = (file: string): CorpusText[] =>
  file
    .split(/^=== /mu)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n')
      const [id = '', language = '', sector = '', register = ''] = part
        .slice(0, end)
        .split('|')
        .map((word) => word.trim())
      return { id, language, sector, register, ...takeMarkup(part.slice(end + 1).trim()) }
    })

/** Reads a whole part of the corpus, in the order of its files. */
export const readCorpus = (part: CorpusPart): CorpusText[] => {
  const folder = new URL(`${part}/`, FOLDER)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => parseCorpus(readFileSync(join(folder.pathname, name), 'utf8')))
}
