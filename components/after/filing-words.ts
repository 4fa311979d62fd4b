import { dayInWords } from '../guide/day-in-words.ts'
import type { Words } from '../words/create-words.ts'
import type { CheckedFiling } from './check-filing.ts'

const GROUP = 8

/** 64 hex characters in groups of eight, for reading and comparing. */
export const hashInGroups = (hash: string): string =>
  (hash.match(new RegExp(`.{1,${GROUP}}`, 'gu')) ?? []).join(' ')

/** The lines of a proof as a person reads them: which day, which desk, which fingerprint. */
export const filingLines = (
  { filing, deskNames }: CheckedFiling,
  { t, locale, language }: Words,
): readonly {
  readonly id: 'day' | 'desk' | 'hash'
  readonly key: string
  readonly value: string
}[] => [
  { id: 'day', key: t('after:filing.day'), value: dayInWords(filing.receivedOn, locale) },
  {
    id: 'desk',
    key: t('after:filing.desk'),
    value: deskNames?.[language] ?? deskNames?.['nl'] ?? filing.deskId,
  },
  { id: 'hash', key: t('after:filing.hash'), value: hashInGroups(filing.envelopeHash) },
]

/**
 * The proof as a text file: the lines a person reads, what it proves and not, how to check it, and
 * the signature on a line of its own. Holds no receipt and nothing of the case.
 */
export const filingText = (checked: CheckedFiling, words: Words): string => {
  const { t } = words
  return [
    `${t('form:product')} · ${t('after:filing.title')}`,
    '',
    ...filingLines(checked, words).map(({ key, value }) => `${key}: ${value}`),
    '',
    t('after:filing.proves'),
    t('after:filing.provesNot'),
    '',
    t('after:filing.check'),
    '',
    `${t('after:filing.signature')}:`,
    checked.jws,
    '',
  ].join('\r\n')
}
