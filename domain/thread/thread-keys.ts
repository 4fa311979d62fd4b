import { ed25519 } from '@noble/curves/ed25519.js'
import { expand } from '@noble/hashes/hkdf.js'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { base64urlnopad, hex } from '@scure/base'
import { identityToRecipient } from 'age-encryption'

import { hybridIdentityFromSeed } from '../sealing/identity.ts'
import { encodeText } from '../text.ts'
import type { Receipt } from './receipt.ts'

/**
 * Everything a receipt opens. `id` and `verifyKey` are for the intake; `recipient` goes inside the
 * sealed signal, where only the desk sees it; `signingSeed` and `identity` never leave the device.
 */
export type ThreadKeys = {
  /** 32 lower-case hex digits. */
  readonly id: string
  /** Ed25519 public key, base64url without padding. */
  readonly verifyKey: string
  /** Hybrid age recipient (`age1pq1…`). */
  readonly recipient: string
  /** 32 bytes. */
  readonly signingSeed: Uint8Array
  /** Hybrid age identity (`AGE-SECRET-KEY-PQ-1…`). */
  readonly identity: string
}

/** 64 MiB and about a third of a second: makes trying receipts costly without hurting an old PC. */
const SCRYPT = { N: 2 ** 16, r: 8, p: 1, dkLen: 32 } as const
const SALT = 'signaalwijzer thread v1'

/**
 * Derives the thread's keys from the receipt, on the device, by scrypt (RFC 7914) and HKDF
 * (RFC 5869). The same receipt gives the same keys on any computer. Does not block for long: it
 * pauses every few milliseconds.
 */
export const deriveThreadKeys = async (receipt: Receipt): Promise<ThreadKeys> => {
  const root = await scryptAsync(encodeText(receipt), encodeText(SALT), SCRYPT)
  const part = (purpose: string, byteCount: number) =>
    expand(sha256, root, encodeText(purpose), byteCount)

  const signingSeed = part('sign', 32)
  const identity = hybridIdentityFromSeed(part('age', 32))
  return {
    id: hex.encode(part('id', 16)),
    verifyKey: base64urlnopad.encode(ed25519.getPublicKey(signingSeed)),
    recipient: await identityToRecipient(identity),
    signingSeed,
    identity,
  }
}
