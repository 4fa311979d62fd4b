import { useEffect, useState } from 'preact/hooks'

import type { Sector } from '../../domain/signal/vocabulary.ts'
import type { Language } from '../words/languages.ts'
import type { GuideSearch, ShownResult } from './load-search.ts'

export type SearchInUse = {
  readonly results: readonly ShownResult[]
  /** How many were found, or what to do when nothing was; empty while there is nothing to say. */
  readonly said: string
  readonly hasFailed: boolean
  /** Loads words and index ahead of the first letter. */
  readonly prepare: () => void
}

/** Results while someone types. Words and index load on `prepare` or the first letter only. */
export const useSearch = (
  typed: string,
  language: Language,
  sector: Sector | null,
): SearchInUse => {
  const [isWanted, setIsWanted] = useState(false)
  const [search, setSearch] = useState<GuideSearch>()
  const [hasFailed, setHasFailed] = useState(false)
  const asked = typed.trim()
  const mustLoad = isWanted || asked !== ''

  useEffect(() => {
    if (!mustLoad) return
    let isLatest = true
    import('./load-search.ts')
      .then(({ loadSearch }) => loadSearch(language))
      .then(
        (loaded) => {
          if (isLatest) setSearch(loaded)
        },
        () => {
          setHasFailed(true)
        },
      )
    return () => {
      isLatest = false
    }
  }, [mustLoad, language])

  const results = search && asked !== '' ? search.find(asked, sector) : []
  return {
    results,
    said: search && asked !== '' ? search.countInWords(results.length) : '',
    hasFailed,
    prepare: () => {
      setIsWanted(true)
    },
  }
}
