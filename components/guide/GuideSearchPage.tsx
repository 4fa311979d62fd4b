import { useEffect, useState } from 'preact/hooks'

import { Heading } from '../ui/Heading.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { useGuide } from './GuideContext.tsx'
import { SearchBox } from './SearchBox.tsx'

/** The search box alone, with focus: where the address bar leads to, with what was typed there. */
export const GuideSearchPage = () => {
  const { t, language } = useWords()
  const { sector, takeQuery } = useGuide()
  const [handed, setHanded] = useState<string>()

  useEffect(() => {
    void takeQuery().then(setHanded, () => {
      setHanded('')
    })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- taken once, when the page opens
  }, [])

  return (
    <>
      <Heading level={1}>{t('guide:search.title')}</Heading>
      {handed !== undefined && (
        <SearchBox
          label={t('guide:search.label')}
          failedText={t('guide:search.failed')}
          language={language}
          sector={sector}
          start={handed}
          hasFocus
        />
      )}
    </>
  )
}
