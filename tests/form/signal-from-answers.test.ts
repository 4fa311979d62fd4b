import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { settledAnswers } from '../../components/form/settled-answers.ts'
import { tickableOnCards } from '../../domain/content/all-cards.ts'
import type { Answers, Question } from '../../domain/signal/answers.ts'
import { chooseLane, endsWithoutSignal } from '../../domain/signal/lane.ts'
import { signalFromAnswers } from '../../domain/signal/schema.ts'
import { askedSteps, relevantAnswers } from '../../domain/signal/steps.ts'
import {
  AGE_BANDS,
  ALL_ROLES,
  ALREADY_DONE,
  CONSENTS,
  DANGER,
  EXPLOITATION,
  LANGUAGES_NEEDED,
  MAX_INDICATORS,
  MAX_TEXT_LENGTH,
  MAX_WORK_CONTACT_LENGTH,
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
import { fullAnswers } from './full-answers.ts'

const some = <Value extends string>(values: readonly Value[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 })

const edit: fc.Arbitrary<Answers> = fc.oneof(
  fc.record({ danger: fc.constantFrom(...DANGER) }),
  fc.record({ subject: fc.constantFrom(...SUBJECTS) }),
  fc.record({ ageBand: fc.constantFrom(...AGE_BANDS) }),
  fc.record({ consent: fc.constantFrom(...CONSENTS) }),
  fc.record({ sector: fc.constantFrom(...SECTORS) }),
  fc.record({ role: fc.constantFrom(...ALL_ROLES) }),
  fc.record({ indicators: some(['G01', 'H02', 'K01', 'S05']) }),
  fc.record({ exploitation: some(EXPLOITATION) }),
  fc.record({ setting: fc.constantFrom(...SETTINGS) }),
  fc.record({ period: fc.constantFrom(...PERIODS) }),
  fc.record({ region: fc.constantFrom('VR01', 'VR25', 'unknown') }),
  fc.record({ peopleCount: fc.constantFrom(...PEOPLE_COUNTS) }),
  fc.record({ languageNeeded: fc.constantFrom(...LANGUAGES_NEEDED) }),
  fc.record({ alreadyDone: some(ALREADY_DONE) }),
  fc.record({ wishes: some(WISHES) }),
  fc.record({ text: fc.string({ maxLength: 40 }) }),
  fc.record({ onlyYouKnow: fc.constantFrom(...OWN_JUDGEMENT) }),
  fc.record({ wouldRecognise: fc.constantFrom(...OWN_JUDGEMENT) }),
  fc.record({ workContact: fc.string({ maxLength: 40 }) }),
)

const NEVER_SEALED: readonly string[] = ['danger', 'subject', 'onlyYouKnow', 'wouldRecognise']
const MADE_BY_THE_FORM = ['formVersion', 'formLanguage', 'lane']

describe('a signal from answers', () => {
  it('never holds an answer to a question that is not asked, whatever was edited before', () => {
    let signals = 0
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const answers = edits.reduce<Answers>(
          (before, change) => ({ ...before, ...change }),
          fullAnswers(),
        )
        const asked = new Set<string>(askedSteps(answers).flatMap(({ questions }) => questions))

        const signal = signalFromAnswers(settledAnswers(answers), 'nl')

        const lane = chooseLane(answers)
        if (lane === undefined || endsWithoutSignal(lane)) {
          expect(signal.ok).toBe(false)
          return
        }
        if (!signal.ok) {
          expect(signal.code).toBe('signal-incomplete')
          return
        }
        signals += 1
        const { sector, role, indicators } = signal.value
        for (const question of Object.keys(signal.value)) {
          if (!MADE_BY_THE_FORM.includes(question)) expect(asked).toContain(question)
          expect(NEVER_SEALED).not.toContain(question)
        }
        expect([...ROLES[sector], ...SHARED_ROLES]).toContain(role)
        for (const id of indicators) expect(tickableOnCards).toContain(id)
      }),
      { numRuns: 1000 },
    )
    expect(signals).toBeGreaterThan(100)
  })

  it('drops a role that belongs to another sector', () => {
    const kept = relevantAnswers(fullAnswers({ sector: 'school' }))

    expect(kept.sector).toBe('school')
    expect(kept.role).toBeUndefined()
  })

  it.each<Question>(['sector', 'role', 'exploitation', 'setting', 'period', 'region'])(
    'refuses as incomplete without %s',
    (question) => {
      const { [question]: _left, ...answers } = fullAnswers()

      const signal = signalFromAnswers(answers, 'nl')

      expect(signal).toMatchObject({ ok: false, code: 'signal-incomplete' })
    },
  )

  it.each([
    ['a text at its bound', { text: 'a'.repeat(MAX_TEXT_LENGTH) }, true],
    ['a text over its bound', { text: 'a'.repeat(MAX_TEXT_LENGTH + 1) }, false],
    ['blanks around a text at its bound', { text: `  ${'a'.repeat(MAX_TEXT_LENGTH)}\n` }, true],
    ['a work contact at its bound', { workContact: 'a'.repeat(MAX_WORK_CONTACT_LENGTH) }, true],
    ['a longer work contact', { workContact: 'a'.repeat(MAX_WORK_CONTACT_LENGTH + 1) }, false],
    ['no free text at all', { text: '', workContact: ' ' }, true],
    ['no lines ticked', { indicators: [] }, true],
    ['too many lines', { indicators: Array<string>(MAX_INDICATORS + 1).fill('G01') }, false],
    ['a region that does not exist in form', { region: 'Haaglanden' }, false],
    ['no form of exploitation', { exploitation: [] }, false],
  ] satisfies [string, Answers, boolean][])('takes %s: %o → %s', (_name, change, isTaken) => {
    expect(signalFromAnswers(fullAnswers(change), 'nl').ok).toBe(isTaken)
  })

  it('leaves empty free text out altogether', () => {
    const signal = signalFromAnswers(fullAnswers({ text: ' \n ', workContact: '' }), 'nl')

    expect(signal.ok && Object.keys(signal.value)).not.toContain('text')
    expect(signal.ok && Object.keys(signal.value)).not.toContain('workContact')
  })

  it('refuses a lane without a signal, with every other answer given', () => {
    expect(signalFromAnswers(fullAnswers({ danger: 'yes' }), 'nl')).toMatchObject({
      code: 'lane-has-no-signal',
    })
    expect(signalFromAnswers(fullAnswers({ subject: 'advice' }), 'nl')).toMatchObject({
      code: 'lane-has-no-signal',
    })
  })
})
