import { base64urlnopad, hex } from '@scure/base'
import { randomBytes } from '@noble/hashes/utils.js'

/** A random UUID (version 4) from the platform's secure generator. */
export const randomUuid = (): string => {
  const bytes = randomBytes(16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const digits = hex.encode(bytes)
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join('-')
}

/** `byteCount` random bytes as base64url without padding. */
export const randomToken = (byteCount: number): string =>
  base64urlnopad.encode(randomBytes(byteCount))

/** A uniform whole number from 0 up to and not including 2^32, from the secure generator. */
export const randomUint32 = (): number => new DataView(randomBytes(4).buffer).getUint32(0)

/** `count` uniform decimal digits: bytes from 250 up are thrown away, so no digit is favoured. */
export const randomDigits = (count: number): string => {
  let digits = ''
  while (digits.length < count) {
    for (const byte of randomBytes(count)) {
      if (byte < 250 && digits.length < count) digits += String(byte % 10)
    }
  }
  return digits
}
