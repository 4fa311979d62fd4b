type Taken = {
  codePointAt?: typeof String.prototype.codePointAt
  matchAll?: typeof String.prototype.matchAll
}

/** Runs in a page: takes away what the check of a text cannot do without, so that it throws. */
export const breaksTheCheck = (): void => {
  const taken = globalThis as { takenForTheTest?: Taken }
  // eslint-disable-next-line @typescript-eslint/unbound-method -- put back as they were
  const { codePointAt, matchAll } = String.prototype
  taken.takenForTheTest = { codePointAt, matchAll }
  const fault = () => {
    throw new Error('A fault, put here on purpose.')
  }
  String.prototype.codePointAt = fault
  String.prototype.matchAll = fault
}

/** Runs in a page: brings it back. */
export const mendsTheCheck = (): void => {
  const { takenForTheTest } = globalThis as { takenForTheTest?: Taken }
  if (takenForTheTest) Object.assign(String.prototype, takenForTheTest)
}
