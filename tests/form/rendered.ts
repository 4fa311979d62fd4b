import { parseHTML } from 'linkedom'
import { h, render, type ComponentChildren } from 'preact'
import { act } from 'preact/test-utils'

import { loadWords } from '../../components/words/create-words.ts'
import { FORM_NAMESPACES, THREAD_NAMESPACES } from '../../components/form/namespaces.ts'
import type { Language } from '../../components/words/languages.ts'
import { WordsProvider } from '../../components/words/WordsProvider.tsx'

const namespaces = [
  ...new Set([...FORM_NAMESPACES, ...THREAD_NAMESPACES, 'bundle', 'lock', 'settings']),
]

const words = {
  nl: await loadWords('nl', namespaces),
  en: await loadWords('en', namespaces),
}

/** Renders with the real words into a document without a browser, and gives what stands there. */
export const rendered = async (
  children: ComponentChildren,
  language: Language = 'nl',
): Promise<HTMLElement> => {
  const { window, document } = parseHTML('<html><body><main></main></body></html>')
  Object.assign(window, {
    matchMedia: () => ({ matches: true }),
    scrollTo: () => undefined,
  })
  Object.assign(globalThis, { window, document })
  const main = document.querySelector('main')
  if (!main) throw new Error('The document has no place to render in.')
  await act(() => {
    render(
      h(WordsProvider, { words: words[language], onChangeLanguage: () => undefined, children }),
      main,
    )
  })
  return main
}

/** What a person reads, with white space as one space. */
export const textOf = (element: Element | null): string =>
  (element?.textContent ?? '').replace(/\s+/gu, ' ').trim()
