import { useEffect } from 'preact/hooks'

import { setPageTitle } from '../../components/words/page-title.ts'
import { useWords } from '../../components/words/WordsProvider.tsx'

/** Puts the page's name in the title of the tab. Never give it anything of a case. */
export const useTitle = (page: string): void => {
  const { t } = useWords()
  const title = t('console:documentTitle', { page })
  useEffect(() => {
    setPageTitle(title)
  }, [title])
}
