import { loadLists } from '../../domain/anonymise/lists/load-lists.ts'
import { checkText, tryCheckText, type CheckedText } from './check-text.ts'
import { FIRST_TEXT } from './rehearse-check.ts'
import type { CheckAnswer, CheckQuestion, TextToCheck } from './text-checker.ts'

type Scope = {
  onmessage: ((event: MessageEvent<CheckQuestion>) => void) | null
  postMessage: (answer: CheckAnswer) => void
}
const scope = globalThis as unknown as Scope

const check = async (toCheck: TextToCheck): Promise<CheckedText | undefined> => {
  const { text, language, lifted, answers, lists } = toCheck
  // Without the names that the page has, this would say less than the page does.
  if (lists === 'ready' && (await loadLists()) !== 'ready') return undefined
  try {
    return checkText(text, language, lifted, answers)
  } catch {
    return undefined
  }
}

scope.onmessage = ({ data: { id, toCheck } }) => {
  void check(toCheck).then((checked) => {
    scope.postMessage({ id, checked })
  })
}

tryCheckText(FIRST_TEXT, 'nl', new Set())
