import type { Words } from '../../components/words/create-words.ts'
import { errorWords } from '../../components/form/error-words.ts'

/** The word files of the page for a partner. */
export const BUNDLE_NAMESPACES = ['bundle', 'errors', 'services'] as const

/** What went wrong, in words for a partner: they send no signal and have no extension. */
export const refusalWords = (words: Pick<Words, 't' | 'has'>, code: string): string =>
  words.has(`bundle:refusal.${code}`) ? words.t(`bundle:refusal.${code}`) : errorWords(words, code)
