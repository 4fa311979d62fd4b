import { tickableForSector } from '../../domain/content/all-cards.ts'
import type { Answers, Question } from '../../domain/signal/answers.ts'
import { relevantAnswers } from '../../domain/signal/steps.ts'

/**
 * The answers that still count: those of questions that are asked, and of the ticked lines only
 * those on a card of the chosen sector. What the person cannot see, is never sent. Lines that were
 * ticked before the sector is known wait for it.
 */
export const settledAnswers = (answers: Answers): Answers => {
  const relevant = relevantAnswers(answers)
  const { indicators, sector } = relevant
  if (!indicators || !sector) return relevant
  const onCards = tickableForSector(sector)
  return { ...relevant, indicators: indicators.filter((id) => onCards.has(id)) }
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
