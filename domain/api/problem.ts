import * as z from 'zod/mini'

/**
 * Every refusal of the intake: stable codes, each with words in `locales/<lang>/errors.json`.
 * A code never depends on what was typed and no text of the request is ever echoed.
 */
export const PROBLEM_STATUS = {
  'body-not-json': 400,
  'body-invalid': 400,
  'query-invalid': 400,
  'version-unknown': 400,
  'desk-unknown': 400,
  'proof-missing': 400,
  'proof-invalid': 400,
  'proof-expired': 400,
  'proof-used': 400,
  'training-envelope': 400,
  'thread-signature': 401,
  'thread-clock': 401,
  'sign-in-failed': 401,
  'session-missing': 401,
  'enrolment-unknown': 401,
  'not-allowed': 403,
  'bundle-code-wrong': 403,
  'bundle-locked': 403,
  'not-found': 404,
  'bundle-unknown': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'signal-id-taken': 409,
  'message-id-taken': 409,
  'thread-taken': 409,
  'state-step-refused': 409,
  'state-changed-meanwhile': 409,
  'thread-closed': 409,
  'signal-withdrawn': 409,
  'signal-is-copy': 409,
  'hand-over-id-taken': 409,
  'hand-over-double': 409,
  'hand-over-open': 409,
  'desk-key-pending': 409,
  'desk-key-in-use': 409,
  'bundle-missing': 409,
  'way-not-configured': 409,
  'bundle-fetched': 410,
  'bundle-revoked': 410,
  'bundle-ended': 410,
  'body-too-large': 413,
  'body-not-accepted': 415,
  'too-many-requests': 429,
  'intake-fault': 500,
  'store-unavailable': 503,
} as const

export type ProblemCode = keyof typeof PROBLEM_STATUS

/** `application/problem+json` (RFC 9457). `code` is the stable part; `fields` names, never values. */
export const problemSchema = z.strictObject({
  type: z.string(),
  status: z.int(),
  title: z.string(),
  detail: z.string(),
  code: z.string(),
  fields: z.optional(z.array(z.string().check(z.maxLength(80)))),
})

export type Problem = z.infer<typeof problemSchema>
