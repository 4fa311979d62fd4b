import { createContext, type ComponentChildren } from 'preact'
import { useContext, useLayoutEffect } from 'preact/hooks'

import type { Words } from './create-words.ts'
import { directionOf, type Language } from './languages.ts'

type WordsInUse = Words & { readonly changeLanguage: (language: Language) => void }

const WordsContext = createContext<WordsInUse | undefined>(undefined)

type Props = {
  readonly words: Words
  readonly onChangeLanguage: (language: Language) => void
  readonly children: ComponentChildren
}

/** Gives words to everything inside, and keeps `lang` and `dir` of the page in step with them. */
export const WordsProvider = ({ words, onChangeLanguage, children }: Props) => {
  useLayoutEffect(() => {
    document.documentElement.lang = words.language
    document.documentElement.dir = directionOf(words.language)
  }, [words.language])
  return (
    <WordsContext.Provider value={{ ...words, changeLanguage: onChangeLanguage }}>
      {children}
    </WordsContext.Provider>
  )
}

/** The words in use. Throws outside a `WordsProvider`. */
export const useWords = (): WordsInUse => {
  const words = useContext(WordsContext)
  if (!words) throw new Error('useWords needs a WordsProvider around it.')
  return words
}
