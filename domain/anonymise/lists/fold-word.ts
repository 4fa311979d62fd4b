const MARKS = /\p{Mn}|\u0640|\u200c|\u200d|\u00ad/gu
const PLAIN = /^[a-z]*$/u

/** Letters that carry no mark and still have a plain form, as people type them without it. */
const PLAIN_FORMS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ə: 'a',
  ŋ: 'n',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ĳ: 'ij',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  ς: 'σ',
  ґ: 'г',
  ё: 'е',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
}
const WITH_PLAIN_FORM = new RegExp(`[${Object.keys(PLAIN_FORMS).join('')}]`, 'gu')

/**
 * Gives a word as the lists keep it: lower case, marks and harakat dropped, ł ø đ ß æ ı and the like
 * written plainly, one form for letters that Arabic and Persian write in two ways. Builder and
 * reader both use this one function. Never throws; other scripts stay as they are.
 */
export const foldWord = (word: string): string => {
  const lower = word.toLowerCase()
  if (PLAIN.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(WITH_PLAIN_FORM, (letter) => PLAIN_FORMS[letter] ?? letter)
}
