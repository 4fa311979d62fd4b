import type { Fetch } from '../domain/intake/http.ts'
import { SECOND } from './durations.ts'

const PATIENCE_MS = 45 * SECOND

/** The browser's `fetch` that gives up on a silent connection, so that no delivery waits for ever. */
export const intakeFetch: Fetch = (url, init) =>
  fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) })
