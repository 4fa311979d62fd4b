import { createSearch, type Search } from '../domain/search/create-search.ts'
import { foldText } from '../domain/search/fold-text.ts'
import {
  searchEntries,
  type SearchEntry,
  type SearchWords,
} from '../domain/search/search-entries.ts'
import nlCards from '../locales/nl/cards.json' with { type: 'json' }
import nlPages from '../locales/nl/pages.json' with { type: 'json' }
import nlSearch from '../locales/nl/search.json' with { type: 'json' }
import nlServices from '../locales/nl/services.json' with { type: 'json' }
import type { BenchLine } from './bench-line.ts'
import { median } from './median.ts'

const BUILDS = 15
const ROUNDS = 5
const TYPED = [
  'huisbaas',
  'bordeel',
  'drugs',
  'papieren',
  'paspoort afgepakt',
  'passpoort afgepkat',
  'loverboy',
  'onverklaarbaar geld',
  'sleutels van de kamers',
  'veilig thuis flevoland',
  'meldcode',
  'slaapt op het werk',
]

const DUTCH: SearchWords = {
  cards: nlCards,
  services: nlServices,
  pages: nlPages,
  search: nlSearch,
}

/**
 * Time per keystroke over every card line, card, service and page, in Dutch: each text of `TYPED`
 * letter by letter. Beside it: a scan with `includes` over the same folded words, which forgives
 * no mistake.
 */
export const benchSearch = (): readonly BenchLine[] => {
  const entries = searchEntries(DUTCH)
  const buildTimes: number[] = []
  let search: Search = createSearch('nl', entries)
  for (let build = 0; build < BUILDS; build += 1) {
    const start = performance.now()
    search = createSearch('nl', entries)
    buildTimes.push(performance.now() - start)
  }

  const keystrokes = TYPED.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)))
  const scan = scanOver(entries)
  const times: Record<'search' | 'scan', number[]> = { search: [], scan: [] }
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const typed of keystrokes) {
      const started = performance.now()
      search.find(typed)
      const found = performance.now()
      scan(typed)
      if (round === 0) continue
      times.search.push(found - started)
      times.scan.push(performance.now() - found)
    }
  }

  const ours = median(times.search)
  const floor = median(times.scan)
  return [
    {
      name: `search: a keystroke over ${String(entries.length)} things`,
      value: ours,
      unit: 'ms',
      comparedWith: `a plain scan in the same run: ${floor.toFixed(3)} ms`,
      ratio: ours / floor,
    },
    {
      name: 'search: the slowest keystroke of a hundred',
      value: percentile(times.search, 0.99),
      unit: 'ms',
    },
    { name: 'search: building the index', value: median(buildTimes), unit: 'ms' },
  ]
}

const scanOver = (entries: readonly SearchEntry[]) => {
  const texts = entries.map(({ title, text, everyday }) => foldText(`${title} ${text} ${everyday}`))
  return (typed: string): readonly string[] => {
    const wanted = foldText(typed)
    return texts.filter((text) => text.includes(wanted)).slice(0, 8)
  }
}

const percentile = (numbers: readonly number[], share: number): number => {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
}
