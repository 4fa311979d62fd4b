/** Every sort of thing that can identify a person. `hard-kinds.ts` says which of them block sending. */
export type FindingKind =
  | 'person'
  | 'bsn'
  | 'vnumber'
  | 'document'
  | 'nationalid'
  | 'phone'
  | 'email'
  | 'iban'
  | 'card'
  | 'plate'
  | 'postcode'
  | 'address'
  | 'birthdate'
  | 'date'
  | 'age'
  | 'room'
  | 'organisation'
  | 'place'
  | 'handle'
  | 'url'
  | 'ip'
  | 'kvk'
  | 'id'
  /** Makes somebody stand out without naming them: a tattoo, twins, a car, a unique role. */
  | 'trait'
  | 'combination'

/**
 * `certain`: a check digit fits, or a shape with a cue word. `likely`: a shape in a fitting place; a
 * hard kind blocks, and can be lifted by the person. `look`: unusual, worth a question, never blocks.
 */
export type Certainty = 'certain' | 'likely' | 'look'

/** `start` (included) and `end` (excluded) count UTF-16 units in the text exactly as it was given. */
export type Finding = {
  readonly start: number
  readonly end: number
  readonly kind: FindingKind
  readonly certainty: Certainty
  /** Words that may stand in the text instead, in the language that was asked for. */
  readonly replacement: string
}
