import { buildFilter } from './build-filter.ts'
import { collectClasses } from './collect-classes.ts'
import { provenanceOf } from './provenance.ts'
import { readSources } from './read-sources.ts'

/** As many words as leave room for the code within 300 kB, both gzipped. */
const MOST_WORDS = 90_200

export type BuiltLists = {
  readonly bytes: Uint8Array
  readonly provenance: string
  readonly classes: ReadonlyMap<string, number>
}

/** Builds lists and their provenance in memory; the same packages give the same bytes. */
export const listsFromPackages = (): BuiltLists => {
  const sources = readSources()
  const { classes: all, order } = collectClasses(sources)
  const kept = order.slice(0, MOST_WORDS)
  const classes = new Map(kept.map((word) => [word, all.get(word) ?? 0]))
  const bytes = buildFilter(classes)
  return { bytes, classes, provenance: provenanceOf({ sources, classes, found: all.size, bytes }) }
}
