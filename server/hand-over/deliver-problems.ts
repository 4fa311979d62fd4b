/** Why a delivery did not succeed: stable codes, with words in `locales/<lang>/errors.json`. */
export const DELIVERY_PROBLEMS = [
  'partner-unknown',
  'partner-gone',
  'partner-address-private',
  'partner-unreachable',
  'partner-too-slow',
  'partner-redirects',
  'partner-refuses',
  'partner-fault',
  'mail-not-set-up',
  'mail-unreachable',
  'mail-too-slow',
  'mail-refused',
  'mail-address-refused',
  'delivery-interrupted',
] as const
export type DeliveryProblem = (typeof DELIVERY_PROBLEMS)[number]

/** Trying these again changes nothing: somebody must act, so they are said at once. */
const FINAL: readonly DeliveryProblem[] = [
  'partner-unknown',
  'partner-gone',
  'partner-address-private',
  'mail-address-refused',
]

export type Attempt = { readonly ok: true } | { readonly ok: false; readonly code: DeliveryProblem }

export const isFinal = (problem: DeliveryProblem): boolean => FINAL.includes(problem)
