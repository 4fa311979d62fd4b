/**
 * The lines to show beside a card: those that may be ticked and stand neither on the card nor among
 * the results of a search. Each once, in the order of the cards, so that no box moves.
 */
export const linesElsewhere = (
  lines: readonly string[],
  tickable: ReadonlySet<string>,
  onCard: ReadonlySet<string>,
  found: readonly string[] = [],
): readonly string[] => {
  const wanted = new Set(lines)
  return [...tickable].filter(
    (line) => wanted.has(line) && !onCard.has(line) && !found.includes(line),
  )
}
