/** First digit (zero) of each run of ten decimal digits that people type or paste. Source: Unicode Nd. */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6,
]

const SIGNS: ReadonlyMap<number, string> = new Map([
  [0x2212, '-'],
  [0x00b7, '.'],
  [0x2024, '.'],
  [0xff61, '.'],
  [0xfe52, '.'],
  [0x2044, '/'],
  [0x2215, '/'],
  [0xfe6b, '@'],
  [0xfe62, '+'],
  [0x2018, "'"],
  [0x2019, "'"],
  [0x02bc, "'"],
  [0x2028, '\n'],
  [0x2029, '\n'],
  [0x0085, '\n'],
])

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/u
const SPACE = /\p{Zs}/u
const DASH = /\p{Pd}/u
const DIGIT = /\p{Nd}/u

const foldAscii = (code: number): string => {
  if (code === 0x09) return ' '
  if (code === 0x0a || code === 0x0b || code === 0x0c || code === 0x0d) return '\n'
  return code < 0x20 || code === 0x7f ? '' : String.fromCharCode(code)
}

const foldDigit = (code: number, character: string): string => {
  const zero = ZEROS.find((first) => code >= first && code < first + 10)
  return zero === undefined ? character : String(code - zero)
}

/**
 * Gives the plain form of one code point: ASCII digits, spaces, dashes, dots and quotes for all their
 * look-alikes, an empty string for what cannot be seen. Letters stay as they are. Never throws, also
 * not for half a surrogate pair, which becomes U+FFFD.
 */
export const foldCharacter = (code: number): string => {
  if (code < 0x80) return foldAscii(code)
  const sign = SIGNS.get(code)
  if (sign !== undefined) return sign
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
  const character = String.fromCodePoint(code)
  if (SPACE.test(character)) return ' '
  if (INVISIBLE.test(character)) return ''
  if (DASH.test(character)) return '-'
  return DIGIT.test(character) ? foldDigit(code, character) : character
}
