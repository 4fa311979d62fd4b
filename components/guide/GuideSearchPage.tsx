import { Heading } from '../ui/Heading.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { useGuide } from './GuideContext.tsx'
import { SearchBox } from './SearchBox.tsx'

/** The search box alone, with focus: where the address bar and other faces lead to. */
export const GuideSearchPage = () => {
  const { t, language } = useWords()
  const { sector } = useGuide()
  return (
    <>
      <Heading level={1}>{t('guide:search.title')}</Heading>
      <SearchBox
        label={t('guide:search.label')}
        failedText={t('guide:search.failed')}
        language={language}
        sector={sector}
        hasFocus
      />
    </>
  )
}
