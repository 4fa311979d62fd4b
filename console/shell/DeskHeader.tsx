import type { ComponentChildren } from 'preact'

import { AppHeader } from '../../components/ui/AppHeader.tsx'
import { LanguagePicker } from '../../components/ui/LanguagePicker.tsx'
import { isLanguage, LANGUAGES } from '../../components/words/languages.ts'
import { useWords } from '../../components/words/WordsProvider.tsx'

type Props = { readonly place?: string | undefined; readonly children?: ComponentChildren }

export const DeskHeader = ({ place, children }: Props) => {
  const { t, language, changeLanguage } = useWords()
  return (
    <AppHeader name={t('console:product')} place={place ?? t('console:console')}>
      {children}
      <LanguagePicker
        label={t('console:language')}
        languages={LANGUAGES}
        value={language}
        onValue={(code) => {
          if (isLanguage(code)) changeLanguage(code)
        }}
      />
    </AppHeader>
  )
}
