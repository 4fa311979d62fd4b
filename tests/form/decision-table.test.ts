import { describe, expect, it } from 'vitest'

import { formReducer, openForm, type FormState } from '../../components/form/form-state.ts'
import { settledAnswers } from '../../components/form/settled-answers.ts'
import type { Answers } from '../../domain/signal/answers.ts'
import { chooseLane } from '../../domain/signal/lane.ts'
import { signalFromAnswers } from '../../domain/signal/schema.ts'
import { isAsked, stepOfQuestion } from '../../domain/signal/steps.ts'
import {
  AGE_BANDS,
  CONSENTS,
  DANGER,
  SUBJECTS,
  WISHES,
  type AgeBand,
  type Consent,
  type Lane,
} from '../../domain/signal/vocabulary.ts'
import { fullAnswers } from './full-answers.ts'

type Case = {
  readonly danger: (typeof DANGER)[number]
  readonly subject: (typeof SUBJECTS)[number]
  readonly ageBand: AgeBand
  readonly consent: Consent
  readonly wishes: (typeof WISHES)[number][]
}
type Deciding = keyof Case

const BY_AGE: Record<AgeBand, 'minor' | 'adult'> = {
  'under-12': 'minor',
  '12-15': 'minor',
  '16-17': 'minor',
  unknown: 'minor',
  '18-23': 'adult',
  '24-plus': 'adult',
}
const ADULT_BY_CONSENT: Record<Consent, Lane> = {
  yes: 'identifiable-consent',
  'legal-basis': 'identifiable-consent',
  no: 'anonymous',
  'not-asked': 'anonymous',
  unknown: 'anonymous',
}

/** The lane as the design names it, written down a second time on purpose. */
const laneByDesign = ({ danger, subject, ageBand, consent }: Case): Lane => {
  if (danger === 'yes') return 'danger'
  if (subject === 'advice') return 'advice'
  if (subject === 'place') return 'place-only'
  return BY_AGE[ageBand] === 'minor' ? 'minor' : ADULT_BY_CONSENT[consent]
}

const NOT_IN_LANE: Record<Lane, readonly string[]> = {
  danger: [],
  advice: [],
  'place-only': ['ageBand', 'consent', 'peopleCount', 'languageNeeded'],
  minor: ['consent'],
  'identifiable-consent': [],
  anonymous: [],
}

const permutations = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  items.length === 0
    ? [[]]
    : items.flatMap((first) =>
        permutations(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
      )
const ORDERS = permutations<Deciding>(['danger', 'subject', 'ageBand', 'consent', 'wishes'])

const WISHED: Case['wishes'][] = [[], ...WISHES.map((wish) => [wish])]

/** Where somebody stands before they change their mind: one road each way. */
const BEFORE: readonly Answers[] = [
  {},
  fullAnswers({ text: '' }),
  fullAnswers({ text: '', danger: 'yes' }),
  fullAnswers({ text: '', subject: 'place' }),
  fullAnswers({ text: '', subject: 'advice' }),
  fullAnswers({ text: '', ageBand: '16-17' }),
]

/** Answers a question on its page and goes on: whatever no longer counts is dropped there. */
const answers = (state: FormState, question: Deciding, target: Case): FormState => {
  const there = { ...state, step: stepOfQuestion(question), problems: [] }
  const answered = formReducer(there, { do: 'answer', change: { [question]: target[question] } })
  return formReducer(answered, { do: 'next', language: 'nl' })
}

const endsWith = (before: Answers, order: readonly Deciding[], target: Case): Answers => {
  let state = openForm({ answers: before, step: 'check' }, 'nl')
  let waiting: readonly Deciding[] = order
  for (;;) {
    const next = waiting.find((question) => isAsked(question, state.answers))
    if (next === undefined) return state.answers
    state = answers(state, next, target)
    waiting = waiting.filter((question) => question !== next)
  }
}

const casesOf = (danger: Case['danger'], subject: Case['subject'], ageBand: AgeBand): Case[] =>
  CONSENTS.flatMap((consent) =>
    WISHED.map((wishes) => ({ danger, subject, ageBand, consent, wishes })),
  )

const rest = settledAnswers(fullAnswers({ text: '' }))

describe('the lane of every combination, in every order of editing', () => {
  const rows = DANGER.flatMap((danger) =>
    SUBJECTS.flatMap((subject) => AGE_BANDS.map((ageBand) => ({ danger, subject, ageBand }))),
  )

  it.each(rows)(
    'is what the design names: danger $danger, $subject, $ageBand',
    ({ danger, subject, ageBand }) => {
      for (const [number, target] of casesOf(danger, subject, ageBand).entries()) {
        const lane = laneByDesign(target)
        for (const [turn, order] of ORDERS.entries()) {
          const before = BEFORE[(number + turn) % BEFORE.length] ?? {}

          const ended = endsWith(before, order, target)

          if (chooseLane(ended) !== lane) expect([target, order, before, ended]).toBe(lane)
          checkSignal({ ...rest, ...ended }, ended, lane)
        }
      }
    },
    60_000,
  )

  it('covers every combination in 120 orders', () => {
    expect(rows.length * CONSENTS.length * WISHED.length * ORDERS.length).toBe(86_400)
  })
})

const checkSignal = (filledIn: Answers, ended: Answers, lane: Lane): void => {
  const signal = signalFromAnswers(settledAnswers(filledIn), 'nl')
  if (lane === 'danger' || lane === 'advice') {
    if (signal.ok || signal.code !== 'lane-has-no-signal') expect([ended, signal]).toBe(lane)
    return
  }
  const abandoned = signal.ok
    ? NOT_IN_LANE[lane].filter((question) => question in signal.value)
    : ['no signal']
  if (abandoned.length > 0) expect([ended, signal]).toEqual(abandoned)
}
