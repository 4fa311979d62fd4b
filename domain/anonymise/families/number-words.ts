const DUTCH_UNITS = 'een twee drie vier vijf zes zeven acht negen'.split(' ')
const DUTCH =
  'tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(' ')
const DUTCH_TENS = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ')
const ENGLISH_UNITS = 'one two three four five six seven eight nine'.split(' ')
const ENGLISH =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const build = (): ReadonlyMap<string, number> => {
  const words = new Map<string, number>()
  const addRow = (row: readonly string[], from: number, step = 1): void => {
    row.forEach((word, index) => words.set(word, from + index * step))
  }
  addRow(DUTCH_UNITS, 1)
  words.set('één', 1)
  addRow(DUTCH, 10)
  addRow(DUTCH_TENS, 20, 10)
  addRow(ENGLISH_UNITS, 1)
  addRow(ENGLISH, 10)
  addRow(ENGLISH_TENS, 20, 10)
  for (const [ten, tenWord] of DUTCH_TENS.entries()) {
    for (const [unit, unitWord] of DUTCH_UNITS.entries()) {
      const link = unitWord.endsWith('e') ? 'ën' : 'en'
      words.set(`${unitWord}${link}${tenWord}`, (ten + 2) * 10 + unit + 1)
    }
  }
  for (const [ten, tenWord] of ENGLISH_TENS.entries()) {
    for (const [unit, unitWord] of ENGLISH_UNITS.entries()) {
      words.set(`${tenWord}-${unitWord}`, (ten + 2) * 10 + unit + 1)
      words.set(`${tenWord} ${unitWord}`, (ten + 2) * 10 + unit + 1)
    }
  }
  return words
}

let words: ReadonlyMap<string, number> | undefined

/** The number from 1 to 99 that a Dutch or English word stands for; `undefined` for other words. */
export const numberOfWord = (word: string): number | undefined => {
  words ??= build()
  return words.get(word.toLowerCase())
}
