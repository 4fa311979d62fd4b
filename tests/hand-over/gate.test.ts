import { describe, expect, it } from 'vitest'

import { handOverGate, passGate, type GateQuestion } from '../../domain/hand-over/gate.ts'
import { gateSchema, type Gate } from '../../domain/hand-over/gate-answers.ts'
import type { HandOverWish } from '../../domain/hand-over/make-bundle.ts'
import { signalContents } from '../../domain/sealing/seal-signal.ts'
import type { Answers } from '../../domain/signal/answers.ts'
import { aDesk, aRoutedSignal } from '../builders.ts'
import { aBundle } from './builders.ts'

const PLAIN = 'Er staat vaak laat een busje voor de deur.'

const questionsFor = (changes: Partial<Answers>, wish: Partial<HandOverWish> = {}) => {
  const routed = aRoutedSignal(aDesk('age1pq1desk'), { text: PLAIN, ...changes })
  const contents = signalContents(routed, { recipient: 'age1pq1thread' })
  return handOverGate(contents, aBundle(contents, wish))
}

const subjects = (questions: readonly GateQuestion[]) => questions.map(({ about }) => about)

const ADULT: Partial<Answers> = { ageBand: '24-plus', consent: 'not-asked' }

describe('the gate before a hand-over', () => {
  it('always asks about consent, and about nothing else where nothing else needs care', () => {
    const questions = questionsFor(ADULT)

    expect(questions).toEqual([
      {
        about: 'consent',
        mayAnswer: ['given', 'legal-basis', 'override'],
        suggested: undefined,
      },
    ])
  })

  it.each([
    { consent: 'yes', suggested: 'given' },
    { consent: 'legal-basis', suggested: 'legal-basis' },
    { consent: 'no', suggested: undefined },
    { consent: 'unknown', suggested: undefined },
  ] as const)('takes over consent "$consent" as $suggested', ({ consent, suggested }) => {
    const [question] = questionsFor({ ...ADULT, consent })

    expect(question).toMatchObject({ about: 'consent', suggested })
  })

  it('does without consent only where no person is concerned', () => {
    const [question] = questionsFor({ subject: 'place' })

    expect(question).toMatchObject({ suggested: 'not-needed' })
  })

  it.each<{ name: string; changes: Partial<Answers>; wish?: Partial<HandOverWish>; asks: string }>([
    {
      name: 'a work contact that goes along',
      changes: { ...ADULT, workContact: 'balie, toestel 12' },
      wish: { withWorkContact: true },
      asks: 'work-contact',
    },
    {
      name: 'a professional who wants to stay unknown',
      changes: { ...ADULT, wishes: ['stay-unknown'] },
      asks: 'stay-unknown',
    },
    { name: 'somebody under 18', changes: { ageBand: '16-17' }, asks: 'minor' },
    { name: 'somebody who may be under 18', changes: { ageBand: 'unknown' }, asks: 'minor' },
    {
      name: 'a person who agreed, and who may be named by phone',
      changes: { ...ADULT, consent: 'yes' },
      asks: 'other-route',
    },
    {
      name: 'what could still be recognised in the text',
      changes: { ...ADULT, text: 'Zij is 23 jaar en werkt hier sinds 12 maart 2026.' },
      asks: 'soft-findings',
    },
    {
      name: 'what could still be recognised in the note',
      changes: ADULT,
      wish: { note: 'Het gaat om een vrouw van 23 jaar.' },
      asks: 'soft-findings',
    },
  ])('asks for a tick for $name', ({ changes, wish, asks }) => {
    const questions = questionsFor(changes, wish)

    expect(subjects(questions)).toEqual(['consent', asks])
  })

  it('does not ask about a work contact that stays here', () => {
    const questions = questionsFor({ ...ADULT, workContact: 'balie, toestel 12' })

    expect(subjects(questions)).toEqual(['consent'])
  })

  it('says which kinds are left, and which details together point at somebody', () => {
    const questions = questionsFor({
      ...ADULT,
      text: 'Een Poolse vrouw van 23 jaar, sinds 12 maart 2026.',
    })
    const soft = questions.find(({ about }) => about === 'soft-findings')

    expect(soft).toEqual({ about: 'soft-findings', kinds: ['age', 'date', 'combination'] })
  })

  it('has nothing to ask about a text that was left out', () => {
    const text = 'Een Poolse vrouw van 23 jaar, sinds 12 maart 2026.'

    const questions = questionsFor({ ...ADULT, text }, { text: 'left-out' })

    expect(subjects(questions)).toEqual(['consent'])
  })
})

describe('passing the gate', () => {
  const careful = questionsFor({ ageBand: '16-17', wishes: ['stay-unknown'] })
  const ticked = ['minor', 'stay-unknown'] as const

  it('takes consent and every tick', () => {
    const gate: Gate = { consent: 'given', ticked: [...ticked] }

    expect(passGate(careful, gate)).toEqual({ ok: true, value: gate })
  })

  it('takes a recorded override', () => {
    const passed = passGate(careful, {
      consent: 'override',
      overrideReason: 'minor-at-risk',
      ticked: [...ticked],
    })

    expect(passed.ok).toBe(true)
  })

  it('names what was not ticked', () => {
    const passed = passGate(careful, { consent: 'given', ticked: ['minor'] })

    expect(passed).toEqual({ ok: false, code: 'gate-open', fields: ['stay-unknown'] })
  })

  it.each([
    { name: 'an override without a reason', gate: { consent: 'override' } as const },
    {
      name: 'a reason without an override',
      gate: { consent: 'given', overrideReason: 'danger-to-life' } as const,
    },
    { name: 'no consent where a person is concerned', gate: { consent: 'not-needed' } as const },
  ])('refuses $name', ({ gate }) => {
    const passed = passGate(careful, { ...gate, ticked: [...ticked] })

    expect(passed).toEqual({ ok: false, code: 'gate-open', fields: ['consent'] })
  })

  it.each([
    { consent: 'given', overrideReason: 'Omdat mevrouw Ooievaar dat zei' },
    { consent: 'given', remark: 'vrij veld' },
    { consent: 'perhaps' },
    { consent: 'given', ticked: ['something-else'] },
  ])('knows codes only: %o is none', (gate) => {
    expect(gateSchema.safeParse(gate).success).toBe(false)
  })
})
