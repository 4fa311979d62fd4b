import { encodeText } from '../../domain/text.ts'
import type { Box, LockRecord } from '../database.ts'
import { keyOfPin, PIN_ITERATIONS } from './pin-key.ts'

const IV_BYTES = 12
const KEY_BYTES = 32
const SALT_BYTES = 16

/** The bytes of a new data key. */
export const newKeyBytes = (): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(KEY_BYTES))

/** A data key to work with; its bytes cannot be read from it. */
export const importKey = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])

/**
 * Locks a data key with a PIN and, around that, with the device key: a copied file does not help
 * who knows the PIN, and the device does not help who does not.
 */
export const wrapKey = async (
  bytes: Uint8Array<ArrayBuffer>,
  keyId: string,
  pin: string,
  deviceKey: CryptoKey,
): Promise<LockRecord> => {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  const inner = await encrypt(await keyOfPin(pin, salt, PIN_ITERATIONS), bytes, keyId)
  const both = new Uint8Array(IV_BYTES + inner.data.byteLength)
  both.set(inner.iv)
  both.set(new Uint8Array(inner.data), IV_BYTES)
  const wrapped = await encrypt(deviceKey, both, keyId)
  return { keyId, salt, iterations: PIN_ITERATIONS, wrapped, attempts: 0, waitMs: 0 }
}

/** The data key's bytes, or `undefined` when the PIN is wrong or the device key is another. */
export const unwrapKey = async (
  { keyId, salt, iterations, wrapped }: LockRecord,
  pin: string,
  deviceKey: CryptoKey,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  // Derived first, so that every wrong way takes as long as the right one.
  const pinKey = await keyOfPin(pin, salt, iterations)
  try {
    const both = await decrypt(deviceKey, wrapped, keyId)
    const inner = { iv: both.slice(0, IV_BYTES), data: both.slice(IV_BYTES).buffer }
    return await decrypt(pinKey, inner, keyId)
  } catch {
    return undefined
  }
}

const bound = (iv: Uint8Array<ArrayBuffer>, keyId: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new Uint8Array(encodeText(`lock/${keyId}`)),
})

const encrypt = async (
  key: CryptoKey,
  bytes: Uint8Array<ArrayBuffer>,
  keyId: string,
): Promise<Box> => {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  return { iv, data: await crypto.subtle.encrypt(bound(iv, keyId), key, bytes) }
}

const decrypt = async (key: CryptoKey, { iv, data }: Box, keyId: string) =>
  new Uint8Array(await crypto.subtle.decrypt(bound(iv, keyId), key, data))
