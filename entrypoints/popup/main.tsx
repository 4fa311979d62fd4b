import { render } from 'preact'

import { wordsOf } from '../../components/words/create-words.ts'
import { bestLanguage, type Language } from '../../components/words/languages.ts'
import { WordsProvider } from '../../components/words/WordsProvider.tsx'
import { quickSettings, saveQuickSettings } from '../../extension/quick-settings.ts'
import en from '../../locales/en/popup.json'
import enMode from '../../locales/en/practice-mode.json'
import nl from '../../locales/nl/popup.json'
import nlMode from '../../locales/nl/practice-mode.json'
import { browser } from '#imports'
import { Popup } from './Popup.tsx'
import { tellInteractive } from './tell-interactive.ts'

const WORDS = {
  nl: { popup: nl, 'practice-mode': nlMode },
  en: { popup: en, 'practice-mode': enMode },
} satisfies Record<Language, object>

const face = document.getElementById('face')
if (!face) throw new Error('The popup has no place for its face.')

const show = (language: Language): void => {
  render(
    <WordsProvider
      words={wordsOf(language, WORDS)}
      onChangeLanguage={(next) => {
        show(next)
        void saveQuickSettings({ language: next }, browser.storage.local)
      }}
    >
      <Popup />
    </WordsProvider>,
    face,
  )
}

const { language } = quickSettings()
show(bestLanguage([...(language === null ? [] : [language]), ...navigator.languages]))
tellInteractive()
