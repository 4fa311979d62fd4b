import type { FindingKind } from '../../domain/anonymise/finding.ts'
import type { CorpusText } from './corpus.ts'
import { findOnce, newScore, scoreText, type Find, type Score } from './score-corpus.ts'

type Row = {
  readonly name: string
  readonly kind: FindingKind | 'any'
  readonly fits: (text: CorpusText) => boolean
}

const isDutch = ({ language }: CorpusText): boolean => language === 'nl'
const isOf = (register: string) => (text: CorpusText) =>
  isDutch(text) && text.register.includes(register)

const PERSONS: readonly Row[] = [
  {
    name: 'Dutch, signals of three sectors',
    kind: 'person',
    fits: (text) => isDutch(text) && text.sector !== 'other',
  },
  { name: 'Dutch, news', kind: 'person', fits: isOf('news') },
  { name: 'Dutch, encyclopaedic', kind: 'person', fits: isOf('encyclopaedic') },
  { name: 'Dutch, government', kind: 'person', fits: isOf('government') },
  { name: 'Dutch, lower case', kind: 'person', fits: isOf('lower') },
  { name: 'Dutch, chat', kind: 'person', fits: isOf('chat') },
  { name: 'Dutch, register lines', kind: 'person', fits: isOf('register line') },
  { name: 'Dutch, all', kind: 'person', fits: isDutch },
]

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`

const cells = (name: string, score: Score): string =>
  `| ${[
    name,
    String(score.marked),
    percent(score.found, score.marked),
    percent(score.full, score.marked),
    percent(score.right, score.given),
    ((1000 * score.alarms) / Math.max(1, score.words)).toFixed(1),
  ].join(' | ')} |`

const scoring =
  (texts: readonly CorpusText[], find: Find) =>
  ({ kind, fits }: Omit<Row, 'name'>): Score => {
    const score = newScore()
    for (const text of texts) if (fits(text)) scoreText(text, kind, score, {}, find)
    return score
  }

const HEAD = [
  '| what | marked | found | all of it | precision | alarms per 1,000 words |',
  '| --- | ---: | ---: | ---: | ---: | ---: |',
]

/**
 * Gives the figures of the detector on these texts as tables in Markdown: persons by sort of text
 * and language, every kind, texts without personal data, and texts in which nothing leaks.
 */
export const figuresOf = (texts: readonly CorpusText[], find: Find = findOnce()): string => {
  const scoreOf = scoring(texts, find)
  const languages = [...new Set(texts.map(({ language }) => language))]
    .filter((one) => one !== 'nl')
    .sort()
  const kinds = [...new Set(texts.flatMap(({ marks }) => marks.map(({ kind }) => kind)))].sort()
  const names = new Intl.DisplayNames('en', { type: 'language' })
  const persons = [
    ...PERSONS,
    ...languages.map((language) => ({
      name: names.of(language) ?? language,
      kind: 'person' as const,
      fits: (text: CorpusText) => text.language === language,
    })),
  ]
  const nothing: Row = {
    name: 'no personal data',
    kind: 'any',
    fits: (text) => isDutch(text) && text.register.includes('no personal data'),
  }
  const dutch = scoreOf({ kind: 'any', fits: isDutch })
  const all = scoreOf({ kind: 'any', fits: () => true })
  return [
    '### Persons',
    '',
    ...HEAD,
    ...persons.map((row) => cells(row.name, scoreOf(row))),
    '',
    '### Every kind, all languages',
    '',
    ...HEAD,
    ...kinds.map((kind) => cells(kind, scoreOf({ kind, fits: () => true }))),
    '',
    '### Dutch texts without any personal data',
    '',
    ...HEAD,
    cells(nothing.name, scoreOf(nothing)),
    '',
    `Nothing leaks (every person, number and address covered, whatever the kind) in ${percent(dutch.tight, dutch.texts)} of the Dutch texts and ${percent(all.tight, all.texts)} of all ${String(all.texts)}.`,
  ].join('\n')
}
