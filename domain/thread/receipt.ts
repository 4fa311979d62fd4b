import { randomDigits } from '../random.ts'
import { ok, refused, type Result } from '../result.ts'

const RANDOM_DIGITS = 24
const GROUP_SIZE = 5

/** 25 digits: 24 random ones and a check digit. Whoever has them can read and write the thread. */
export type Receipt = string & { readonly __receipt: unique symbol }

export type ReceiptRefusal = 'receipt-length' | 'receipt-check-digit'

/** Makes a new receipt from the platform's secure generator (about 80 bits). */
export const makeReceipt = (): Receipt => {
  const digits = randomDigits(RANDOM_DIGITS)
  return `${digits}${checkDigit(digits)}` as Receipt
}

/**
 * Reads a receipt as typed: blanks, dashes and Arabic-Indic digits are fine. Refuses a wrong length
 * or a wrong check digit before anything is derived or asked of the intake.
 */
export const parseReceipt = (typed: string): Result<Receipt, ReceiptRefusal> => {
  const digits = typed
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String(digit.charCodeAt(0) & 0x0f))
    .replace(/[^0-9]/gu, '')
  if (digits.length !== RANDOM_DIGITS + 1) return refused('receipt-length')
  const body = digits.slice(0, RANDOM_DIGITS)
  if (checkDigit(body) !== digits.slice(RANDOM_DIGITS)) return refused('receipt-check-digit')
  return ok(digits as Receipt)
}

/** The five groups of five that a person reads aloud or copies. */
export const receiptGroups = (receipt: Receipt): readonly string[] =>
  Array.from({ length: (RANDOM_DIGITS + 1) / GROUP_SIZE }, (_unused, group) =>
    receipt.slice(group * GROUP_SIZE, (group + 1) * GROUP_SIZE),
  )

/** Damm's quasigroup: finds every wrong single digit and every swap of two neighbours. */
const DAMM = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const

const checkDigit = (digits: string): string => {
  let interim = 0
  for (const digit of digits) interim = DAMM[interim]?.[Number(digit)] ?? 0
  return String(interim)
}
