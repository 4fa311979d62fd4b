import { describe, expect, it } from 'vitest'

import { formReducer, openForm, type FormState } from '../../components/form/form-state.ts'
import { progressOf } from '../../components/form/progress.ts'
import type { Answers } from '../../domain/signal/answers.ts'
import type { StepId } from '../../domain/signal/steps.ts'
import { fullAnswers } from './full-answers.ts'

const at = (step: StepId, answers: Answers = fullAnswers()): FormState =>
  openForm({ answers, step }, 'nl')
const next = (state: FormState) => formReducer(state, { do: 'next', language: 'nl' })
const answer = (state: FormState, change: Answers) => formReducer(state, { do: 'answer', change })

describe('the state of the form', () => {
  it('stays on a page with an open question and names it', () => {
    const stayed = next(openForm(undefined, 'nl'))

    expect(stayed.step).toBe('danger')
    expect(stayed.problems).toEqual([{ question: 'danger', is: 'missing' }])
    expect(stayed.attempt).toBe(1)
  })

  it('takes the error away as soon as its question is answered', () => {
    const answered = answer(next(openForm(undefined, 'nl')), { danger: 'no' })

    expect(answered.problems).toEqual([])
  })

  it('keeps all notes when the answer is danger, also after "next"', () => {
    const inDanger = next(answer(at('danger'), { danger: 'yes' }))

    expect(inDanger.step).toBe('lane')
    expect(inDanger.answers).toEqual(fullAnswers({ danger: 'yes' }))
  })

  it('drops answers of the road that was left and says which', () => {
    const moved = next(answer(at('subject'), { subject: 'place' }))

    expect(moved.step).toBe('lane')
    expect([...moved.dropped].sort()).toEqual([
      'ageBand',
      'consent',
      'languageNeeded',
      'peopleCount',
    ])
    expect(moved.answers.ageBand).toBeUndefined()
    expect(moved.answers.text).toBe(fullAnswers().text)
  })

  it('drops ticked lines that are not on the card of the new sector', () => {
    const moved = next(answer(at('about-you'), { sector: 'school', role: 'teacher' }))

    expect(moved.answers.indicators).not.toContain('H02')
    expect(moved.dropped).toContain('indicators')
  })

  it('asks the role again when the sector changed', () => {
    const stayed = next(answer(at('about-you'), { sector: 'school' }))

    expect(stayed.problems).toEqual([{ question: 'role', is: 'missing' }])
  })

  it('goes from the check page to a change and straight back', () => {
    const changing = formReducer(at('check'), { do: 'change', step: 'situation' })
    const back = next(answer(changing, { setting: 'street' }))

    expect(changing.step).toBe('situation')
    expect(back.step).toBe('check')
  })

  it('shows whom to call again when a change leads to another lane, then what is still open', () => {
    const changing = formReducer(at('check', fullAnswers({ ageBand: '16-17' })), {
      do: 'change',
      step: 'age',
    })

    const { consent: _asked, ...withoutConsent } = changing.answers
    const toConsent = next(answer({ ...changing, answers: withoutConsent }, { ageBand: '18-23' }))
    const toLane = next(answer(toConsent, { consent: 'yes' }))
    const toCheck = next(toLane)

    expect([toConsent.step, toLane.step, toCheck.step]).toEqual(['consent', 'lane', 'check'])
  })

  it('does not leave the text while a hard identifier is in it', () => {
    const stayed = next(at('text', fullAnswers({ text: 'Het nummer is 06 12345678.' })))

    expect(stayed.step).toBe('text')
    expect(stayed.problems).toEqual([{ question: 'text', is: 'identifies' }])
    expect(stayed.answers.text).toBe('Het nummer is 06 12345678.')
  })

  it('does not cut a text that is too long', () => {
    const text = 'a'.repeat(2001)
    const stayed = next(at('text', fullAnswers({ text })))

    expect(stayed.problems).toEqual([{ question: 'text', is: 'too-long' }])
    expect(stayed.answers.text).toBe(text)
  })

  it('opens a draft on the first page that is not in order, never past it', () => {
    const { setting: _open, ...answers } = fullAnswers()

    expect(at('check', answers).step).toBe('situation')
    expect(at('check', { danger: 'yes' }).step).toBe('lane')
    expect(at('check', {}).step).toBe('danger')
  })
})

describe('the progress', () => {
  it('counts the longest road until the lane is known, so that it only gets shorter', () => {
    expect(progressOf('danger', {})).toEqual({ current: 1, total: 12 })
    expect(progressOf('subject', { danger: 'no' })).toEqual({ current: 2, total: 12 })
    expect(progressOf('lane', { danger: 'no', subject: 'place' })).toEqual({ current: 3, total: 9 })
    expect(progressOf('check', fullAnswers())).toEqual({ current: 12, total: 12 })
  })
})
