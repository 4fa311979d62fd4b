import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import regionsFile from '../../content/regions.json' with { type: 'json' }
import { PROBLEM_STATUS } from '../../domain/api/problem.ts'
import { CLOSE_REASONS, THREAD_STATES } from '../../domain/desk/signal-states.ts'
import { HARD_KINDS } from '../../domain/anonymise/hard-kinds.ts'
import { STEPS } from '../../domain/signal/steps.ts'
import * as vocabulary from '../../domain/signal/vocabulary.ts'
import englishErrors from '../../locales/en/errors.json' with { type: 'json' }
import englishForm from '../../locales/en/form.json' with { type: 'json' }
import errorsNotes from '../../locales/en/notes/errors.json' with { type: 'json' }
import formNotes from '../../locales/en/notes/form.json' with { type: 'json' }
import threadNotes from '../../locales/en/notes/thread.json' with { type: 'json' }
import sheetNotes from '../../locales/en/notes/sheet.json' with { type: 'json' }
import englishSheet from '../../locales/en/sheet.json' with { type: 'json' }
import englishThread from '../../locales/en/thread.json' with { type: 'json' }
import dutchErrors from '../../locales/nl/errors.json' with { type: 'json' }
import dutchForm from '../../locales/nl/form.json' with { type: 'json' }
import dutchSheet from '../../locales/nl/sheet.json' with { type: 'json' }
import dutchThread from '../../locales/nl/thread.json' with { type: 'json' }

type WordTree = { readonly [key: string]: string | WordTree }

const flat = (tree: WordTree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  )
const keysOf = (tree: WordTree) => flat(tree).map(([key]) => key)
const placeholders = (words: string) => (words.match(/\{\{\w+\}\}/gu) ?? []).sort()

/** Where a refusal with a code may come from that a professional sees. */
const ROOMS = ['domain', 'components', 'web', 'extension']

const refusalCodes = ROOMS.flatMap((room) => {
  const root = new URL(`../../${room}/`, import.meta.url)
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .flatMap((name) => [
      ...readFileSync(new URL(name, root), 'utf8').matchAll(
        /refused(?:<[^>]*>)?\('([a-z0-9-]+)'/gu,
      ),
    ])
    .map((match) => match[1] ?? '')
})

describe.each([
  ['form', dutchForm, englishForm, formNotes],
  ['thread', dutchThread, englishThread, threadNotes],
  ['sheet', dutchSheet, englishSheet, sheetNotes],
  ['errors', dutchErrors, englishErrors, errorsNotes],
] satisfies [string, WordTree, WordTree, WordTree][])('the words of %s', (_name, nl, en, notes) => {
  it('have the same keys in Dutch, in English and in the notes', () => {
    expect(keysOf(nl)).toEqual(keysOf(en))
    expect(keysOf(notes)).toEqual(keysOf(en))
  })

  it('have the same placeholders in Dutch and English', () => {
    const english = new Map(flat(en))
    for (const [key, words] of flat(nl)) {
      expect([key, placeholders(words)]).toEqual([key, placeholders(english.get(key) ?? '')])
    }
  })

  it('promise nobody to be anonymous and call nobody a victim', () => {
    for (const [, words] of [...flat(nl), ...flat(en)]) {
      expect(words).not.toMatch(/slachtoffer|victim|je bent anoniem|you are anonymous/iu)
    }
  })
})

describe('the words of refusals', () => {
  it.each([...new Set([...Object.keys(PROBLEM_STATUS), ...refusalCodes])].sort())(
    'say what happened and what to do at %s',
    (code) => {
      expect(dutchErrors).toHaveProperty([code])
      expect(englishErrors).toHaveProperty([code])
    },
  )

  it('knows the codes of the sealing and the receipt among those found', () => {
    expect(refusalCodes).toEqual(
      expect.arrayContaining(['no-recipient', 'receipt-length', 'text-identifies']),
    )
  })
})

describe('the words of answers', () => {
  const LISTS = {
    danger: vocabulary.DANGER,
    subject: vocabulary.SUBJECTS,
    ageBand: vocabulary.AGE_BANDS,
    consent: vocabulary.CONSENTS,
    lane: vocabulary.LANES,
    sector: vocabulary.SECTORS,
    role: vocabulary.ALL_ROLES,
    exploitation: vocabulary.EXPLOITATION,
    setting: vocabulary.SETTINGS,
    period: vocabulary.PERIODS,
    peopleCount: vocabulary.PEOPLE_COUNTS,
    languageNeeded: vocabulary.LANGUAGES_NEEDED,
    alreadyDone: vocabulary.ALREADY_DONE,
    wishes: vocabulary.WISHES,
    onlyYouKnow: vocabulary.OWN_JUDGEMENT,
    wouldRecognise: vocabulary.OWN_JUDGEMENT,
  } as const

  it.each(Object.entries(LISTS))('are there for each %s, and for no other', (question, codes) => {
    const words: Record<string, object> = dutchForm.options

    expect(Object.keys(words[question] ?? {}).sort()).toEqual([...codes].sort())
  })

  it('give each step a title and each question a title', () => {
    for (const step of STEPS) {
      expect(dutchForm.steps).toHaveProperty([step.id, 'title'])
      for (const question of step.questions) {
        expect(dutchForm.questions).toHaveProperty([question, 'title'])
      }
    }
    expect(Object.keys(dutchForm.steps)).toEqual(STEPS.map(({ id }) => id))
  })

  it('explain every state, reason and hard kind', () => {
    for (const state of THREAD_STATES) expect(dutchThread.stateText).toHaveProperty([state])
    for (const reason of CLOSE_REASONS) expect(dutchThread.closeReason).toHaveProperty([reason])
    for (const kind of HARD_KINDS) expect(dutchForm.findings.why).toHaveProperty([kind])
  })

  it('know the 25 safety regions', () => {
    expect(new Set(regionsFile.regions.map(({ code }) => code)).size).toBe(25)
    for (const { code } of regionsFile.regions) expect(code).toMatch(/^VR\d{2}$/)
  })
})
