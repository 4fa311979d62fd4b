import { describe, expect, it } from 'vitest'

import { formReducer, openForm, type FormState } from '../../components/form/form-state.ts'
import { progressOf } from '../../components/form/progress.ts'
import type { Answers } from '../../domain/signal/answers.ts'
import type { StepId } from '../../domain/signal/steps.ts'
import { AGE_BANDS } from '../../domain/signal/vocabulary.ts'
import { fullAnswers } from './full-answers.ts'

const at = (step: StepId, answers: Answers = fullAnswers()): FormState =>
  openForm({ answers, step }, 'nl')
const next = (state: FormState) => formReducer(state, { do: 'next', language: 'nl' })
const answer = (state: FormState, change: Answers) => formReducer(state, { do: 'answer', change })

describe('the state of the form', () => {
  it('stays on a page with an open question and names it', () => {
    const stayed = next(openForm(undefined, 'nl'))

    expect(stayed.step).toBe('start')
    expect(stayed.problems).toEqual([
      { question: 'danger', is: 'missing' },
      { question: 'subject', is: 'missing' },
    ])
    expect(stayed.attempt).toBe(1)
  })

  it('takes the error away as soon as its question is answered', () => {
    const stayed = next(openForm(undefined, 'nl'))

    expect(answer(stayed, { danger: 'no' }).problems).toEqual([
      { question: 'subject', is: 'missing' },
    ])
    expect(answer(stayed, { danger: 'no', subject: 'place' }).problems).toEqual([])
  })

  it('takes away the error of a question that is no longer asked', () => {
    const stayed = next(openForm(undefined, 'nl'))

    expect(answer(stayed, { danger: 'yes' }).problems).toEqual([])
  })

  it('keeps all notes when the answer is danger, also after "next"', () => {
    const inDanger = next(answer(at('start'), { danger: 'yes' }))

    expect(inDanger.step).toBe('lane')
    expect(inDanger.answers).toEqual(fullAnswers({ danger: 'yes' }))
  })

  it('drops answers of the road that was left and says which', () => {
    const moved = next(answer(at('start'), { subject: 'place' }))

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

  it('keeps ticked lines when the sector changes: what was seen stays seen', () => {
    const moved = next(answer(at('indicators'), { sector: 'school', role: 'teacher' }))

    expect(moved.answers.indicators).toEqual(fullAnswers().indicators)
    expect(moved.dropped).not.toContain('indicators')
  })

  it('drops a ticked line that is on no card', () => {
    const moved = next(answer(at('indicators'), { indicators: ['H02', 'Z99'] }))

    expect(moved.answers.indicators).toEqual(['H02'])
    expect(moved.dropped).toContain('indicators')
  })

  it('asks the role again when the sector changed', () => {
    const moved = next(answer(at('indicators'), { sector: 'school' }))

    expect(moved.answers.role).toBeUndefined()
    expect(moved.dropped).toContain('role')
    expect(next(at('about-you', moved.answers)).problems).toEqual([
      { question: 'role', is: 'missing' },
    ])
  })

  it('goes from the check page to a change and straight back', () => {
    const changing = formReducer(at('check'), { do: 'change', step: 'situation' })
    const back = next(answer(changing, { setting: 'street' }))

    expect(changing.step).toBe('situation')
    expect(back.step).toBe('check')
  })

  it('takes consent away with the age it was asked for, and says so on the next page', () => {
    const moved = next(answer(at('person'), { ageBand: '16-17' }))

    expect(moved.step).toBe('lane')
    expect(moved.dropped).toEqual(['consent'])
    expect(moved.answers.consent).toBeUndefined()
  })

  it('says nothing of what the person had judged about a text that is gone', () => {
    const judged = fullAnswers({ onlyYouKnow: 'yes', wouldRecognise: 'no' })
    const moved = next(answer(at('text', judged), { text: ' ' }))

    expect(moved.step).toBe('about-you')
    expect(moved.dropped).not.toContain('onlyYouKnow')
    expect(moved.answers.onlyYouKnow).toBeUndefined()
  })

  it('keeps lines that were ticked before the sector is known', () => {
    const { sector: _sector, ...answers } = fullAnswers({ indicators: ['H02', 'G01'] })
    const onward = next(at('lane', answers))

    expect(onward.step).toBe('indicators')
    expect(onward.answers.indicators).toEqual(['H02', 'G01'])
  })

  it('goes back to the text after a change asked for there, though later pages are open', () => {
    const { role: _open, ...answers } = fullAnswers()
    const changing = formReducer(at('text', answers), { do: 'change', step: 'situation' })

    expect(next(answer(changing, { languageNeeded: 'nl' })).step).toBe('text')
  })

  it('changes no page that is not asked or lies ahead, and ends where its road ends', () => {
    const atPlace = at('check', fullAnswers({ subject: 'place' }))
    const toDanger = answer(formReducer(at('check'), { do: 'change', step: 'start' }), {
      danger: 'yes',
    })

    expect(formReducer(atPlace, { do: 'change', step: 'person' })).toBe(atPlace)
    expect(formReducer(at('text'), { do: 'change', step: 'check' }).step).toBe('text')
    expect(next(next(toDanger)).step).toBe('lane')
  })

  it('shows whom to call again when a change leads to another lane, then what is still open', () => {
    const changing = formReducer(at('check', fullAnswers({ ageBand: '16-17' })), {
      do: 'change',
      step: 'person',
    })

    const { consent: _asked, ...withoutConsent } = changing.answers
    const open = next(answer({ ...changing, answers: withoutConsent }, { ageBand: '18-23' }))
    const toLane = next(answer(open, { consent: 'yes' }))
    const toCheck = next(toLane)

    expect(open.problems).toEqual([{ question: 'consent', is: 'missing' }])
    expect([open.step, toLane.step, toCheck.step]).toEqual(['person', 'lane', 'check'])
  })

  it('does not leave the text while a hard identifier is in it', () => {
    const stayed = next(at('text', fullAnswers({ text: 'Het nummer is 06 12345678.' })))

    expect(stayed.step).toBe('text')
    expect(stayed.problems).toEqual([{ question: 'text', is: 'identifies' }])
    expect(stayed.answers.text).toBe('Het nummer is 06 12345678.')
  })

  it('asks the two questions about a text only when there is one', () => {
    const { onlyYouKnow: _one, wouldRecognise: _two, ...answers } = fullAnswers()

    expect(next(at('text', answers)).problems).toEqual([
      { question: 'onlyYouKnow', is: 'missing' },
      { question: 'wouldRecognise', is: 'missing' },
    ])
    expect(next(at('text', { ...answers, text: '\n ' })).step).toBe('about-you')
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
    expect(at('check', {}).step).toBe('start')
  })
})

describe('the progress', () => {
  it('counts the longest road until the lane is known, so that it only gets shorter', () => {
    const place = { danger: 'no', subject: 'place' } as const

    expect(progressOf('start', {})).toEqual({ current: 1, total: 8 })
    expect(progressOf('start', { danger: 'no' })).toEqual({ current: 1, total: 8 })
    expect(progressOf('person', { danger: 'no', subject: 'person' })).toEqual({
      current: 2,
      total: 8,
    })
    expect(progressOf('lane', place)).toEqual({ current: 2, total: 7 })
    expect(progressOf('lane', { danger: 'yes' })).toEqual({ current: 2, total: 2 })
    expect(progressOf('check', fullAnswers())).toEqual({ current: 8, total: 8 })
  })

  it('counts eight pages on every road about a person, whatever is asked on them', () => {
    for (const ageBand of AGE_BANDS) {
      expect(progressOf('check', fullAnswers({ ageBand, text: '' })).total).toBe(8)
    }
  })
})
