import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import type { FindingKind } from '../../domain/anonymise/finding.ts'
import { readCorpus, type CorpusText } from '../../setup/anonymise/corpus.ts'
import { figuresOf } from '../../setup/anonymise/figures.ts'
import { findOnce, newScore, scoreText, type Score } from '../../setup/anonymise/score-corpus.ts'

const tuning = readCorpus('tuning')
const heldBack = readCorpus('held-back')
const all = [...tuning, ...heldBack]
const find = findOnce()

const KINDS: readonly FindingKind[] = [
  'person',
  'bsn',
  'vnumber',
  'document',
  'nationalid',
  'phone',
  'email',
  'iban',
  'card',
  'plate',
  'postcode',
  'address',
  'birthdate',
  'date',
  'age',
  'room',
  'organisation',
  'place',
  'handle',
  'url',
  'ip',
  'kvk',
  'id',
]

const scoreOf = (kind: FindingKind | 'any', fits: (text: CorpusText) => boolean): Score => {
  const score = newScore()
  for (const text of heldBack) if (fits(text)) scoreText(text, kind, score, {}, find)
  return score
}
const isDutch = ({ language }: CorpusText): boolean => language === 'nl'

describe('the corpus', () => {
  it('has at least 600 texts in ten languages and more, of four sectors', () => {
    expect(all.length).toBeGreaterThanOrEqual(600)
    expect(new Set(all.map(({ language }) => language)).size).toBeGreaterThanOrEqual(10)
    expect(new Set(all.map(({ sector }) => sector))).toEqual(
      new Set(['hotel', 'school', 'social-team', 'other']),
    )
  })

  it('gives every text a name of its own and closes every mark', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    for (const { id, text, marks } of all) {
      expect(text, id).not.toMatch(/\{\{|\}\}/u)
      for (const { kind } of marks) expect(KINDS, id).toContain(kind)
    }
  })

  it('has no text in both parts', () => {
    const texts = new Set(tuning.map(({ text }) => text))

    expect(heldBack.filter(({ text }) => texts.has(text))).toEqual([])
  })
})

/** The least that may be found in the texts nobody looked at; `docs/anonymisation.md` has the figures. */
describe('on the texts that are held back', () => {
  it.each<[string, (text: CorpusText) => boolean, number, number, number]>([
    ['Dutch news', (text) => isDutch(text) && text.register.includes('news'), 0.85, 0.82, 0.65],
    [
      'Dutch encyclopaedic',
      (text) => isDutch(text) && text.register.includes('encyclopaedic'),
      0.9,
      0.88,
      0.7,
    ],
    [
      'Dutch lower case',
      (text) => isDutch(text) && text.register.includes('lower'),
      0.7,
      0.65,
      0.85,
    ],
    ['Dutch signals', (text) => isDutch(text) && text.sector !== 'other', 0.85, 0.82, 0.85],
    ['English', ({ language }) => language === 'en', 0.75, 0.7, 0.8],
    [
      'other Latin scripts',
      ({ language }) => 'de fr es pl pt ro hu tr'.includes(language),
      0.7,
      0.65,
      0.6,
    ],
    ['Cyrillic', ({ language }) => language === 'bg' || language === 'uk', 0.6, 0.6, 0.6],
    ['Arabic', ({ language }) => language === 'ar', 0.35, 0.3, 0.6],
    ['Chinese', ({ language }) => language === 'zh', 0.35, 0.3, 0.6],
  ])('finds persons: %s', (_, fits, found, full, precision) => {
    const score = scoreOf('person', fits)

    expect(score.found / score.marked).toBeGreaterThanOrEqual(found)
    expect(score.full / score.marked).toBeGreaterThanOrEqual(full)
    expect(score.right / score.given).toBeGreaterThanOrEqual(precision)
  })

  it.each<[FindingKind, number]>([
    ['bsn', 0.97],
    ['iban', 0.98],
    ['email', 0.98],
    ['url', 0.98],
    ['ip', 0.98],
    ['phone', 0.96],
    ['plate', 0.95],
    ['address', 0.85],
    ['birthdate', 0.9],
    ['nationalid', 0.85],
    ['vnumber', 0.85],
  ])('covers %s whole', (kind, least) => {
    const score = scoreOf(kind, () => true)

    expect(score.full / score.marked).toBeGreaterThanOrEqual(least)
  })

  it('alarms seldom in Dutch', () => {
    const score = scoreOf('any', isDutch)

    expect((1000 * score.alarms) / score.words).toBeLessThanOrEqual(3)
  })

  it('has the figures that are published', () => {
    const page = readFileSync(new URL('../../docs/anonymisation.md', import.meta.url), 'utf8')

    expect(page).toContain(figuresOf(heldBack, find))
  })
})
