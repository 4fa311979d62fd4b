import type { Problem, ProblemCode } from '../domain/api/problem.ts'
import { PROBLEM_STATUS } from '../domain/api/problem.ts'

/** Title and what to do. For whoever reads the interface; screens have their own words by code. */
const WORDS: Record<ProblemCode, readonly [title: string, detail: string]> = {
  'body-not-json': ['The body is not JSON.', 'Send one JSON value in UTF-8.'],
  'body-invalid': [
    'The body does not fit its schema.',
    'Correct the fields named in "fields"; the schema is in /v1/openapi.json.',
  ],
  'query-invalid': [
    'The address or its query does not fit.',
    'Correct the parameters named in "fields"; they are described in /v1/openapi.json.',
  ],
  'version-unknown': [
    'This envelope version is not known here.',
    'Update the extension or reload the page, then send again.',
  ],
  'desk-unknown': [
    'This intake does not receive for that desk.',
    'Fetch the directory again and seal to a desk that it names.',
  ],
  'proof-missing': [
    'A solved challenge is missing.',
    'Get a challenge from /v1/rekenopgaven, solve it and send it along.',
  ],
  'proof-invalid': [
    'The challenge is not from here or not solved.',
    'Get a new challenge from /v1/rekenopgaven and solve it.',
  ],
  'proof-expired': ['The challenge is too old.', 'Get a new challenge and solve it.'],
  'proof-used': [
    'This challenge was used before.',
    'Get a new challenge for each new signal; the same signal may be sent again as it was.',
  ],
  'training-envelope': [
    'This is a training signal.',
    'Training signals stay on the device; nothing has been stored.',
  ],
  'thread-signature': [
    'The signature does not open a thread.',
    'Check the receipt and sign method, path, time and body again.',
  ],
  'thread-clock': [
    'The clock of the request is more than five minutes off.',
    'Sign again with the time of the Date header of this answer.',
  ],
  'sign-in-failed': ['Signing in did not work.', 'Ask for a new challenge and open it again.'],
  'session-missing': ['There is no running session.', 'Sign in again.'],
  'enrolment-unknown': [
    'This enrolment link does not work (any more).',
    'Ask a colleague for a new link.',
  ],
  'not-allowed': [
    'This is not allowed.',
    'Ask a colleague to give access, and use the console at its own address.',
  ],
  'desk-key-pending': [
    'Another new key of this desk is not in use yet.',
    'Wait until the directory names it, or put it away, and make a new one then.',
  ],
  'desk-key-in-use': [
    'This key is still needed.',
    'Put it away when its last day has passed and everything sealed to it has been dealt with.',
  ],
  'bundle-code-wrong': [
    'The opening key does not fit, or is missing.',
    'Make it again from the code that the desk told by phone. Five wrong ones lock the bundle.',
  ],
  'bundle-locked': [
    'Five wrong opening keys have locked this bundle.',
    'The desk sees this and must send it again with a new code; call the desk.',
  ],
  'not-found': ['There is nothing here.', 'Check the address against /v1/openapi.json.'],
  'bundle-unknown': [
    'No hand-over is waiting for this token.',
    'Use the newest message about this hand-over, or call the desk that sent it.',
  ],
  'method-not-allowed': [
    'This address does not know that method.',
    'Use a method of the Allow header.',
  ],
  'not-acceptable': ['Only JSON can be given.', 'Accept application/json.'],
  'signal-id-taken': [
    'Another signal has this id.',
    'Seal again, which gives a new id, and send that.',
  ],
  'message-id-taken': ['Another message has this id.', 'Send the message with a new id.'],
  'thread-taken': [
    'Another signal has this thread.',
    'Make a new receipt, seal again and send that.',
  ],
  'state-step-refused': [
    'This step does not follow the present state.',
    'Load the signal again and choose a step that it allows.',
  ],
  'state-changed-meanwhile': [
    'The signal changed meanwhile: another state or a new message.',
    'Load the signal again and decide anew.',
  ],
  'thread-closed': [
    'The desk has closed this signal.',
    'Call the desk, or hand over a new signal.',
  ],
  'signal-is-copy': [
    'Another desk deals with this signal.',
    'This desk reads a copy. Call the other desk if something has to be done.',
  ],
  'signal-withdrawn': [
    'The professional has withdrawn this signal.',
    'Its contents are wiped. There is nothing to do, and nothing can be added.',
  ],
  'hand-over-id-taken': [
    'Another hand-over has this id.',
    'Seal the bundle again, with a new id, and send that.',
  ],
  'hand-over-double': [
    'This service has this signal already.',
    'Load the hand-overs of the signal; send the open one again or take it back first.',
  ],
  'hand-over-open': [
    'A service still has this signal.',
    'Wait until the service is done, or take the hand-over back first.',
  ],
  'bundle-missing': [
    'There is no bundle for this way.',
    'Seal the bundle to the key or code of this way and send it along.',
  ],
  'way-not-configured': [
    'This intake has no address to tell this service by this way.',
    'Choose another way, or ask the administrator to add the address to PARTNERS_FILE.',
  ],
  'bundle-fetched': [
    'This bundle was fetched before.',
    'Use what was fetched then, or ask the desk to send it again.',
  ],
  'bundle-revoked': ['The desk has taken this hand-over back.', 'There is nothing to do any more.'],
  'bundle-ended': [
    'This bundle is wiped: the hand-over ended, or waited too long.',
    'Call the desk if something is still to be done.',
  ],
  'body-too-large': ['The body is larger than 64 kB.', 'Shorten the text and seal again.'],
  'body-not-accepted': ['The body has another media type.', 'Send application/json, unpacked.'],
  'too-many-requests': ['Too many requests.', 'Wait as long as Retry-After says and try again.'],
  'intake-fault': [
    'Something went wrong here.',
    'Nothing was acknowledged; try again later or call the desk.',
  ],
  'store-unavailable': [
    'The intake cannot reach its storage.',
    'Nothing was acknowledged; try again in a few minutes or call the desk.',
  ],
}

/** The body of a refusal (RFC 9457). `fields` holds names from the schema, never what was sent. */
export const problemOf = (code: ProblemCode, fields?: readonly string[]): Problem => {
  const [title, detail] = WORDS[code]
  const problem = {
    type: `urn:signaalwijzer:problem:${code}`,
    status: PROBLEM_STATUS[code],
    title,
    detail,
    code,
  }
  if (fields === undefined || fields.length === 0) return problem
  return { ...problem, fields: [...new Set(fields)].map((field) => field.slice(0, 80)) }
}
