import { useEffect, useState } from 'preact/hooks'

import { AppHeader } from '../../components/ui/AppHeader.tsx'
import { EmergencyStrip } from '../../components/ui/EmergencyStrip.tsx'
import { LanguagePicker } from '../../components/ui/LanguagePicker.tsx'
import { useShiftExit } from '../../components/ui/use-shift-exit.ts'
import { isLanguage, LANGUAGES } from '../../components/words/languages.ts'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { isPractice } from '../../extension/practice/practice-mode.ts'
import { startPractice } from '../../extension/practice/switch-practice.ts'
import { browser } from '#imports'
import { leaveQuickly } from '../face/leave-quickly.ts'
import { PracticeTop, useModeFits } from '../face/PracticeFrame.tsx'
import { AdviceView } from './AdviceView.tsx'
import { HomeView } from './HomeView.tsx'
import { openPage } from './open-page.ts'
import { SectorView } from './SectorView.tsx'

/** The first screen: 112, hand over, cards, what is kept, advice. Nothing on it can be lost. */
export const Popup = () => {
  const { t, language, changeLanguage } = useWords()
  const [view, setView] = useState<'home' | 'sector' | 'advice'>('home')
  const fits = useModeFits()
  const goHome = () => {
    setView('home')
  }
  useShiftExit(() => {
    void leaveQuickly().then(() => {
      window.close()
    })
  })
  useEffect(() => {
    if (!fits) location.reload()
  }, [fits])
  return (
    <div class="sw-popup">
      <PracticeTop look="popup" />
      <AppHeader name={t('popup:title')}>
        <LanguagePicker
          label={t('popup:language')}
          languages={LANGUAGES}
          value={language}
          onValue={(code) => {
            if (isLanguage(code)) changeLanguage(code)
          }}
        />
      </AppHeader>
      <EmergencyStrip
        question={t('popup:danger.question')}
        action={t('popup:danger.action')}
        phone="112"
      />
      <main class="sw-popup__main">
        <h1 class="sw-visually-hidden">{t('popup:title')}</h1>
        {view === 'home' && (
          <HomeView
            onChooseSector={() => {
              setView('sector')
            }}
            onAskNames={() => {
              setView('advice')
            }}
          />
        )}
        {view === 'sector' && <SectorView onBack={goHome} />}
        {view === 'advice' && <AdviceView onBack={goHome} />}
      </main>
      <footer class="sw-popup__foot">
        <a
          class="sw-quiet-link"
          href="/options.html"
          onClick={(event) => {
            event.preventDefault()
            openPage('/options.html')
          }}
        >
          {t('popup:settings')}
        </a>
        <a
          class="sw-quiet-link"
          href="/check.html"
          onClick={(event) => {
            event.preventDefault()
            openPage('/check.html')
          }}
        >
          {t('popup:check')}
        </a>
        <a
          class="sw-quiet-link"
          href="/guide.html#/dienst"
          onClick={(event) => {
            event.preventDefault()
            openPage('/guide.html#/dienst')
          }}
        >
          {t('popup:call')}
        </a>
        <a
          class="sw-quiet-link"
          href="/practice.html"
          onClick={(event) => {
            event.preventDefault()
            // Switched on from here, the popup closes: it never turns into the other mode itself.
            if (!isPractice()) void startPractice(browser.runtime)
            openPage('/practice.html')
          }}
        >
          {t('practice-mode:link')}
        </a>
      </footer>
    </div>
  )
}
