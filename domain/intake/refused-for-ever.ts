import type { ProblemCode } from '../api/problem.ts'

/**
 * What a refusal of the intake means for an envelope on its way. `for-ever`: the same bytes will
 * never be taken, the person must know. `again`: it may go well later. Codes of a newer intake
 * count as `again`: waiting loses nothing.
 */
const MEANING: Record<ProblemCode, 'again' | 'for-ever'> = {
  'body-not-json': 'for-ever',
  'body-invalid': 'for-ever',
  'query-invalid': 'for-ever',
  'version-unknown': 'for-ever',
  'desk-unknown': 'for-ever',
  'proof-missing': 'again',
  'proof-invalid': 'again',
  'proof-expired': 'again',
  'proof-used': 'again',
  'training-envelope': 'for-ever',
  'thread-signature': 'again',
  'thread-clock': 'again',
  'sign-in-failed': 'again',
  'session-missing': 'again',
  'enrolment-unknown': 'again',
  'not-allowed': 'again',
  'bundle-code-wrong': 'again',
  'bundle-locked': 'again',
  'not-found': 'again',
  'bundle-unknown': 'again',
  'method-not-allowed': 'again',
  'not-acceptable': 'again',
  'signal-id-taken': 'for-ever',
  'message-id-taken': 'for-ever',
  'thread-taken': 'for-ever',
  'state-step-refused': 'again',
  'state-changed-meanwhile': 'again',
  'thread-closed': 'again',
  'signal-withdrawn': 'for-ever',
  'signal-is-copy': 'for-ever',
  'hand-over-id-taken': 'again',
  'hand-over-double': 'again',
  'hand-over-open': 'again',
  'desk-key-pending': 'again',
  'desk-key-in-use': 'again',
  'bundle-missing': 'again',
  'way-not-configured': 'again',
  'bundle-fetched': 'again',
  'bundle-revoked': 'again',
  'bundle-ended': 'again',
  'body-too-large': 'for-ever',
  'body-not-accepted': 'for-ever',
  'too-many-requests': 'again',
  'intake-fault': 'again',
  'store-unavailable': 'again',
}

const meanings: Readonly<Record<string, 'again' | 'for-ever' | undefined>> = MEANING

/** Whether sending the same envelope again can never help. */
export const isRefusedForEver = (code: string): boolean => meanings[code] === 'for-ever'
