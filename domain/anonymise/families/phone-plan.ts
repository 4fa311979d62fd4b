import type { PublicContacts } from '../public-contacts.ts'

/** Digits after the country code, fewest and most. Source: ITU E.164 national numbering plans. */
const NATIONAL_LENGTHS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['1', [10, 10]],
  ['7', [10, 10]],
  ['20', [8, 10]],
  ['27', [9, 9]],
  ['30', [10, 10]],
  ['31', [9, 9]],
  ['32', [8, 9]],
  ['33', [9, 9]],
  ['34', [9, 9]],
  ['36', [8, 9]],
  ['39', [8, 11]],
  ['40', [9, 9]],
  ['41', [9, 9]],
  ['43', [7, 12]],
  ['44', [9, 10]],
  ['45', [8, 8]],
  ['46', [7, 10]],
  ['47', [8, 8]],
  ['48', [9, 9]],
  ['49', [7, 12]],
  ['51', [8, 9]],
  ['52', [10, 10]],
  ['53', [8, 8]],
  ['54', [10, 11]],
  ['55', [10, 11]],
  ['57', [10, 10]],
  ['58', [10, 10]],
  ['60', [8, 10]],
  ['62', [8, 12]],
  ['63', [8, 10]],
  ['65', [8, 8]],
  ['66', [8, 9]],
  ['81', [9, 10]],
  ['82', [8, 10]],
  ['84', [9, 10]],
  ['86', [10, 11]],
  ['90', [10, 10]],
  ['91', [10, 10]],
  ['92', [9, 10]],
  ['93', [9, 9]],
  ['94', [9, 9]],
  ['95', [8, 10]],
  ['98', [10, 10]],
])

/** Code zones with three digits; within them the plans have seven to ten or so digits. */
const THREE_DIGIT_CODE = /^(?:2[1-69]|3[578]|42|5[09]|67|69|8[058]|9[679])\d/
const OTHER_LENGTHS = [7, 12] as const

/** Country code of an international number without its prefix; `undefined` when nobody has it. */
export const countryCodeOf = (digits: string): string | undefined =>
  [1, 2].map((length) => digits.slice(0, length)).find((code) => NATIONAL_LENGTHS.has(code)) ??
  (THREE_DIGIT_CODE.test(digits) ? digits.slice(0, 3) : undefined)

/** Fewest and most digits after the country code. */
export const nationalLengthsOf = (countryCode: string): readonly [number, number] =>
  NATIONAL_LENGTHS.get(countryCode) ?? OTHER_LENGTHS

/** Writes a Dutch or international number as E.164: digits only, the trunk zero left out. */
export const asE164 = (number: string): string => {
  const isInternational = /^\(?\s?(?:\+|00)/.test(number)
  const digits = number.replace(/\(0\)/g, '').replace(/[oO]/g, '0').replace(/\D/g, '')
  const bare = isInternational ? digits.replace(/^00/, '') : digits.replace(/^0/, '31')
  return `+${bare.replace(/^310/, '31')}`
}

/** Numbers of everybody: 0800 and 0900 lines, short numbers, and numbers in the directory. */
export const isPublicNumber = (number: string, contacts: PublicContacts): boolean => {
  const e164 = asE164(number)
  return /^\+31(?:800|90[069])/.test(e164) || contacts.phones.has(e164)
}
