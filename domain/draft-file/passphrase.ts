import { randomBytes } from '@noble/hashes/utils.js'

export const MIN_PASSPHRASE_LENGTH = 10
export const MAX_PASSPHRASE_LENGTH = 200

const MIN_DIFFERENT = 5
const MIN_DIGITS = 16

/** 32 letters and digits, so that each random byte gives one without favour; no l, o, 0 or 1. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'
const GROUPS = 5
const GROUP_SIZE = 4

/** The passphrase as it is used: the same for every keyboard, without blanks around it. */
export const settledPassphrase = (typed: string): string =>
  typed.normalize('NFKC').trim().replace(/\s+/gu, ' ')

/**
 * Whether a passphrase may protect a file that others can copy and try for ever: ten characters or
 * more of which five differ, and not a number that could be a date or a telephone number.
 */
export const isStrongPassphrase = (typed: string): boolean => {
  const passphrase = settledPassphrase(typed)
  const length = Array.from(passphrase).length
  if (length < MIN_PASSPHRASE_LENGTH || length > MAX_PASSPHRASE_LENGTH) return false
  if (new Set(passphrase.toLowerCase()).size < MIN_DIFFERENT) return false
  return !/^[\d\s.+/-]+$/u.test(passphrase) || passphrase.replace(/\D/gu, '').length >= MIN_DIGITS
}

/** A new passphrase of five groups of four letters and digits (100 bits), to be written down. */
export const makePassphrase = (): string => {
  const letters = Array.from(
    randomBytes(GROUPS * GROUP_SIZE),
    (byte) => LETTERS[byte % LETTERS.length] ?? '',
  )
  return Array.from({ length: GROUPS }, (_unused, group) =>
    letters.slice(group * GROUP_SIZE, (group + 1) * GROUP_SIZE).join(''),
  ).join('-')
}
