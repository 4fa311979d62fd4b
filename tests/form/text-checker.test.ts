import { afterEach, describe, expect, it, vi } from 'vitest'

import { tryCheckText, type CheckedText } from '../../components/form/check-text.ts'
import {
  createTextChecker,
  type CheckQuestion,
  type CheckWorker,
  type TextToCheck,
} from '../../components/form/text-checker.ts'

const PHONE = '06 12345678'
const PATIENCE_MS = 1000

const toCheck = (text: string): TextToCheck => ({
  text,
  language: 'nl',
  lifted: new Set(),
  answers: {},
  lists: 'not-loaded',
})

/** A worker that answers when it is told to, and not on its own. */
const aWorker = () => {
  const questions: CheckQuestion[] = []
  const worker: CheckWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (question: CheckQuestion) => {
      questions.push(question)
    },
    terminate: vi.fn(),
  }
  const answerWith = (checked: CheckedText | undefined, which = questions.length - 1) => {
    const data = { id: questions[which]?.id, checked }
    worker.onmessage?.call(worker as Worker, new MessageEvent('message', { data }))
  }
  return { worker, questions, answerWith }
}

const textsOf = (checked: readonly CheckedText[]) => checked.map(({ text }) => text)

afterEach(() => {
  vi.useRealTimers()
})

describe('a text that is looked at beside the page', () => {
  it('is asked about one at a time, and only the newest of those that wait', () => {
    const { worker, questions, answerWith } = aWorker()
    const checker = createTextChecker(() => worker)
    const asker = {}
    const answers: CheckedText[] = []
    for (const text of ['a', 'ab', 'abc']) {
      checker.ask(asker, toCheck(text), (checked) => answers.push(checked))
    }

    answerWith(tryCheckText('a', 'nl', new Set()))
    answerWith(tryCheckText('abc', 'nl', new Set()))

    expect(questions.map((question) => question.toCheck.text)).toEqual(['a', 'abc'])
    expect(textsOf(answers)).toEqual(['a', 'abc'])
  })

  it('is never answered with what was found in another text', () => {
    const { worker, answerWith } = aWorker()
    const checker = createTextChecker(() => worker)
    const asker = {}
    const answers: CheckedText[] = []
    checker.ask(asker, toCheck('een'), (checked) => answers.push(checked))
    answerWith(tryCheckText('een', 'nl', new Set()))
    checker.ask(asker, toCheck('twee'), (checked) => answers.push(checked))

    answerWith(tryCheckText('een', 'nl', new Set()), 0)

    expect(textsOf(answers)).toEqual(['een'])
  })

  it('is looked at by the page when the worker breaks down on it', () => {
    const { worker, answerWith } = aWorker()
    const checker = createTextChecker(() => worker)
    const answers: CheckedText[] = []
    checker.ask({}, toCheck(`Bel ${PHONE}.`), (checked) => answers.push(checked))

    answerWith(undefined)

    expect(answers[0]?.findings.map(({ kind }) => kind)).toEqual(['phone'])
  })

  it.each([
    [
      'does not start',
      () => {
        throw new Error('No worker here.')
      },
    ],
    ['falls silent', () => aWorker().worker],
  ])('is looked at by the page when the worker %s', async (_what, start) => {
    vi.useFakeTimers()
    const checker = createTextChecker(start, { patienceMs: PATIENCE_MS })
    const answers: CheckedText[] = []
    checker.ask({}, toCheck(`Bel ${PHONE}.`), (checked) => answers.push(checked))

    await vi.advanceTimersByTimeAsync(PATIENCE_MS + 1)

    expect(answers[0]?.findings.map(({ kind }) => kind)).toEqual(['phone'])
  })

  it('is looked at by the page from then on, the newest text, when the worker reports an error', async () => {
    vi.useFakeTimers()
    const { worker, questions } = aWorker()
    const checker = createTextChecker(() => worker)
    const asker = {}
    const answers: CheckedText[] = []
    const keep = (checked: CheckedText) => answers.push(checked)
    checker.ask(asker, toCheck('een'), keep)
    checker.ask(asker, toCheck('twee'), keep)

    worker.onerror?.call(worker as Worker, new Event('error') as ErrorEvent)
    await vi.advanceTimersByTimeAsync(1)
    checker.ask(asker, toCheck('drie'), keep)
    await vi.advanceTimersByTimeAsync(1)

    expect(textsOf(answers)).toEqual(['twee', 'drie'])
    expect(questions).toHaveLength(1)
    expect(worker.terminate).toHaveBeenCalledOnce()
  })

  it('answers nobody who went away', () => {
    const { worker, answerWith } = aWorker()
    const checker = createTextChecker(() => worker)
    const asker = {}
    const answers: CheckedText[] = []
    checker.ask(asker, toCheck('een'), (checked) => answers.push(checked))

    checker.forget(asker)
    answerWith(tryCheckText('een', 'nl', new Set()))

    expect(answers).toEqual([])
  })

  it('is looked at by the page at once where that is quick, without asking the worker', () => {
    const { worker, questions } = aWorker()
    const pace = { isQuick: () => true, took: () => undefined }
    const checker = createTextChecker(() => worker, { pace })
    const answers: CheckedText[] = []

    checker.ask({}, toCheck(`Bel ${PHONE}.`), (checked) => answers.push(checked))

    expect(answers.map(({ findings }) => findings.map(({ kind }) => kind))).toEqual([['phone']])
    expect(questions).toEqual([])
  })

  it('gets no late answer about an older text from the worker once the page has looked', () => {
    const { worker, answerWith } = aWorker()
    let isQuick = false
    const pace = { isQuick: () => isQuick, took: () => undefined }
    const checker = createTextChecker(() => worker, { pace, idle: undefined })
    const asker = {}
    const answers: CheckedText[] = []
    const keep = (checked: CheckedText) => answers.push(checked)
    checker.ask(asker, toCheck('een'), keep)
    checker.ask(asker, toCheck('een t'), keep)
    isQuick = true
    checker.ask(asker, toCheck('een twee'), keep)

    answerWith(tryCheckText('een', 'nl', new Set()))

    expect(textsOf(answers)).toEqual(['een twee'])
  })

  it('is tried by an idle page after the worker answered, and what that finds is told to nobody', () => {
    const { worker, answerWith } = aWorker()
    const lengths: number[] = []
    const pace = {
      isQuick: () => lengths.length > 0,
      took: (length: number) => lengths.push(length),
    }
    const idle: (() => void)[] = []
    const checker = createTextChecker(() => worker, { pace, idle: (act) => idle.push(act) })
    const answers: CheckedText[] = []
    checker.ask({}, toCheck('een'), (checked) => answers.push(checked))
    answerWith(tryCheckText('een', 'nl', new Set()))

    for (const act of idle) act()

    expect(lengths).toEqual(['een'.length])
    expect(textsOf(answers)).toEqual(['een'])
  })
})
