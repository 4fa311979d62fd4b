/** How far before a number a cue word still belongs to it, in characters of the working copy. */
const REACH = 30
const LONGEST_CUE = 40

/** The end of a sentence or paragraph. A closing square bracket ends a replacement word, see below. */
const BARRIER =
  /(?<!(?<!\p{L})(?:nr|no|tel|mob|num|kent|ref|bijv|evt|ca))[.](?=\s)|[!?](?=\s)|\n\s*\n|\]/giu

/** Names another sort of number: between cue and number it takes the number away from the cue. */
const OTHER_NUMBER =
  /(?:order|bestel|factu|invoice|dossier|zaak|case|klant|artikel|polis|kvk|serie|kamer|track|pakket|pincode)/iu

/**
 * True when a cue word stands shortly before `start`, in the same sentence and not inside a
 * replacement word: text after `[bsn]` is not about a BSN. `cue` needs the flags g, i and u.
 */
export const hasCueBefore = (text: string, start: number, cue: RegExp): boolean => {
  const nearby = text.slice(Math.max(0, start - REACH - LONGEST_CUE), start)
  let sentence = 0
  for (const barrier of nearby.matchAll(BARRIER)) sentence = barrier.index + barrier[0].length
  const before = nearby.slice(sentence)
  let rest: string | undefined
  for (const match of before.matchAll(cue)) rest = before.slice(match.index + match[0].length)
  return rest !== undefined && rest.length <= REACH && !OTHER_NUMBER.test(rest)
}
