export const MIN_PIN_DIGITS = 4
export const MAX_PIN_DIGITS = 12
export const MIN_PHRASE_LENGTH = 8
export const MAX_PHRASE_LENGTH = 200

const RUNS = ['01234567890123456789', '98765432109876543210']

/** The PIN as it is used: the same for every keyboard, without blanks around it. */
export const settledPin = (typed: string): string => typed.normalize('NFKC').trim()

/**
 * Whether this may lock the device: 4–12 digits that are no run and not one digit over and over, or
 * a phrase of 8 characters or more.
 */
export const isStrongPin = (typed: string): boolean => {
  const pin = settledPin(typed)
  const length = Array.from(pin).length
  if (new Set(pin).size < 2 || length > MAX_PHRASE_LENGTH) return false
  if (!/^\d+$/u.test(pin)) return length >= MIN_PHRASE_LENGTH
  if (length < MIN_PIN_DIGITS || length > MAX_PIN_DIGITS) return false
  return !RUNS.some((run) => run.includes(pin))
}
