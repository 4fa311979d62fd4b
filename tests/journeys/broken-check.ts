type Kept = { realCodePointAt?: typeof String.prototype.codePointAt }

/** Runs in a page: takes away what the check of a text with an accent cannot do without: it throws. */
export const breaksTheCheck = (): void => {
  const kept = globalThis as Kept
  // eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it was
  kept.realCodePointAt = String.prototype.codePointAt
  String.prototype.codePointAt = () => {
    throw new Error('A fault, put here on purpose.')
  }
}

/** Runs in a page: brings it back. */
export const mendsTheCheck = (): void => {
  const { realCodePointAt } = globalThis as Kept
  if (realCodePointAt) String.prototype.codePointAt = realCodePointAt
}
