import { readFileSync } from 'node:fs'

import { describe, expect, it, vi } from 'vitest'

import { linesElsewhere } from '../../components/cards/lines-elsewhere.ts'
import { lineSearch } from '../../components/cards/load-line-search.ts'
import { OtherLines } from '../../components/cards/OtherLines.tsx'
import { settledAnswers } from '../../components/form/settled-answers.ts'
import { stepProblems } from '../../components/form/step-problems.ts'
import { tickableOnCards } from '../../domain/content/all-cards.ts'
import { cardForSector } from '../../domain/content/sector-cards.ts'
import type { SearchWords } from '../../domain/search/search-entries.ts'
import { DRAFT_VERSION, readDraft } from '../../domain/signal/draft.ts'
import { signalFromAnswers } from '../../domain/signal/schema.ts'
import { MAX_INDICATORS } from '../../domain/signal/vocabulary.ts'
import { fullAnswers } from './full-answers.ts'
import { rendered, textOf } from './rendered.ts'

const wordFile = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../locales/nl/${name}.json`, import.meta.url), 'utf8'))
const words = { cards: wordFile('cards'), search: wordFile('search') } as SearchWords

const school = cardForSector('school')
const onSchool = new Set(school.groups.flatMap(({ indicators }) => indicators))

describe('a search through the lines of other cards', () => {
  const search = lineSearch('nl', words, onSchool)

  it('finds lines by everyday words', () => {
    const found = search.find('handdoeken', 'school')

    expect(found.length).toBeGreaterThan(0)
    expect(found.some((id) => id.startsWith('H'))).toBe(true)
  })

  it('gives lines that may be ticked and are not on the shown card, and nothing else', () => {
    const found = ['telefoon', 'paspoort', 'schuld', 'angst', 'politie', 'kamer'].flatMap((typed) =>
      search.find(typed, 'school'),
    )

    expect(found.length).toBeGreaterThan(10)
    for (const id of found) {
      expect(tickableOnCards).toContain(id)
      expect(onSchool).not.toContain(id)
    }
  })
})

describe('more ticked lines than a signal may hold', () => {
  const indicators = [...tickableOnCards].slice(0, MAX_INDICATORS + 1)
  const problemsOf = (ticked: readonly string[]) =>
    stepProblems('indicators', fullAnswers({ indicators: [...ticked] }), 'nl', new Set())

  it('are said on their page and never cut', () => {
    expect(problemsOf(indicators)).toEqual([{ question: 'indicators', is: 'too-long' }])
    expect(problemsOf(indicators.slice(1))).toEqual([])
  })

  it('stay in the draft: every line there is fits in it', () => {
    const draft = {
      version: DRAFT_VERSION,
      answers: fullAnswers({ indicators: [...tickableOnCards] }),
      step: 'indicators',
    }

    expect(tickableOnCards.size).toBeGreaterThan(MAX_INDICATORS)
    expect(readDraft(draft).ok).toBe(true)
  })
})

describe('a line ticked on another card', () => {
  it('counts in the signal, whatever the sector', () => {
    const answers = fullAnswers({ sector: 'school', role: 'teacher', indicators: ['H02', 'G01'] })

    const signal = signalFromAnswers(settledAnswers(answers), 'nl')

    expect(onSchool).not.toContain('H02')
    expect(signal.ok && signal.value.indicators).toEqual(['H02', 'G01'])
  })

  it('is shown beside the card, so that it can be unticked', async () => {
    const onTicked = vi.fn()
    const page = await rendered(
      <OtherLines card={school} sector="school" ticked={['H02']} onTicked={onTicked} />,
    )
    const boxes = [...page.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]

    expect(textOf(page)).toContain('Ook aangevinkt, van andere kaarten')
    expect(boxes.map(({ value }) => value)).toEqual(['H02'])
  })

  it('stands in one place: on the card, among what was found, or below', () => {
    const found = ['H02']

    const elsewhere = linesElsewhere(
      ['H15', 'H02', ...onSchool, 'Z99', 'H15'],
      tickableOnCards,
      onSchool,
      found,
    )

    expect(elsewhere).toEqual(['H15'])
  })
})
