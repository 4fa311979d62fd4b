type Kept = {
  realCodePointAt?: typeof String.prototype.codePointAt
  realPostMessage?: typeof Worker.prototype.postMessage
}

/**
 * Runs in a page: takes away what the check of a text with an accent cannot do without: it throws.
 * Questions to the worker of the check throw as well, so that the page looks for itself.
 */
export const breaksTheCheck = (): void => {
  const kept = globalThis as Kept
  // eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it was
  kept.realCodePointAt = String.prototype.codePointAt
  String.prototype.codePointAt = () => {
    throw new Error('A fault, put here on purpose.')
  }
  // eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it was
  kept.realPostMessage = Worker.prototype.postMessage
  Worker.prototype.postMessage = () => {
    throw new Error('A fault, put here on purpose.')
  }
}

/** Runs in a page: brings it back. */
export const mendsTheCheck = (): void => {
  const { realCodePointAt, realPostMessage } = globalThis as Kept
  if (realCodePointAt) String.prototype.codePointAt = realCodePointAt
  if (realPostMessage) Worker.prototype.postMessage = realPostMessage
}
