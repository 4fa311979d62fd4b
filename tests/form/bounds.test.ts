import { describe, expect, it } from 'vitest'

import { formReducer, openForm } from '../../components/form/form-state.ts'
import { stepProblems } from '../../components/form/step-problems.ts'
import { answersSchema, type Answers } from '../../domain/signal/answers.ts'
import { readDraft, writtenDraft } from '../../domain/signal/draft.ts'
import { signalFromAnswers } from '../../domain/signal/schema.ts'
import { ALREADY_DONE, EXPLOITATION, WISHES } from '../../domain/signal/vocabulary.ts'
import { fullAnswers } from './full-answers.ts'

const problemsOf = (step: 'text' | 'about-you', change: Answers) =>
  stepProblems(step, fullAnswers(change), 'nl', new Set()).map(({ question, is }) => [question, is])

describe('typed answers at their bounds', () => {
  it.each([
    ['no text', '', []],
    ['one character', 'a', []],
    ['one below', 'a'.repeat(1999), []],
    ['at the bound', 'a'.repeat(2000), []],
    ['one above', 'a'.repeat(2001), [['text', 'too-long']]],
    ['blanks around the bound', `\n ${'a'.repeat(2000)} \n`, []],
    ['a thousand emoji', '🙂'.repeat(1000), []],
    ['a thousand and one emoji', '🙂'.repeat(1001), [['text', 'too-long']]],
    ['right to left', 'رجل ينتظر أمام الباب كل مساء.', []],
    ['combining marks', 'Ze huilde a\u0301'.padEnd(2000, '\u0301'), []],
    ['combining marks above the bound', 'e\u0301'.repeat(1001), [['text', 'too-long']]],
  ])('as text: %s', (_what, text, problems) => {
    expect(problemsOf('text', { text })).toEqual(problems)
    expect(signalFromAnswers(fullAnswers({ text }), 'nl').ok).toBe(problems.length === 0)
  })

  it.each([
    ['nothing', '', []],
    ['one below', 'b'.repeat(199), []],
    ['at the bound', 'b'.repeat(200), []],
    ['one above', 'b'.repeat(201), [['workContact', 'too-long']]],
    ['a page pasted by mistake', 'b'.repeat(50_000), [['workContact', 'too-long']]],
  ])('as work contact: %s', (_what, workContact, problems) => {
    expect(problemsOf('about-you', { workContact })).toEqual(problems)
    expect(signalFromAnswers(fullAnswers({ workContact }), 'nl').ok).toBe(problems.length === 0)
  })

  it.each(['Hij kwam elke avond terug 🙂. ', 'רגע אחד בבקשה. ', 'Ze riep e\u0301\u0323. '])(
    'are never cut, also when 50,000 characters of %j are pasted',
    (sentence) => {
      const text = sentence.repeat(50_000).slice(0, 50_000)
      const pasted = formReducer(openForm({ answers: fullAnswers(), step: 'text' }, 'nl'), {
        do: 'answer',
        change: { text },
      })

      const stayed = formReducer(pasted, { do: 'next', language: 'nl' })
      const draft = readDraft(writtenDraft({ answers: stayed.answers, step: stayed.step }))

      expect(stayed.step).toBe('text')
      expect(stayed.problems).toContainEqual({ question: 'text', is: 'too-long' })
      expect(stayed.answers.text).toBe(text)
      expect(draft.ok && draft.value.answers.text).toBe(text)
    },
    60_000,
  )

  it('leave as they were typed, apart from blanks around and halves of a character', () => {
    const text = 'Ze zei «رجل» en e\u0301 🙂'
    const signal = signalFromAnswers(fullAnswers({ text: `  ${text}\ud83d \n` }), 'nl')

    expect(signal.ok && signal.value.text).toBe(`${text}\ufffd`)
  })

  it.each([
    ['at the bound', 200_000, true],
    ['above', 200_001, false],
  ])('are kept in a draft up to 200,000 characters: %s', (_what, length, isKept) => {
    const written = writtenDraft({ answers: { text: 'a'.repeat(length) }, step: 'text' })

    expect(readDraft(written).ok).toBe(isKept)
  })
})

describe('chosen answers at their bounds', () => {
  it.each([
    ['no region below the first', { region: 'VR1' }, false],
    ['the first region', { region: 'VR01' }, true],
    ['the last region', { region: 'VR25' }, true],
    ['no region of three digits', { region: 'VR250' }, false],
    ['an unknown region', { region: 'unknown' }, true],
    ['every form of exploitation', { exploitation: [...EXPLOITATION] }, true],
    ['not one more', { exploitation: [...EXPLOITATION, 'unknown'] }, false],
    ['every thing done', { alreadyDone: [...ALREADY_DONE] }, true],
    ['no thing twice beyond that', { alreadyDone: [...ALREADY_DONE, 'other'] }, false],
    ['every wish', { wishes: [...WISHES] }, true],
    ['no wish beyond that', { wishes: [...WISHES, 'advice'] }, false],
    ['sixty lines', { indicators: Array<string>(60).fill('H02') }, true],
    ['no line of another form', { indicators: ['H2'] }, false],
    ['no line in small letters', { indicators: ['h02'] }, false],
    ['the judgement "unsure"', { onlyYouKnow: 'unsure', wouldRecognise: 'no' }, true],
  ] satisfies [string, Answers, boolean][])('%s', (_what, change, isTaken) => {
    expect(answersSchema.safeParse(fullAnswers(change)).success).toBe(isTaken)
    expect(signalFromAnswers(fullAnswers(change), 'nl').ok).toBe(isTaken)
  })

  it('sixty-one lines are kept, and are too many for a signal', () => {
    const answers = fullAnswers({ indicators: Array<string>(61).fill('H02') })

    expect(answersSchema.safeParse(answers).success).toBe(true)
    expect(signalFromAnswers(answers, 'nl')).toMatchObject({ fields: ['indicators'], ok: false })
  })

  it.each([
    ['danger', 'maybe'],
    ['subject', 'car'],
    ['ageBand', '17'],
    ['consent', ''],
    ['sector', 'Hotel'],
    ['role', 'director'],
    ['setting', 'hotel '],
    ['period', '2026-11-01'],
    ['peopleCount', '3'],
    ['languageNeeded', 'Polish'],
    ['onlyYouKnow', 'maybe'],
    ['wouldRecognise', true],
    ['nationality', 'unknown'],
    ['name', 'x'],
  ])('no other answer to %s: %j', (question, value) => {
    expect(answersSchema.safeParse({ ...fullAnswers(), [question]: value }).success).toBe(false)
  })
})
