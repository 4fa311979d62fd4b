import type { Words } from '../words/create-words.ts'

/** What happened and what to do, for any refusal code; a code without words gets the general ones. */
export const errorWords = ({ t, has }: Pick<Words, 't' | 'has'>, code: string): string =>
  has(`errors:${code}`) ? t(`errors:${code}`) : t('errors:unknown-refusal')
