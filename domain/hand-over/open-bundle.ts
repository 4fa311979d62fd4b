import { Decrypter } from 'age-encryption'
import * as z from 'zod/mini'

import { ok, refused, type Result } from '../result.ts'
import { decodeText } from '../text.ts'
import { BUNDLE_FORMAT, BUNDLE_KIND, bundleSchema, type Bundle } from './bundle.ts'

/** What opens a bundle: an age identity (or several, of which one fits), or the passphrase derived from the code told by phone. */
export type BundleKey =
  { readonly identity: string | readonly string[] } | { readonly passphrase: string }

export type OpenBundleRefusal =
  | 'not-for-this-key'
  | 'bundle-code-wrong'
  | 'bundle-needs-code'
  | 'bundle-needs-key'
  | 'identity-invalid'
  | 'sealed-damaged'
  | 'bundle-not-ours'
  | 'bundle-newer'

const FIRST_LINE = 'age-encryption.org/v1\n'
const SCRYPT_STANZA = `${FIRST_LINE}-> scrypt `

const newerSchema = z.object({ kind: z.literal(BUNDLE_KIND), format: z.int() })

/**
 * Opens the bytes of an age file as a bundle. Refuses another key, a damaged file, what is no
 * bundle, and a newer format; never returns anything unparsed.
 */
export const openBundle = async (
  sealed: Uint8Array,
  key: BundleKey,
): Promise<Result<Bundle, OpenBundleRefusal>> => {
  const sealedWith = sealedWithOf(sealed)
  if (sealedWith === undefined) return refused('bundle-not-ours')
  const isForCode = sealedWith === 'code'
  if (isForCode && 'identity' in key) return refused('bundle-needs-code')
  if (!isForCode && 'passphrase' in key) return refused('bundle-needs-key')

  const decrypter = new Decrypter()
  try {
    if ('passphrase' in key) decrypter.addPassphrase(key.passphrase)
    else for (const one of [key.identity].flat()) decrypter.addIdentity(one)
  } catch {
    return refused('identity-invalid')
  }
  try {
    return parseBundle(parseJson(await decrypter.decrypt(sealed)))
  } catch (error) {
    const isForAnother = error instanceof Error && /no identity matched/u.test(error.message)
    if (!isForAnother) return refused('sealed-damaged')
    return refused(isForCode ? 'bundle-code-wrong' : 'not-for-this-key')
  }
}

/** What opens an age file, told by its first lines; undefined for anything else. */
export const sealedWithOf = (sealed: Uint8Array): 'code' | 'key' | undefined => {
  const start = String.fromCharCode(...sealed.subarray(0, SCRYPT_STANZA.length))
  if (!start.startsWith(FIRST_LINE)) return undefined
  return start === SCRYPT_STANZA ? 'code' : 'key'
}

const parseBundle = (value: unknown): Result<Bundle, 'bundle-not-ours' | 'bundle-newer'> => {
  const parsed = bundleSchema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const other = newerSchema.safeParse(value)
  const isNewer = other.success && other.data.format > BUNDLE_FORMAT
  return refused(isNewer ? 'bundle-newer' : 'bundle-not-ours')
}

const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(decodeText(bytes))
  } catch {
    return undefined
  }
}
