import { Encrypter } from 'age-encryption'

import { ok, refused, type Result } from '../result.ts'
import { toCanonicalBytes } from '../sealing/canonical-json.ts'
import { BUCKET_BYTES, padToBucket } from '../sealing/padding.ts'
import type { AgeRecipient } from '../sealing/recipient.ts'
import { sealJson, type SealRefusal } from '../sealing/seal.ts'
import type { Bundle } from './bundle.ts'

/** With its header and as base64 this is what the intake keeps at most. */
const MAX_PADDED_BYTES = 2 * BUCKET_BYTES

/** 16 MiB and a moment: the passphrase has 32 random-looking bytes and was costly to derive already. */
const SCRYPT_LOG_N = 14

export type SealBundleRefusal = SealRefusal | 'bundle-too-large'

/**
 * Seals a bundle to the keys of a service: hybrid, or X25519 for a partner with older tools, never
 * both. The age command opens it. Never answers with plain text. Gives the bytes of the age file.
 */
export const sealBundle = async (
  bundle: Bundle,
  recipients: readonly AgeRecipient[],
): Promise<Result<Uint8Array, SealBundleRefusal>> =>
  isTooLarge(bundle) ? refused('bundle-too-large') : sealJson(bundle, recipients)

/**
 * Seals a bundle with the age passphrase that was derived from the code told by phone (never with
 * the code itself, which is short). Gives the bytes of the age file.
 */
export const sealBundleWithCode = async (
  bundle: Bundle,
  passphrase: string,
): Promise<Result<Uint8Array, 'bundle-too-large'>> => {
  if (isTooLarge(bundle)) return refused('bundle-too-large')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(SCRYPT_LOG_N)
  return ok(await encrypter.encrypt(padToBucket(toCanonicalBytes(bundle))))
}

const isTooLarge = (bundle: Bundle): boolean => toCanonicalBytes(bundle).length > MAX_PADDED_BYTES
