import type { IndicatorFamily } from '../../domain/content/indicator-schema.ts'
import type { Card } from '../../domain/content/card-schema.ts'

const indicatorFiles: Record<string, unknown> = import.meta.glob(
  '../../content/indicators/*.json',
  { eager: true, import: 'default' },
)
const cardFiles: Record<string, unknown> = import.meta.glob('../../content/cards/*.json', {
  eager: true,
  import: 'default',
})

const byName = (files: Record<string, unknown>): [string, unknown][] =>
  Object.entries(files).map(([path, file]) => [path.replace('../../content/', ''), file])

/** Each indicator file as read from disk, with its name, before any schema has seen it. */
export const indicatorFileEntries = byName(indicatorFiles)
export const cardFileEntries = byName(cardFiles)

export const indicatorsOnDisk = Object.values(indicatorFiles).flatMap(
  (file) => (file as IndicatorFamily).indicators,
)
export const cardsOnDisk = Object.values(cardFiles) as Card[]

const pageFiles: Record<string, unknown> = import.meta.glob('../../content/pages/*.json', {
  eager: true,
  import: 'default',
})
const phraseFiles: Record<string, unknown> = import.meta.glob('../../content/phrases/*.json', {
  eager: true,
  import: 'default',
})

export const pageFileEntries = byName(pageFiles)
export const phraseFileEntries = byName(phraseFiles)
