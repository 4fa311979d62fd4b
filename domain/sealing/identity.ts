import { bech32 } from '@scure/base'

const SEED_BYTES = 32

/**
 * The hybrid age identity of a 32-byte seed, in the format of the age command (`AGE-SECRET-KEY-PQ-1…`).
 * Throws on another length: seeds come from key derivation, never from a person.
 */
export const hybridIdentityFromSeed = (seed: Uint8Array): string => {
  if (seed.length !== SEED_BYTES) throw new RangeError('A hybrid identity needs a 32-byte seed.')
  return bech32.encodeFromBytes('AGE-SECRET-KEY-PQ-', seed).toUpperCase()
}
