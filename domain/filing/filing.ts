import { sha256 } from '@noble/hashes/sha2.js'
import { hex } from '@scure/base'
import { compactVerify, decodeProtectedHeader, importJWK } from 'jose'
import * as z from 'zod/mini'

import { deskIdSchema, type Envelope } from '../envelope/schema.ts'
import { ok, refused, type Result } from '../result.ts'
import { toCanonicalBytes } from '../sealing/canonical-json.ts'
import { decodeText } from '../text.ts'

export const FILING_FORMAT = 1
export const FILING_TYPE = 'filing+jwt'
export const FILING_ALGORITHM = 'EdDSA'

/** The longest proof of filing that is read, in characters. */
export const MAX_FILING_LENGTH = 1000

const kidSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))

/** The public half of an intake's filing key (RFC 8037), named by its thumbprint (RFC 7638). */
export const filingKeySchema = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  kid: kidSchema,
})

export type FilingKey = Readonly<z.infer<typeof filingKeySchema>>

/** What the intake signs for: on which day which desk was given which envelope. No content, no time. */
export const filingSchema = z.strictObject({
  format: z.literal(FILING_FORMAT),
  receivedOn: z.iso.date(),
  deskId: deskIdSchema,
  envelopeHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})

export type Filing = Readonly<z.infer<typeof filingSchema>>

/** A proof of filing as it travels: a compact JWS (RFC 7515), in the one spelling of its signature. */
export const filingJwsSchema = z
  .string()
  .check(
    z.maxLength(MAX_FILING_LENGTH),
    z.regex(/^[A-Za-z0-9_-]{1,400}\.[A-Za-z0-9_-]{1,500}\.[A-Za-z0-9_-]{85}[AQgw]$/),
  )

/** SHA-256, in lower-case hex, of the envelope's canonical JSON: anybody who has it can compute it. */
export const envelopeHashOf = (envelope: Envelope): string =>
  hex.encode(sha256(toCanonicalBytes(envelope)))

/** The id of the key that a proof says it was signed with; `undefined` when it is no proof at all. */
export const filingKeyIdOf = (jws: string): string | undefined => {
  if (!filingJwsSchema.safeParse(jws).success) return undefined
  try {
    const { kid, typ, alg } = decodeProtectedHeader(jws)
    return typ === FILING_TYPE && alg === FILING_ALGORITHM ? kid : undefined
  } catch {
    return undefined
  }
}

/**
 * Reads a proof of filing that one of these keys signed. Refuses everything else alike: another
 * key, another kind of signature, a changed byte, a form this version does not know. Never throws.
 */
export const verifyFiling = async (
  jws: string,
  keys: readonly FilingKey[],
): Promise<Result<Filing, 'filing-invalid'>> => {
  if (!filingJwsSchema.safeParse(jws).success) return refused('filing-invalid')
  try {
    const { kid, typ } = decodeProtectedHeader(jws)
    const key = keys.find((candidate) => candidate.kid === kid)
    if (key === undefined || typ !== FILING_TYPE) return refused('filing-invalid')
    const { payload } = await compactVerify(jws, await importJWK(key, FILING_ALGORITHM), {
      algorithms: [FILING_ALGORITHM],
    })
    const parsed = filingSchema.safeParse(JSON.parse(decodeText(payload)))
    return parsed.success ? ok(parsed.data) : refused('filing-invalid')
  } catch {
    return refused('filing-invalid')
  }
}
