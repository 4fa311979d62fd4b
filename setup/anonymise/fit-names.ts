import { writeFileSync } from 'node:fs'

import { listsNow } from '../../domain/anonymise/lists/load-lists.ts'
import { readCorpus } from './corpus.ts'
import { fitWeights, prepareTexts } from './fit-weights.ts'

/** A weight nearer to nothing than this is left out. */
const SMALLEST = 0.05

const lists = listsNow()
if (lists === undefined) throw new Error('The word lists are missing: run `npm run lists` first.')
const texts = readCorpus('tuning')
const weights = fitWeights(prepareTexts(texts, lists))
const lines = Object.entries(weights)
  .filter(([, weight]) => Math.abs(weight) >= SMALLEST)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, weight]) => `  ${JSON.stringify(name)}: ${weight.toFixed(1)}`)
writeFileSync(
  new URL('../../domain/anonymise/names/weights.json', import.meta.url),
  `{\n${lines.join(',\n')}\n}\n`,
)
process.stdout.write(`${String(lines.length)} weights from ${String(texts.length)} texts\n`)
