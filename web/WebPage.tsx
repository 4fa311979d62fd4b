import type { ComponentChildren } from 'preact'

import { AppHeader } from '../components/ui/AppHeader.tsx'
import { EmergencyStrip } from '../components/ui/EmergencyStrip.tsx'
import { LanguagePicker } from '../components/ui/LanguagePicker.tsx'
import { QuickExit } from '../components/ui/QuickExit.tsx'
import { SkipLink } from '../components/ui/SkipLink.tsx'
import { isLanguage, LANGUAGES } from '../components/words/languages.ts'
import { useWords } from '../components/words/WordsProvider.tsx'
import { serviceById } from '../domain/content/dutch-directory.ts'

type Props = { readonly onExit: () => void; readonly children: ComponentChildren }

/** What every view of the public page shares: language, quick exit, 112. */
export const WebPage = ({ onExit, children }: Props) => {
  const { t, language, changeLanguage } = useWords()
  return (
    <div class="sw-page">
      <SkipLink targetId="main" label={t('form:web.skip')} />
      <AppHeader name={t('form:product')}>
        <LanguagePicker
          label={t('form:web.language')}
          languages={LANGUAGES}
          value={language}
          onValue={(code) => {
            if (isLanguage(code)) changeLanguage(code)
          }}
        />
        <QuickExit label={t('form:web.exit')} hint={t('form:web.exitHint')} onExit={onExit} />
      </AppHeader>
      <section aria-label={t('form:web.dangerQuestion')}>
        <EmergencyStrip
          question={t('form:web.dangerQuestion')}
          action={t('form:danger.call')}
          phone={serviceById('112')?.phone?.display ?? '112'}
        />
      </section>
      <main id="main" class="sw-page__main">
        {children}
      </main>
      <footer class="sw-page__foot">
        <p>{t('form:web.foot')}</p>
      </footer>
    </div>
  )
}
