import { tickableForSector } from '../../domain/content/all-cards.ts'
import type { Answers, Question } from '../../domain/signal/answers.ts'
import { relevantAnswers } from '../../domain/signal/steps.ts'

/**
 * The answers that still count: those of questions that are asked, and of the ticked lines only
 * those on a card of the chosen sector. What the person cannot see, is never sent.
 */
export const settledAnswers = (answers: Answers): Answers => {
  const { indicators, ...rest } = relevantAnswers(answers)
  if (!indicators || !rest.sector) return rest
  const onCards = tickableForSector(rest.sector)
  return { ...rest, indicators: indicators.filter((id) => onCards.has(id)) }
}

const size = (answer: string | readonly string[] | undefined): number =>
  typeof answer === 'string' ? answer.trim().length : (answer?.length ?? 0)

/** The questions whose answer (or a part of it) is in `before` and no longer in `after`. */
export const droppedQuestions = (before: Answers, after: Answers): readonly Question[] =>
  (Object.keys(before) as Question[]).filter(
    (question) => size(before[question]) > size(after[question]),
  )
