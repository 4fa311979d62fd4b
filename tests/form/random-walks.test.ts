import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { formReducer, openForm, type FormState } from '../../components/form/form-state.ts'
import { progressOf } from '../../components/form/progress.ts'
import { settledAnswers } from '../../components/form/settled-answers.ts'
import { answersSchema, type Answers, type Question } from '../../domain/signal/answers.ts'
import { readDraft, writtenDraft } from '../../domain/signal/draft.ts'
import { signalFromAnswers } from '../../domain/signal/schema.ts'
import { askedSteps, isAsked, openQuestions, STEP_IDS } from '../../domain/signal/steps.ts'
import {
  AGE_BANDS,
  ALL_ROLES,
  ALREADY_DONE,
  CONSENTS,
  DANGER,
  EXPLOITATION,
  LANGUAGES_NEEDED,
  OWN_JUDGEMENT,
  PEOPLE_COUNTS,
  PERIODS,
  ROLES,
  SECTORS,
  SETTINGS,
  SHARED_ROLES,
  SUBJECTS,
  WISHES,
} from '../../domain/signal/vocabulary.ts'

const CODE = 'XX-99-88'
const TEXTS = [
  '',
  ' \n',
  'Een vrouw mag de kamer niet uit.',
  `Op de doos stond order ${CODE}.`,
  'Bel haar op 06 12345678.',
  'رجل ينتظر أمام الباب كل مساء.',
  'a'.repeat(2001),
]
const subsetsOf = <Value>(values: readonly Value[]): Value[][] => [
  [],
  ...values.map((value) => [value]),
  [...values],
]

/** Every answer a person can give to each question, and some that the form refuses. */
const ANSWERS: { readonly [Key in Question]-?: readonly NonNullable<Answers[Key]>[] } = {
  danger: DANGER,
  subject: SUBJECTS,
  ageBand: AGE_BANDS,
  consent: CONSENTS,
  sector: SECTORS,
  role: ALL_ROLES,
  indicators: subsetsOf(['G01', 'H02', 'K01', 'S05']),
  exploitation: subsetsOf(EXPLOITATION),
  setting: SETTINGS,
  period: PERIODS,
  region: ['VR01', 'VR25', 'unknown'],
  peopleCount: PEOPLE_COUNTS,
  languageNeeded: LANGUAGES_NEEDED,
  text: TEXTS,
  onlyYouKnow: OWN_JUDGEMENT,
  wouldRecognise: OWN_JUDGEMENT,
  alreadyDone: subsetsOf(ALREADY_DONE),
  wishes: subsetsOf(WISHES),
  workContact: ['', 'receptie van ons hotel', 'b'.repeat(201)],
}
const KEPT_ON_A_DEVICE: readonly Answers[] = [
  {},
  { sector: 'hotel', region: 'VR13' },
  { sector: 'school', indicators: ['S05', 'H02'] },
  { indicators: ['H02'] },
  { text: TEXTS[3] ?? '' },
]

const ACTS = [
  'answer',
  'answer',
  'answer',
  'fill-in',
  'fill-in',
  'next',
  'next',
  'back',
  'change',
  'lift',
  'reopen',
  'restart',
] as const
const step = fc.record({
  act: fc.constantFrom(...ACTS, ...ACTS, 'fill-in', 'fill-in', 'next', 'answer'),
  which: fc.nat(999),
  value: fc.nat(999),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

let edits = 0
let restarts = 0

const at = <Item>(items: readonly Item[], number: number): Item => {
  const item = items[number % items.length]
  if (item === undefined) throw new Error('Nothing to choose from.')
  return item
}

const answer = (state: FormState, question: Question, value: number): FormState => {
  edits += 1
  const answers: readonly unknown[] = ANSWERS[question]
  return formReducer(state, { do: 'answer', change: { [question]: at(answers, value) } })
}

/** What a person can answer here: the questions of the page; on the last, nothing. */
const questionsOn = ({ step: id, answers }: FormState): readonly Question[] =>
  askedSteps(answers).find((page) => page.id === id)?.questions ?? []

const next = (state: FormState): FormState => formReducer(state, { do: 'next', language: 'nl' })

const fillIn = (state: FormState, value: number): FormState => {
  const open = openQuestions(state.step, settledAnswers(state.answers))
  const filled = open.reduce((before, question) => answer(before, question, value), state)
  return next(filled)
}

const taken = (state: FormState, { act, which, value }: Step): FormState => {
  switch (act) {
    case 'answer': {
      const questions = questionsOn(state)
      return questions.length === 0 ? state : answer(state, at(questions, which), value)
    }
    case 'fill-in':
      return fillIn(state, value)
    case 'next':
      return next(state)
    case 'back':
      return formReducer(state, { do: 'back' })
    case 'change':
      return formReducer(state, { do: 'change', step: at(STEP_IDS, which) })
    case 'lift':
      return formReducer(state, { do: 'lift', found: CODE, isLifted: value % 2 === 0 })
    case 'reopen': {
      const draft = readDraft(JSON.parse(JSON.stringify(writtenDraft(draftOf(state)))))
      if (!draft.ok) throw new Error(`What the form kept was refused: ${draft.code}`)
      return openForm(draft.value, 'nl')
    }
    case 'restart':
      // Seldom: otherwise no walk comes far.
      if (which % 4 > 0) return state
      restarts += 1
      return formReducer(state, { do: 'restart' })
    default:
      return act satisfies never
  }
}

const draftOf = ({ answers, step: page, lifted }: FormState) => ({
  answers,
  step: page,
  lifted: [...lifted],
})

const MADE_BY_THE_FORM = ['formVersion', 'formLanguage', 'lane']

const expectSignalOf = (state: FormState): boolean => {
  const settled = settledAnswers(state.answers)
  const signal = signalFromAnswers(settled, 'nl')
  if (!signal.ok) return false
  const { sector, role } = signal.value
  for (const [key, sealed] of Object.entries(signal.value)) {
    if (MADE_BY_THE_FORM.includes(key)) continue
    const question = key as Question
    const answered = settled[question] ?? []
    expect(isAsked(question, state.answers), key).toBe(true)
    expect(sealed, key).toEqual(typeof answered === 'string' ? answered.trim() : answered)
  }
  for (const question of ['danger', 'subject', 'onlyYouKnow', 'wouldRecognise']) {
    expect(signal.value).not.toHaveProperty(question)
  }
  expect([...ROLES[sector], ...SHARED_ROLES]).toContain(role)
  return true
}

describe('random walks through the form', () => {
  it('never lead to a signal that is refused on the last page, or that holds what was not asked', () => {
    let complete = 0
    const visited = new Set<string>()
    fc.assert(
      fc.property(
        fc.constantFrom(...KEPT_ON_A_DEVICE),
        fc.array(step, { minLength: 60, maxLength: 120 }),
        (kept, steps) => {
          let state = openForm({ answers: kept, step: 'start' }, 'nl')
          for (const one of steps) {
            state = taken(state, one)
            visited.add(state.step)

            expect(answersSchema.safeParse(state.answers).success).toBe(true)
            expect(askedSteps(state.answers).map(({ id }) => id)).toContain(state.step)
            const { current, total } = progressOf(state.step, state.answers)
            expect(current).toBeGreaterThan(0)
            expect(total).toBeLessThanOrEqual(8)
            const makesSignal = expectSignalOf(state)
            if (state.step !== 'check') continue
            expect(makesSignal).toBe(true)
            complete += 1
          }
        },
      ),
      { numRuns: 700 },
    )

    expect(edits).toBeGreaterThan(10_000)
    expect(complete).toBeGreaterThan(200)
    expect(restarts).toBeGreaterThan(20)
    expect(visited).toEqual(new Set(STEP_IDS))
  }, 180_000)
})
