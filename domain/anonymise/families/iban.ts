import { countrySpecs } from 'ibantools'
import { atDigits, atMatchesBefore } from '../anchors.ts'
import { familyOf } from '../family.ts'

/** The longest IBAN that a table of countries can ask for; the trim cuts to the true length. */
const SHAPE =
  /(?<![\p{L}\d](?<!\p{sc=Han})|\d[.,-])[A-Z]{2}(?:[\s._-]{0,3}\d){2}(?:[\s._-]{0,3}[A-Z\d]){11,30}/giu
const GLUED = /(?<=iban|rekening|nummer|rek)[A-Z]{2}\d{2}(?:[\s._-]{0,3}[A-Z\d]){11,30}/giu
const atIban = atMatchesBefore(/[a-z]{2}(?=[\s._-]{0,3}\d)/gi, 5, 2)

type Country = { readonly chars?: number | null; readonly bban_regexp?: string | null }

const countryOf = (match: string): Country | undefined => {
  const code = match.slice(0, 2).toUpperCase()
  return Object.hasOwn(countrySpecs, code) ? countrySpecs[code] : undefined
}

const compactOf = (match: string): string => match.replace(/[\s._-]/g, '').toUpperCase()

/** Cuts off the words that follow: an IBAN has as many characters as its country says. */
const cutToLength = (match: string): string => {
  const length = countryOf(match)?.chars ?? 0
  let seen = 0
  for (let index = 0; index < match.length; index += 1) {
    if (!/[\s._-]/.test(match.charAt(index))) seen += 1
    if (seen === length) return match.slice(0, index + 1)
  }
  return ''
}

const valueOf = (character: string): number => {
  const code = character.charCodeAt(0)
  return code >= 0x41 ? code - 0x37 : code - 0x30
}

/** ISO 7064 mod 97-10 over the number with its first four characters moved to the end. */
const hasCheckDigits = (compact: string): boolean =>
  Array.from(compact.slice(4) + compact.slice(0, 4), valueOf).reduce(
    (rest, value) => (value > 9 ? rest * 100 + value : rest * 10 + value) % 97,
    0,
  ) === 1

/**
 * True when the letters and digits stand where the country wants them (`ibantools`) and the check
 * digits fit. The checks of a bank inside the number are left out: a number typed with one wrong
 * digit there still leads to somebody.
 */
export const passesMod97 = (match: string): boolean => {
  const compact = compactOf(match)
  const structure = countryOf(compact)?.bban_regexp
  if (!/^[A-Z]{2}\d{2}[A-Z\d]+$/.test(compact) || /^.{4}0+$/.test(compact)) return false
  return (
    typeof structure === 'string' &&
    new RegExp(structure).test(compact.slice(4)) &&
    hasCheckDigits(compact)
  )
}

/** A Polish account as it is written at home, without the letters of the country. */
const POLISH =
  /(?<![\p{L}\d](?<!\p{sc=Han}))(?<!\d[ .,-])\d{2}(?: ?\d{4}){6}(?![\p{L}\d]|[ .,-]\d)/gu

/**
 * Finds bank account numbers of any country that uses IBAN: the length of the country and check
 * digits that fit, in groups or not, in capitals or not. One with a wrong check digit is not found.
 */
export const findIban = familyOf([
  ...[SHAPE, GLUED].map((shape) => ({
    kind: 'iban' as const,
    shape,
    anchor: atIban,
    trim: cutToLength,
    check: passesMod97,
    proves: true,
    alone: 'certain' as const,
  })),
  {
    kind: 'iban',
    shape: POLISH,
    anchor: atDigits,
    check: (match) => passesMod97(`PL${match}`),
    proves: true,
    alone: 'certain',
  },
])
