import { compactVerify, importJWK } from 'jose'
import * as z from 'zod/mini'

import { ok, refused, type Result } from '../result.ts'
import { decodeText } from '../text.ts'
import { directorySchema, type Directory } from './schema.ts'

/** The public half of the root key, as pinned in the extension package (RFC 8037). */
export const rootKeySchema = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
})

export type RootKey = z.infer<typeof rootKeySchema>

export const SIGNATURE_ALGORITHM = 'EdDSA'
export const DIRECTORY_TYPE = 'signaalwijzer-directory+jws'

export type DirectoryRefusal = 'directory-signature' | 'directory-unknown-form' | 'directory-older'

/**
 * Reads a signed directory (compact JWS, RFC 7515). Refuses another signer, another algorithm, a
 * form this version does not know, and a version below `knownVersion` (no rollback). An expired
 * directory is still returned: its numbers may be shown; `findDesk` decides about sealing.
 */
export const verifyDirectory = async (
  jws: string,
  rootKey: RootKey,
  knownVersion = 0,
): Promise<Result<Directory, DirectoryRefusal>> => {
  let payload: Uint8Array
  try {
    const verified = await compactVerify(jws, await importJWK(rootKey, SIGNATURE_ALGORITHM), {
      algorithms: [SIGNATURE_ALGORITHM],
    })
    if (verified.protectedHeader.typ !== DIRECTORY_TYPE) return refused('directory-unknown-form')
    payload = verified.payload
  } catch {
    return refused('directory-signature')
  }

  const parsed = parseDirectory(payload)
  if (!parsed) return refused('directory-unknown-form')
  if (parsed.version < knownVersion) return refused('directory-older')
  return ok(parsed)
}

const parseDirectory = (payload: Uint8Array): Directory | undefined => {
  try {
    const parsed = directorySchema.safeParse(JSON.parse(decodeText(payload)))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}
