import { createInstance, type i18n } from 'i18next'

import { localeOf, type Language } from './languages.ts'

type WordFile = { readonly default: Record<string, unknown> }

/** Every word file as its own chunk, loaded when a face asks for it. */
const wordFiles = import.meta.glob<WordFile>('../../locales/*/*.json')

const loadNamespace = async (language: Language, namespace: string) => {
  const load = wordFiles[`../../locales/${language}/${namespace}.json`]
  if (!load) throw new Error(`There are no words for ${language}/${namespace}.`)
  return (await load()).default
}

/** The words of one face: which namespaces it shows, in which language now. */
export type Words = {
  readonly language: Language
  /** For every `Intl` format on screen, `nl-NL` or `en-GB`. */
  readonly locale: string
  /** The words of `namespace:path.to.key`, with `{{placeholders}}` filled in. */
  readonly t: (key: string, values?: Record<string, string | number>) => string
  /** Whether there are words for this key (for codes that may come from a newer version). */
  readonly has: (key: string) => boolean
}

/**
 * Loads the words of these namespaces. Throws when a file is missing: the build is broken then, and
 * a face without words must not open quietly.
 */
export const loadWords = async (
  language: Language,
  namespaces: readonly string[],
): Promise<Words> => {
  const loaded = await Promise.all(
    namespaces.map(async (namespace) => [namespace, await loadNamespace(language, namespace)]),
  )
  return wordsOf(language, { [language]: Object.fromEntries(loaded) as Record<string, object> })
}

/** Words from files that are already there: for a face that must show at once. */
export const wordsOf = (
  language: Language,
  resources: Record<string, Record<string, object>>,
): Words => {
  const instance: i18n = createInstance()
  void instance.init({
    lng: language,
    resources,
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return {
    language,
    locale: localeOf(language),
    t: (key, values = {}) => instance.t(key, values),
    has: (key) => instance.exists(key),
  }
}
