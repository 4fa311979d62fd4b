import {
  CAPITAL,
  COMMON,
  DUTCH_WORD,
  FIRST,
  LAST,
  PLACE,
  RARE_WORD,
} from '../../domain/anonymise/lists/word-classes.ts'

const NAMES: readonly (readonly [number, string])[] = [
  [FIRST, 'first'],
  [LAST, 'last'],
  [COMMON, 'common'],
  [PLACE, 'place'],
  [CAPITAL, 'capital'],
  [RARE_WORD, 'rare'],
  [DUTCH_WORD, 'dutch'],
]
const EXAMPLES = 20

/** Writes out how many words share the same classes, with examples spread over the alphabet. */
export const overlapTable = (classes: ReadonlyMap<string, number>): string => {
  const groups = new Map<number, string[]>()
  for (const word of [...classes.keys()].sort()) {
    const flags = classes.get(word) ?? 0
    const group = groups.get(flags)
    if (group === undefined) groups.set(flags, [word])
    else group.push(word)
  }
  return [...groups]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([flags, words]) => {
      const step = Math.max(1, Math.floor(words.length / EXAMPLES))
      const examples = words.filter((_, nth) => nth % step === 0).slice(0, EXAMPLES)
      const name = NAMES.filter(([flag]) => (flags & flag) !== 0).map(([, word]) => word)
      return `${name.join('+')} ${words.length}: ${examples.join(' ')}\n`
    })
    .join('')
}
