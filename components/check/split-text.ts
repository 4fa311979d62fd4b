/** How many characters (UTF-16 units) one part of a checked text holds. */
export const MAX_PART_LENGTH = 20_000

/** How far back a quiet place to cut is looked for, so that no name or number is cut in two. */
const LOOK_BACK = 400

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

const cutAt = (text: string, from: number, most: number): number => {
  const end = from + most
  const nearby = text.slice(Math.max(from + 1, end - LOOK_BACK), end)
  const line = nearby.lastIndexOf('\n')
  const space = line === -1 ? nearby.search(/\s\S*$/u) : line
  if (space !== -1) return end - nearby.length + space + 1
  return isHighSurrogate(text.charCodeAt(end - 1)) && most > 1 ? end - 1 : end
}

/**
 * Cuts a text in parts of at most `most` characters, at the end of a line or a word where there is
 * one and never inside a surrogate pair. Nothing is lost: the parts in order are the text.
 */
export const splitText = (text: string, most = MAX_PART_LENGTH): readonly string[] => {
  const parts: string[] = []
  let done = 0
  while (text.length - done > most) {
    const end = cutAt(text, done, most)
    parts.push(text.slice(done, end))
    done = end
  }
  parts.push(text.slice(done))
  return parts
}
