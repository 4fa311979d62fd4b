import type { Words } from '../../components/words/create-words.ts'

/** What happened and what to do, for any code: the console's own words, then everyone's. */
export const refusalWords = ({ t, has }: Pick<Words, 't' | 'has'>, code: string): string => {
  if (has(`console:errors.${code}`)) return t(`console:errors.${code}`)
  if (has(`errors:${code}`)) return t(`errors:${code}`)
  return t('console:errors.unknown')
}
