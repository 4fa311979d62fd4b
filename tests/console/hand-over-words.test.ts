import { describe, expect, it } from 'vitest'

import { wordsOf } from '../../components/words/create-words.ts'
import { HAND_OVER_STEPS } from '../../console/hand-over/hand-over-drafts.ts'
import { DELIVERY_STATES, HAND_OVER_REASONS, STUCK_REASONS } from '../../domain/api/hand-over.ts'
import { GATE_CONSENTS, GATE_TICKS, OVERRIDE_REASONS } from '../../domain/hand-over/gate-answers.ts'
import { TEXT_CHOICES } from '../../domain/hand-over/make-bundle.ts'
import { HAND_OVER_STATES, nextHandOverStates, WAYS } from '../../domain/hand-over/states.ts'
import en from '../../locales/en/handover.json' with { type: 'json' }
import notes from '../../locales/en/notes/handover.json' with { type: 'json' }
import nl from '../../locales/nl/handover.json' with { type: 'json' }

const leavesOf = (words: object, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? leavesOf(value, `${path}${key}.`)
      : [[`${path}${key}`, String(value)]],
  )
const keysOf = (words: object) => leavesOf(words).map(([key]) => key)
const placeholdersOf = (words: object) =>
  leavesOf(words).map(([key, text]) => [key, (text.match(/\{\{\w+\}\}/gu) ?? []).sort()])

const stepsOf = (direction: 'out' | 'in') =>
  HAND_OVER_STATES.flatMap((state) =>
    nextHandOverStates(state, direction === 'out' ? 'sender' : 'receiver', 'phone'),
  ).flatMap((to) => [`stepTo.${direction}.${to}.button`, `stepTo.${direction}.${to}.confirm`])

describe('the words of handing over', () => {
  it('have the same keys and placeholders in Dutch, English and the notes', () => {
    expect(keysOf(nl)).toEqual(keysOf(en))
    expect(keysOf(notes)).toEqual(keysOf(en))
    expect(placeholdersOf(nl)).toEqual(placeholdersOf(en))
  })

  it.each([
    ['nl', nl],
    ['en', en],
  ] as const)('name every step, way, state, question and reason in %s', (language, file) => {
    const { has } = wordsOf(language, { [language]: { handover: file } })
    const keys = [
      ...HAND_OVER_STEPS.map((step) => `steps.${step}.title`),
      ...WAYS.flatMap((way) => [`ways.${way}.name`, `sendBy.${way}`, `sent.ways.${way}`]),
      ...HAND_OVER_STATES.map((state) => `states.${state}`),
      ...HAND_OVER_REASONS.map((reason) => `reasons.${reason}`),
      ...DELIVERY_STATES.map((state) => `delivery.${state}`),
      ...STUCK_REASONS.flatMap((reason) => [`stuck.out.${reason}`, `stuck.in.${reason}`]),
      ...GATE_CONSENTS.map((answer) => `consent.answers.${answer}`),
      ...OVERRIDE_REASONS.map((reason) => `consent.reasons.${reason}`),
      ...GATE_TICKS.map((tick) => `ticks.${tick}.tick`),
      ...TEXT_CHOICES.map((choice) => `contents.textChoices.${choice}`),
      ...stepsOf('out'),
      ...stepsOf('in'),
    ]

    expect(keys.filter((key) => !has(`handover:${key}`))).toEqual([])
  })

  it('never call a signal a registration of somebody, or somebody a victim', () => {
    const risky = leavesOf(nl).filter(([, text]) => /slachtoffer|registratie/iu.test(text))

    expect(risky.every(([, text]) => /geen registratie/u.test(text))).toBe(true)
  })
})
