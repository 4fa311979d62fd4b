import type { Answers } from '../../domain/signal/answers.ts'

/** Whether a form begins with text: it was selected in a page, and nothing else is answered yet. */
export const isJustTaken = (answers: Answers): answers is Answers & { readonly text: string } =>
  answers.subject === undefined && (answers.text ?? '').trim() !== ''
