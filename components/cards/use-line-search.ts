import { useEffect, useState } from 'preact/hooks'

import type { Sector } from '../../domain/signal/vocabulary.ts'
import { useWords } from '../words/WordsProvider.tsx'
import type { LineSearch } from './load-line-search.ts'

/** Lines found while someone types; words and index load on the first letter. */
export const useLineSearch = (
  typed: string,
  sector: Sector,
  except: ReadonlySet<string>,
): { readonly found: readonly string[] | undefined; readonly hasFailed: boolean } => {
  const { language } = useWords()
  const [search, setSearch] = useState<LineSearch>()
  const [hasFailed, setHasFailed] = useState(false)
  const isWanted = typed.trim() !== ''

  useEffect(() => {
    if (!isWanted) return undefined
    let isLatest = true
    import('./load-line-search.ts')
      .then(({ loadLineSearch }) => loadLineSearch(language, except))
      .then(
        (loaded) => {
          if (isLatest) setSearch(loaded)
        },
        () => {
          if (isLatest) setHasFailed(true)
        },
      )
    return () => {
      isLatest = false
    }
  }, [isWanted, language, except])

  return { found: isWanted ? search?.find(typed, sector) : [], hasFailed }
}
