import type { CodedAnswers } from '../../domain/anonymise/combination.ts'
import type { Lifted } from '../../domain/anonymise/lifted.ts'
import type { ListsState } from '../../domain/anonymise/lists/load-lists.ts'
import { createCheckPace, type CheckPace } from './check-pace.ts'
import { tryCheckText, type CheckedText } from './check-text.ts'
import { createRehearsal, FIRST_TEXT, whenIdle, type WhenIdle } from './rehearse-check.ts'

export type TextToCheck = {
  readonly text: string
  readonly language: string
  readonly lifted: Lifted
  readonly answers: CodedAnswers
  /** Of the page: the worker looks for names only when the page can as well. */
  readonly lists: ListsState
}

/** What the page asks of the worker, one at a time. */
export type CheckQuestion = { readonly id: number; readonly toCheck: TextToCheck }

/** `undefined`: the check broke down there, and the page looks for itself. */
export type CheckAnswer = { readonly id: number; readonly checked: CheckedText | undefined }

/** The part of a Worker that is used. */
export type CheckWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>

type Asked = {
  readonly toCheck: TextToCheck
  readonly onChecked: (checked: CheckedText) => void
}
type Running = Asked & {
  readonly id: number
  readonly asker: object
  readonly patience: ReturnType<typeof setTimeout>
}

export type TextChecker = {
  readonly ask: (asker: object, toCheck: TextToCheck, onChecked: Asked['onChecked']) => void
  readonly forget: (asker: object) => void
}

/** Long enough for the first check on a slow computer; a worker that died never says so. */
const PATIENCE_MS = 6000
/** On the page itself a longer text waits for a pause, so that typing goes on. */
const LONG = 4000
const PAUSE_MS = 300

const checkHere = ({ text, language, lifted, answers }: TextToCheck): CheckedText =>
  tryCheckText(text, language, lifted, answers)

type Needs = {
  readonly patienceMs?: number
  readonly pace?: CheckPace
  readonly idle?: WhenIdle
}

/**
 * Looks for what could identify a person: here and at once where that is quick, else in a worker,
 * where each asker has one question at most, the newest. A worker that does not start, fails or falls
 * silent is given up, and the page looks for itself from then on. Never drops the newest question,
 * never answers with findings of another text.
 */
export const createTextChecker = (
  startWorker: () => CheckWorker,
  { patienceMs = PATIENCE_MS, pace = createCheckPace(), idle = whenIdle }: Needs = {},
): TextChecker => {
  const rehearsal = createRehearsal(pace, idle)
  const waiting = new Map<object, Asked>()
  let worker: CheckWorker | undefined
  let isLost = false
  let running: Running | undefined
  let lastId = 0
  let pause: ReturnType<typeof setTimeout> | undefined

  const checkTimed = (toCheck: TextToCheck): CheckedText => {
    const start = performance.now()
    const checked = checkHere(toCheck)
    pace.took(toCheck.text.length, performance.now() - start)
    return checked
  }

  const lose = () => {
    isLost = true
    worker?.terminate()
    worker = undefined
    const cut = running
    running = undefined
    if (cut) {
      clearTimeout(cut.patience)
      if (!waiting.has(cut.asker)) waiting.set(cut.asker, cut)
    }
    goOn()
  }

  const answered = ({ id, checked }: CheckAnswer) => {
    if (running?.id !== id) return
    const { patience, toCheck, onChecked } = running
    clearTimeout(patience)
    running = undefined
    onChecked(checked ?? checkHere(toCheck))
    goOn()
    if (waiting.size > 0 || toCheck.text.length > LONG) return
    const tried = toCheck.text === '' ? { ...toCheck, text: FIRST_TEXT } : toCheck
    rehearsal.try(tried.text.length, () => checkTimed(tried))
  }

  const started = (): CheckWorker => {
    const fresh = startWorker()
    fresh.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
      answered(data)
    }
    fresh.onerror = lose
    fresh.onmessageerror = lose
    return fresh
  }

  const askWorker = (asker: object, asked: Asked) => {
    lastId += 1
    running = { ...asked, asker, id: lastId, patience: setTimeout(lose, patienceMs) }
    try {
      worker ??= started()
      worker.postMessage({ id: lastId, toCheck: asked.toCheck } satisfies CheckQuestion)
    } catch {
      lose()
    }
  }

  const checkAllHere = () => {
    for (const [asker, { toCheck, onChecked }] of [...waiting]) {
      waiting.delete(asker)
      onChecked(checkHere(toCheck))
    }
  }

  const goOn = () => {
    if (isLost) {
      const isLong = [...waiting.values()].some(({ toCheck }) => toCheck.text.length > LONG)
      clearTimeout(pause)
      pause = setTimeout(checkAllHere, isLong ? PAUSE_MS : 0)
      return
    }
    const [first] = waiting
    if (running !== undefined || first === undefined) return
    const [asker, asked] = first
    waiting.delete(asker)
    askWorker(asker, asked)
  }

  const forget = (asker: object) => {
    waiting.delete(asker)
    if (running?.asker === asker) running = { ...running, onChecked: () => undefined }
  }

  return {
    ask: (asker, toCheck, onChecked) => {
      rehearsal.drop()
      if (pace.isQuick(toCheck.text.length)) {
        forget(asker)
        onChecked(checkTimed(toCheck))
        return
      }
      waiting.set(asker, { toCheck, onChecked })
      goOn()
    },
    forget,
  }
}

/** The one of this page: its worker starts with the first question. */
export const textChecker = createTextChecker(
  () => new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' }),
)
