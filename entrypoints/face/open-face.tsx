import { render, type FunctionComponent } from 'preact'

import { loadWords } from '../../components/words/create-words.ts'
import { bestLanguage, type Language } from '../../components/words/languages.ts'
import { WordsProvider } from '../../components/words/WordsProvider.tsx'
import { quickSettings, saveQuickSettings } from '../../extension/quick-settings.ts'
import { browser } from '#imports'

/**
 * Shows a face of the extension with its words, and again in another language when the person
 * chooses one: what is typed and open stays as it is.
 */
export const openFace = async (
  Face: FunctionComponent,
  namespaces: readonly string[],
): Promise<void> => {
  const place = document.getElementById('face')
  if (!place) throw new Error('This page has no place for its face.')

  const show = async (language: Language): Promise<void> => {
    const shared = ['popup', 'settings', 'practice-mode', 'lock', 'errors']
    const words = await loadWords(language, [...new Set([...namespaces, ...shared])])
    render(
      <WordsProvider
        words={words}
        onChangeLanguage={(next) => {
          void saveQuickSettings({ language: next }, browser.storage.local)
          void show(next)
        }}
      >
        <Face />
      </WordsProvider>,
      place,
    )
  }

  const { language } = quickSettings()
  await show(bestLanguage([...(language === null ? [] : [language]), ...navigator.languages]))
}
