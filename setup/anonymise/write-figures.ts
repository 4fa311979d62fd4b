import { readFileSync, writeFileSync } from 'node:fs'

import { readCorpus } from './corpus.ts'
import { figuresOf } from './figures.ts'

const FIGURES_START = '<!-- figures: written by `npm run figures` -->'
const FIGURES_END = '<!-- end of the figures -->'
const PAGE = new URL('../../docs/anonymisation.md', import.meta.url)

/** Puts fresh figures of the held-back part between the two marks of the page. */
const page = readFileSync(PAGE, 'utf8')
const start = page.indexOf(FIGURES_START)
const end = page.indexOf(FIGURES_END)
if (start < 0 || end < start)
  throw new Error('docs/anonymisation.md has lost its marks for the figures.')
const figures = figuresOf(readCorpus('held-back'))
writeFileSync(PAGE, `${page.slice(0, start)}${FIGURES_START}\n\n${figures}\n\n${page.slice(end)}`)
process.stdout.write(`${figures}\n`)
