import { familyOf } from '../family.ts'
import { IBAN_LENGTHS } from './iban-lengths.ts'

/** The longest IBAN that a table of countries can ask for; the trim cuts to the true length. */
const SHAPE = /(?<![\p{L}\d]|\d[.,-])[A-Z]{2}(?:[\s.-]{0,3}\d){2}(?:[\s.-]{0,3}[A-Z\d]){11,29}/giu
const GLUED = /(?<=iban|rekening|nummer|rek)[A-Z]{2}\d{2}(?:[\s.-]{0,3}[A-Z\d]){11,29}/giu

const compactOf = (match: string): string => match.replace(/[\s.-]/g, '').toUpperCase()

/** Cuts off the words that follow: an IBAN has as many characters as its country says. */
const cutToLength = (match: string): string => {
  const length = IBAN_LENGTHS.get(match.slice(0, 2).toUpperCase())
  if (length === undefined) return ''
  let seen = 0
  for (let index = 0; index < match.length; index += 1) {
    if (!/[\s.-]/.test(match.charAt(index))) seen += 1
    if (seen === length) return match.slice(0, index + 1)
  }
  return ''
}

const valueOf = (character: string): number => {
  const code = character.charCodeAt(0)
  return code >= 0x41 ? code - 0x37 : code - 0x30
}

/** ISO 7064 mod 97-10 over the number with its first four characters moved to the end. */
export const passesMod97 = (match: string): boolean => {
  const compact = compactOf(match)
  if (!/^[A-Z]{2}\d{2}[A-Z\d]+$/.test(compact) || /^.{4}0+$/.test(compact)) return false
  if (compact.startsWith('NL') && !/^NL\d\d[A-Z]{4}\d{10}$/.test(compact)) return false
  const rest = Array.from(compact.slice(4) + compact.slice(0, 4), valueOf).reduce(
    (remainder, value) => (value > 9 ? remainder * 100 + value : remainder * 10 + value) % 97,
    0,
  )
  return rest === 1
}

/**
 * Finds bank account numbers of any country that uses IBAN: the length of the country and check
 * digits that fit, in groups or not, in capitals or not. One with a wrong check digit is not found.
 */
export const findIban = familyOf(
  [SHAPE, GLUED].map((shape) => ({
    kind: 'iban' as const,
    shape,
    trim: cutToLength,
    check: passesMod97,
    proves: true,
    alone: 'certain' as const,
  })),
)
