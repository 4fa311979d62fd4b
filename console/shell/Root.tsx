import { useState } from 'preact/hooks'

import { loadWords, type Words } from '../../components/words/create-words.ts'
import type { Language } from '../../components/words/languages.ts'
import { WordsProvider } from '../../components/words/WordsProvider.tsx'
import type { EnrolmentKeys } from '../../domain/keys/enrolment-link.ts'
import type { Member, PersonKeyStore } from '../opening/person-key-store.ts'
import { App } from './App.tsx'
import { CONSOLE_NAMESPACES } from './namespaces.ts'

type Props = {
  readonly firstWords: Words
  readonly store: PersonKeyStore
  readonly members: readonly Member[]
  readonly link: EnrolmentKeys | null | undefined
  readonly onLanguage: (language: Language) => void
}

/** The console in a language; changing it keeps everything that is open and typed. */
export const Root = ({ firstWords, onLanguage, ...app }: Props) => {
  const [words, setWords] = useState(firstWords)
  const change = async (language: Language) => {
    setWords(await loadWords(language, CONSOLE_NAMESPACES))
    onLanguage(language)
  }
  return (
    <WordsProvider words={words} onChangeLanguage={(language) => void change(language)}>
      <App {...app} />
    </WordsProvider>
  )
}
