import { useEffect, useState } from 'preact/hooks'

import { loadWords, type Words } from '../../components/words/create-words.ts'
import { useWords } from '../../components/words/WordsProvider.tsx'

const NAMESPACES = ['console', 'form', 'cards', 'services', 'handover'] as const

/** The Dutch words of a bundle, whatever the language of the console; undefined until they are here. */
export const useDutchWords = (): Words | undefined => {
  const shown = useWords()
  const isDutch = shown.language === 'nl'
  const [loaded, setLoaded] = useState<Words>()
  useEffect(() => {
    if (!isDutch) void loadWords('nl', NAMESPACES).then(setLoaded)
  }, [isDutch])
  return isDutch ? shown : loaded
}
