import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { base64urlnopad, hex } from '@scure/base'
import * as z from 'zod/mini'

import { encodeText } from '../text.ts'

/** How far the clock of a device may be off before its request is refused. */
export const MAX_CLOCK_SKEW_SECONDS = 300

const SCHEME = 'Gesprek'

/** What a thread's signature covers. `timestampSeconds` is Unix time, `body` the exact bytes. */
export type SignedRequest = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly timestampSeconds: number
  readonly body: Uint8Array
}

const authorizationSchema = z
  .string()
  .check(z.regex(/^Gesprek [0-9a-f]{32}\.\d{1,11}\.[A-Za-z0-9_-]{86}$/))

/**
 * The `Authorization` header by which a thread's owner proves to be just that, without a name,
 * cookie or account. Nothing of the thread appears in the address of the request.
 */
export const signThreadRequest = (
  request: SignedRequest,
  thread: { readonly id: string; readonly signingSeed: Uint8Array },
): string => {
  const signature = ed25519.sign(signedBytes(request), thread.signingSeed)
  return `${SCHEME} ${thread.id}.${request.timestampSeconds}.${base64urlnopad.encode(signature)}`
}

export type ThreadAuthorization = {
  readonly threadId: string
  readonly timestampSeconds: number
  readonly signature: string
}

/** The parts of an `Authorization` header, or `undefined` when it is not one of ours. */
export const parseThreadAuthorization = (header: string): ThreadAuthorization | undefined => {
  const parsed = authorizationSchema.safeParse(header)
  if (!parsed.success) return undefined
  const [threadId, timestamp, signature] = parsed.data.slice(SCHEME.length + 1).split('.')
  if (threadId === undefined || timestamp === undefined || signature === undefined) return undefined
  return { threadId, timestampSeconds: Number(timestamp), signature }
}

/** Whether `signature` (base64url) was made over this request by the key `verifyKey` (base64url). */
export const isThreadSignature = (
  request: SignedRequest,
  signature: string,
  verifyKey: string,
): boolean => {
  try {
    return ed25519.verify(
      base64urlnopad.decode(signature),
      signedBytes(request),
      base64urlnopad.decode(verifyKey),
    )
  } catch {
    return false
  }
}

const signedBytes = ({ method, path, timestampSeconds, body }: SignedRequest): Uint8Array =>
  encodeText(
    [
      'signaalwijzer thread request v1',
      method,
      path,
      timestampSeconds,
      hex.encode(sha256(body)),
    ].join('\n'),
  )
