import { tickableOnCards } from '../../domain/content/all-cards.ts'
import type { Answers, Question } from '../../domain/signal/answers.ts'
import { relevantAnswers } from '../../domain/signal/steps.ts'

/**
 * The answers that still count: those of questions that are asked, and of the ticked lines those
 * that stand on a card, of whatever sector. A line that this version does not know is never sent:
 * nobody could see it here.
 */
export const settledAnswers = (answers: Answers): Answers => {
  const relevant = relevantAnswers(answers)
  const { indicators } = relevant
  if (!indicators) return relevant
  return { ...relevant, indicators: indicators.filter((id) => tickableOnCards.has(id)) }
}

const size = (answer: string | readonly string[] | undefined): number =>
  typeof answer === 'string' ? answer.trim().length : (answer?.length ?? 0)

/** The questions with an answer (or a part of it) in `before` that is no longer in `after`. */
export const droppedQuestions = (before: Answers, after: Answers): readonly Question[] =>
  (Object.keys(before) as Question[]).filter(
    (question) => !ADVISES_ONLY.has(question) && size(before[question]) > size(after[question]),
  )

/** Went nowhere in the first place, and is gone with the text it was about. */
const ADVISES_ONLY: ReadonlySet<Question> = new Set(['onlyYouKnow', 'wouldRecognise'])
