import { bestLanguage, isLanguage, type Language } from '../../components/words/languages.ts'

const KEY = 'signaalwijzer-console-language'

type Keep = Pick<Storage, 'getItem' | 'setItem'>

/** The language chosen earlier in this browser, else the best of what the browser asks for. */
export const startLanguage = (storage: Keep, wished: readonly string[]): Language => {
  const kept = storage.getItem(KEY)
  return kept !== null && isLanguage(kept) ? kept : bestLanguage(wished)
}

export const keepLanguage = (storage: Keep, language: Language): void => {
  storage.setItem(KEY, language)
}
