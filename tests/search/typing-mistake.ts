const STOOD_NEXT = new Map(
  Array.from('abcdefghijklmnopqrstuvwxyz').map((letter, at, all) => [
    letter,
    all[(at + 1) % 26] ?? 'a',
  ]),
)

/** The text with one wrong, missing or double letter in every word of five letters or more. */
export const withTypingMistakes = (text: string): string => {
  let turn = 0
  return text.replace(/[a-z]{5,}/giu, (word) => {
    const at = 1 + (turn % (word.length - 2))
    const letter = word[at] ?? ''
    turn += 1
    const instead = [STOOD_NEXT.get(letter.toLowerCase()) ?? 'a', '', letter + letter][turn % 3]
    return word.slice(0, at) + (instead ?? '') + word.slice(at + 1)
  })
}
