import { cardForSector } from '../../domain/content/sector-cards.ts'
import { tickableIndicatorIds } from '../../domain/content/all-indicators.ts'
import type { Answers, Question } from '../../domain/signal/answers.ts'
import { relevantAnswers } from '../../domain/signal/steps.ts'
import type { Sector } from '../../domain/signal/vocabulary.ts'

/** The lines of a sector's card that can be ticked. */
export const tickableOnCard = (sector: Sector): ReadonlySet<string> =>
  new Set(
    cardForSector(sector)
      .groups.flatMap(({ indicators }) => indicators)
      .filter((id) => tickableIndicatorIds.has(id)),
  )

/**
 * The answers that still count: those of questions that are asked, and of the ticked lines only
 * those on the card of the chosen sector. What the person cannot see, is never sent.
 */
export const settledAnswers = (answers: Answers): Answers => {
  const { indicators, ...rest } = relevantAnswers(answers)
  if (!indicators || !rest.sector) return rest
  const onCard = tickableOnCard(rest.sector)
  return { ...rest, indicators: indicators.filter((id) => onCard.has(id)) }
}

const size = (answer: string | readonly string[] | undefined): number =>
  typeof answer === 'string' ? answer.trim().length : (answer?.length ?? 0)

/** The questions whose answer (or a part of it) is in `before` and no longer in `after`. */
export const droppedQuestions = (before: Answers, after: Answers): readonly Question[] =>
  (Object.keys(before) as Question[]).filter(
    (question) => size(before[question]) > size(after[question]),
  )
