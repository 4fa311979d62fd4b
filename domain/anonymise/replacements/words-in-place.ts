import type { FindingKind } from '../finding.ts'
import { replacementFor } from '../replacements.ts'

type Found = { readonly start: number; readonly end: number; readonly kind: FindingKind }

/** A number or code that would be found with a cue: near those, words stand in brackets. */
const CODE_NEAR = /(?:\d\D{0,3}){4}|\p{L}\d|\d\p{L}/u
const BEFORE = 12
/** An article or possessive that the words need no second of. */
const DETERMINER =
  /(?<!\p{L})(?:een|de|het|'t|dit|dat|deze|die|haar|zijn|hun|mijn|ons|onze|elke|a|an|the|his|her|their|my|our|this|that) $/iu
const ARTICLE = /^(?:een|de|an?|the) (?!dag |regio |day )/u
const AFTER = 75

const withoutFound = (text: string, found: readonly Found[]): string => {
  const parts: string[] = []
  let done = 0
  for (const { start, end } of found) {
    parts.push(text.slice(done, start), ' '.repeat(end - start))
    done = end
  }
  parts.push(text.slice(done))
  return parts.join('')
}

/**
 * Gives the replacement words for each of these sorted, disjoint findings. Words that would read on in
 * the sentence are put in square brackets where a number stands near: shorter words must not bring
 * a cue within its reach, nor their figures lengthen it. `areBracketed` puts all of them so. "een {car}" keeps one article.
 */
export const wordsInPlace = (
  text: string,
  found: readonly Found[],
  language: string,
  areBracketed: boolean,
): readonly string[] => {
  const rest = withoutFound(text, found)
  return found.map(({ start, end, kind }) => {
    const words = replacementFor(kind, language, text.slice(start, end))
    if (words.startsWith('[')) return words
    const around = `${rest.slice(Math.max(0, start - BEFORE), start)} ${rest.slice(end, end + AFTER)}`
    if (areBracketed || CODE_NEAR.test(around)) return `[${words}]`
    const before = text.slice(Math.max(0, start - 24), start)
    return DETERMINER.test(before) ? words.replace(ARTICLE, '') : words
  })
}
