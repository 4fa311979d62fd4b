import type { Lifted } from '../../domain/anonymise/lifted.ts'
import type { Answers, Question } from '../../domain/signal/answers.ts'
import { askedSteps, openQuestions, type StepId } from '../../domain/signal/steps.ts'
import {
  MAX_INDICATORS,
  MAX_TEXT_LENGTH,
  MAX_WORK_CONTACT_LENGTH,
} from '../../domain/signal/vocabulary.ts'
import { settledAnswers } from './settled-answers.ts'
import { leftOverIn, tryCheckText } from './check-text.ts'

/** Why a page cannot be left yet, and at which question. Never holds what was typed. */
export type StepProblem = {
  readonly question: Question
  readonly is: 'missing' | 'too-long' | 'identifies' | 'unchecked'
}

export const LONGEST: Partial<Record<Question, number>> = {
  text: MAX_TEXT_LENGTH,
  workContact: MAX_WORK_CONTACT_LENGTH,
  indicators: MAX_INDICATORS,
}

/**
 * What must be put right before the next step: questions left open, text that is too long, hard
 * identifiers in the text that were not lifted, a text that could not be checked. `language` chooses the replacement words of the anonymise check.
 */
export const stepProblems = (
  stepId: StepId,
  answers: Answers,
  language: string,
  lifted: Lifted,
): readonly StepProblem[] => {
  const settled = settledAnswers(answers)
  const missing = openQuestions(stepId, settled).map((question) => ({
    question,
    is: 'missing' as const,
  }))
  if (stepId === 'about-you') return [...missing, ...tooLong('workContact', settled)]
  if (stepId === 'indicators') return [...missing, ...tooLong('indicators', settled)]
  if (stepId !== 'text') return missing
  const text = settled.text ?? ''
  return [...tooLong('text', settled), ...leftOver(text, language, lifted), ...missing]
}

const LEFT_OVER = { nothing: [], hard: ['identifies'], unchecked: ['unchecked'] } as const

const leftOver = (text: string, language: string, lifted: Lifted): readonly StepProblem[] =>
  LEFT_OVER[leftOverIn(tryCheckText(text, language, lifted))].map((is) => ({
    question: 'text',
    is,
  }))

const sizeOf = (answer: string | readonly string[] = ''): number =>
  typeof answer === 'string' ? answer.trim().length : answer.length

const tooLong = (
  question: 'text' | 'workContact' | 'indicators',
  answers: Answers,
): readonly StepProblem[] =>
  sizeOf(answers[question]) > (LONGEST[question] ?? 0) ? [{ question, is: 'too-long' }] : []

/** The first page on this road that cannot be left yet, or `undefined` when all are in order. */
export const firstStepWithProblem = (
  answers: Answers,
  language: string,
  lifted: Lifted,
): StepId | undefined =>
  askedSteps(answers).find(({ id }) => stepProblems(id, answers, language, lifted).length > 0)?.id
