import { describe, expect, it } from 'vitest'

import type { Answers } from '../../domain/signal/answers.ts'
import { chooseLane, endsWithoutSignal } from '../../domain/signal/lane.ts'
import { askedSteps } from '../../domain/signal/steps.ts'
import { AGE_BANDS, CONSENTS, SUBJECTS } from '../../domain/signal/vocabulary.ts'

const person = { danger: 'no', subject: 'person' } as const

describe('the lane of a signal', () => {
  it.each([
    [{}, undefined],
    [{ danger: 'no' }, undefined],
    [person, undefined],
    [{ danger: 'yes' }, 'danger'],
    [{ danger: 'yes', subject: 'person', ageBand: '24-plus', consent: 'yes' }, 'danger'],
    [{ danger: 'yes', subject: 'advice' }, 'danger'],
    [{ danger: 'no', subject: 'advice' }, 'advice'],
    [{ danger: 'no', subject: 'place' }, 'place-only'],
    [{ danger: 'no', subject: 'place', ageBand: '12-15', consent: 'yes' }, 'place-only'],
    [{ ...person, ageBand: 'under-12' }, 'minor'],
    [{ ...person, ageBand: '12-15' }, 'minor'],
    [{ ...person, ageBand: '16-17' }, 'minor'],
    [{ ...person, ageBand: 'unknown' }, 'minor'],
    [{ ...person, ageBand: '16-17', consent: 'yes' }, 'minor'],
    [{ ...person, ageBand: 'unknown', consent: 'legal-basis' }, 'minor'],
    [{ ...person, ageBand: '18-23' }, undefined],
    [{ ...person, ageBand: '24-plus' }, undefined],
    [{ ...person, ageBand: '18-23', consent: 'yes' }, 'identifiable-consent'],
    [{ ...person, ageBand: '24-plus', consent: 'legal-basis' }, 'identifiable-consent'],
    [{ ...person, ageBand: '24-plus', consent: 'no' }, 'anonymous'],
    [{ ...person, ageBand: '18-23', consent: 'not-asked' }, 'anonymous'],
    [{ ...person, ageBand: '24-plus', consent: 'unknown' }, 'anonymous'],
  ] satisfies [Answers, string | undefined][])('of %j is %s', (answers, lane) => {
    expect(chooseLane(answers)).toBe(lane)
  })

  it('asks nobody in danger anything more than whether there is danger', () => {
    for (const subject of SUBJECTS) {
      const asked = askedSteps({ danger: 'yes', subject, ageBand: '24-plus', consent: 'no' })

      expect(asked.map(({ id }) => id)).toEqual(['start', 'lane'])
      expect(asked.flatMap(({ questions }) => questions)).toEqual(['danger'])
    }
  })

  it('ends advice at the telephone numbers', () => {
    const asked = askedSteps({ danger: 'no', subject: 'advice' })

    expect(asked.map(({ id }) => id)).toEqual(['start', 'lane'])
    expect(endsWithoutSignal('advice')).toBe(true)
  })

  it('shows whom to call before any question about the case, on every road to a signal', () => {
    for (const subject of SUBJECTS) {
      for (const ageBand of AGE_BANDS) {
        for (const consent of CONSENTS) {
          const ids = askedSteps({ danger: 'no', subject, ageBand, consent }).map(({ id }) => id)
          const aboutCase = ids.findIndex((id) => id === 'indicators')

          expect(ids).toContain('lane')
          expect(aboutCase === -1 || ids.indexOf('lane') < aboutCase).toBe(true)
        }
      }
    }
  })

  it('asks consent of adults only, and a number of people only about people', () => {
    const asked = (answers: Answers) => askedSteps(answers).flatMap(({ questions }) => questions)
    const minor = asked({ ...person, ageBand: '12-15' })
    const place = asked({ danger: 'no', subject: 'place' })

    expect(asked({ ...person, ageBand: '24-plus' })).toContain('consent')
    expect(minor).not.toContain('consent')
    expect(minor).toContain('peopleCount')
    expect(place).not.toContain('ageBand')
    expect(place).not.toContain('peopleCount')
    expect(place).toContain('setting')
  })
})
