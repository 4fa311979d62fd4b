import canonicalize from 'canonicalize'

import { encodeText } from '../text.ts'

/**
 * The one way a value becomes bytes (RFC 8785): same value, same bytes, on every machine.
 * Throws on what JSON cannot say; schemas keep such values out.
 */
export const toCanonicalJson = (value: unknown): string => {
  const json = canonicalize(value)
  if (json === undefined) throw new TypeError('This value cannot be written as JSON.')
  return json
}

/** `toCanonicalJson` as UTF-8. */
export const toCanonicalBytes = (value: unknown): Uint8Array => encodeText(toCanonicalJson(value))
