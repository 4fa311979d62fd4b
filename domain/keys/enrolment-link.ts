import { expand } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { base64urlnopad, hex } from '@scure/base'

import { randomToken } from '../random.ts'
import { hybridIdentityFromSeed } from '../sealing/identity.ts'
import { encodeText } from '../text.ts'

const SECRET_BYTES = 32

/** What an enrolment link's secret opens. `token` goes to the intake, `identity` stays put. */
export type EnrolmentKeys = {
  /** Proves to the intake that the link was given; 43 base64url characters. */
  readonly token: string
  /** What the intake keeps of it: SHA-256 in hex. */
  readonly tokenHash: string
  /** Hybrid age identity to which a desk's first grant is sealed. */
  readonly identity: string
}

/** A new secret for an enrolment link (43 base64url characters); it travels after the `#` only. */
export const makeEnrolmentSecret = (): string => randomToken(SECRET_BYTES)

/**
 * Splits the secret of an enrolment link into the half that the intake may check and the half that
 * opens the first grant (HKDF). Returns `undefined` for a secret that is not one.
 */
export const deriveEnrolmentKeys = (secret: string): EnrolmentKeys | undefined => {
  if (!/^[A-Za-z0-9_-]{43}$/u.test(secret)) return undefined
  const root = base64urlnopad.decode(secret)
  const part = (purpose: string) => expand(sha256, root, encodeText(purpose), 32)
  const token = base64urlnopad.encode(part('signaalwijzer enrolment token v1'))
  return {
    token,
    tokenHash: hex.encode(sha256(encodeText(token))),
    identity: hybridIdentityFromSeed(part('signaalwijzer enrolment key v1')),
  }
}
