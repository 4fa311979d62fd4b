import { COMMON, FIRST, LAST, RARE_WORD } from '../lists/word-classes.ts'
import { FUNCTION_WORD } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { isInitial, isSmall, standTogether } from './spans.ts'

/** Titles, and in Arabic "her name is", that nothing but a name follows. */
const CIVIL =
  /^(?:mevrouw|mevr|mw|mej|meneer|mijnheer|heer|dhr|mr|mrs|ms|herr|herrn|frau|monsieur|madame|mme|señor|señora|sra|senhor|senhora|domnul|doamna|domnului|doamnei|г-н|г-жа|господин|госпожа|السيد|السيدة|اسمها|اسمه|اسمي|يدعى|تدعى|المدعو|المدعوة)$/u
const SURE_ENOUGH = 1.2

/** Raises what stands right behind a civil title, over initials and tussenvoegsels. */
export const raiseTitled = (
  reading: Reading,
  scores: ReadonlyMap<number, number>,
): Map<number, number> => {
  const raised = new Map(scores)
  reading.tokens.forEach((token, index) => {
    if (!CIVIL.test(token.word)) return
    let at = index + 1
    while (at - index < 6 && (isSmall(reading.tokens[at]) || isInitial(reading.tokens[at]))) at += 1
    const next = reading.tokens[at]
    const score = raised.get(at)
    if (next === undefined || score === undefined || !standTogether(reading, at - 1, at)) return
    const flags = reading.flags[at] ?? 0
    const classes = reading.sorts[at]?.classes ?? 0
    const isWordOnly = (classes & COMMON) !== 0 && (classes & (FIRST | LAST)) === 0
    const isPlain =
      next.shape !== 'capital' && (isWordOnly || (classes & (COMMON | RARE_WORD)) === COMMON)
    if ((flags & FUNCTION_WORD) !== 0 || isPlain || next.shape === 'capitals') return
    raised.set(at, Math.max(score, SURE_ENOUGH))
  })
  return raised
}
