import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { openForm } from '../../components/form/form-state.ts'
import { DRAFT_VERSION, readDraft, writtenDraft } from '../../domain/signal/draft.ts'
import { chooseLane } from '../../domain/signal/lane.ts'
import { LANES } from '../../domain/signal/vocabulary.ts'

type Frozen = { readonly answers: object; readonly step: string; readonly lifted?: string[] }

const folder = new URL('frozen-drafts/', import.meta.url)
const names = readdirSync(folder).map((name) => name.replace('.json', ''))
const frozen = (name: string) =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Frozen
const readFrozen = (name: string) => {
  const draft = readDraft(frozen(name))
  if (!draft.ok) throw new Error(`${name} was refused: ${draft.code}`)
  return draft.value
}

const VERSION_1_STEPS = [
  'danger',
  'subject',
  'age',
  'consent',
  'lane',
  'about-you',
  'indicators',
  'situation',
  'people',
  'follow-up',
  'text',
  'check',
]

describe('a draft of an older version', () => {
  it.each([
    ['v1-danger', 'start', 'start'],
    ['v1-subject', 'start', 'start'],
    ['v1-age', 'person', 'person'],
    ['v1-consent', 'person', 'person'],
    ['v1-lane-danger', 'lane', 'lane'],
    ['v1-lane-advice', 'lane', 'lane'],
    ['v1-about-you-minor', 'indicators', 'indicators'],
    ['v1-indicators-place-only', 'indicators', 'indicators'],
    ['v1-situation-identifiable-consent', 'situation', 'situation'],
    ['v1-people-anonymous', 'situation', 'situation'],
    ['v1-follow-up', 'about-you', 'about-you'],
    ['v1-text', 'text', 'text'],
    ['v1-check', 'check', 'text'],
    ['v1-check-in-memory', 'check', 'check'],
    ['v2-text', 'text', 'text'],
    ['v3-text', 'text', 'text'],
  ])('%s is read at %s and opens at %s, with every answer', (name, step, opensAt) => {
    const draft = readFrozen(name)

    expect(draft.step).toBe(step)
    expect(draft.answers).toEqual(frozen(name).answers)
    expect(draft.lifted ?? []).toEqual(frozen(name).lifted ?? [])
    expect(openForm(draft, 'nl').step).toBe(opensAt)
  })

  it('has a frozen example for each page of version 1 and for each lane', () => {
    const version1 = names.filter((name) => name.startsWith('v1-'))

    expect(new Set(version1.map((name) => frozen(name).step))).toEqual(new Set(VERSION_1_STEPS))
    expect(new Set(version1.map((name) => chooseLane(readFrozen(name).answers)))).toEqual(
      new Set([undefined, ...LANES]),
    )
  })

  it('has a frozen example of today', () => {
    expect(names.some((name) => name.startsWith(`v${DRAFT_VERSION}-`))).toBe(true)
  })
})

describe('a draft', () => {
  it.each(names)('comes back as it was written down: %s', (name) => {
    const draft = readFrozen(name)

    expect(readDraft(JSON.parse(JSON.stringify(writtenDraft(draft))))).toEqual({
      ok: true,
      value: draft,
    })
  })

  it.each([
    ['nothing', undefined],
    ['a word', 'concept'],
    ['a list', []],
    ['no page', { version: 2, answers: {} }],
    ['a page that never was', { version: 2, answers: {}, step: 'names' }],
    ['a page of version 1 in version 2', { version: 2, answers: {}, step: 'danger' }],
    ['a page of version 2 without a number', { answers: {}, step: 'start' }],
    [
      'an answer that is not in the list',
      { version: 2, answers: { danger: 'no!' }, step: 'start' },
    ],
    [
      'a question that is not asked anywhere',
      { version: 2, answers: { name: 'x' }, step: 'start' },
    ],
    ['a key that does not belong', { version: 2, answers: {}, step: 'start', desk: 'x' }],
    ['a number that is none', { version: '2', answers: {}, step: 'start' }],
    ['an older number that never was written', { version: 1, answers: {}, step: 'danger' }],
    ['a time that is none', { answers: {}, step: 'danger', changedAt: 'gisteren' }],
  ])('is refused as damaged with %s', (_what, value) => {
    expect(readDraft(value)).toEqual({ ok: false, code: 'draft-damaged' })
  })

  it('of a newer version is told apart from a damaged one, whatever else is in it', () => {
    expect(readDraft({ version: DRAFT_VERSION + 1, pages: ['unheard of'] })).toEqual({
      ok: false,
      code: 'draft-newer',
    })
  })
})
