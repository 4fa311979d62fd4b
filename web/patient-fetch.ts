import type { Fetch } from '../domain/intake/http.ts'

/** Long enough for a sealed signal over the slowest telephone line. */
const PATIENCE_MS = 90_000

/**
 * The browser's `fetch` that gives up on a silent connection: the page then says so and tries again.
 * What was posted keeps its id, so that it arrives once whatever became of the silent one.
 */
export const patientFetch: Fetch = (url, init) =>
  fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) })
