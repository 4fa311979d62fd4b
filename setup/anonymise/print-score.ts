import type { FindingKind } from '../../domain/anonymise/finding.ts'
import { readCorpus, type CorpusPart, type CorpusText } from './corpus.ts'
import { newMisses, print, printMisses } from './print-misses.ts'
import { newScore, scoreLine, scoreText } from './score-corpus.ts'

const [part = 'tuning', ...wishes] = process.argv.slice(2)
const texts = readCorpus(part as CorpusPart)
const wantsMisses = wishes.find((wish) => wish.startsWith('misses='))?.slice(7)
const only = wishes.find((wish) => wish.startsWith('language='))?.slice(9)
const chosen = only === undefined ? texts : texts.filter(({ language }) => language === only)

const lineFor = (name: string, some: readonly CorpusText[], kind: FindingKind | 'any'): void => {
  if (some.length === 0) return
  const score = newScore()
  for (const text of some) scoreText(text, kind, score)
  if (score.marked > 0 || score.given > 0) print(scoreLine(name, score))
}

const groups: readonly (readonly [string, (text: CorpusText) => boolean])[] = [
  ['nl news', (t) => t.language === 'nl' && t.register.includes('news')],
  ['nl encyclopaedic', (t) => t.language === 'nl' && t.register.includes('encyclopaedic')],
  ['nl government', (t) => t.language === 'nl' && t.register.includes('government')],
  ['nl lower case', (t) => t.language === 'nl' && t.register.includes('lower')],
  ['nl chat', (t) => t.language === 'nl' && t.register.includes('chat')],
  ['nl register', (t) => t.language === 'nl' && t.register.includes('register')],
  ['nl signals', (t) => t.language === 'nl' && t.sector !== 'other'],
  ['nl all', (t) => t.language === 'nl'],
]
print(`${part}: ${chosen.length} texts. Persons:`)
for (const [name, fits] of groups) lineFor(name, chosen.filter(fits), 'person')
for (const language of [...new Set(chosen.map((t) => t.language))].filter((l) => l !== 'nl').sort())
  lineFor(
    language,
    chosen.filter((t) => t.language === language),
    'person',
  )
print('Without personal data, and look-alikes (any kind):')
lineFor(
  'no personal data',
  chosen.filter((t) => t.register.includes('no personal')),
  'any',
)
lineFor(
  'look-alikes',
  chosen.filter((t) => t.register.includes('look-alikes')),
  'any',
)
print('Kinds:')
const kinds = [...new Set(chosen.flatMap(({ marks }) => marks.map(({ kind }) => kind)))].sort()
for (const kind of kinds) lineFor(kind, chosen, kind)
lineFor('any', chosen, 'any')

if (wantsMisses !== undefined) {
  const misses = newMisses()
  for (const text of chosen) scoreText(text, wantsMisses as FindingKind | 'any', newScore(), misses)
  printMisses(misses)
}
