import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'

import * as z from 'zod/mini'

import {
  FILING_ALGORITHM,
  FILING_FORMAT,
  FILING_TYPE,
  filingKeySchema,
  filingSchema,
  type Filing,
  type FilingKey,
} from '../../domain/filing/filing.ts'
import { toCanonicalJson } from '../../domain/sealing/canonical-json.ts'
import type { SetupStore } from '../store/store.ts'

const SETTING = 'filing-key'

const keyPairSchema = z.strictObject({
  ...filingKeySchema.shape,
  d: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
})

type KeyPair = z.infer<typeof keyPairSchema>

export type FilingProof = {
  /** Belongs in the signed directory; who knows it can check every proof. */
  readonly publicKey: FilingKey
  /** The same filing always gives the same proof (Ed25519 has no chance in it). */
  readonly prove: (filing: Omit<Filing, 'format'>) => string
}

/**
 * The intake's own key for proofs of filing. Made at the first call and kept in the database, so
 * that restarts and intakes side by side sign alike. Throws when what is kept there is damaged.
 */
export const createFilingProof = async (setup: SetupStore): Promise<FilingProof> => {
  const kept = await setup.setting(SETTING, JSON.stringify(newKeyPair()))
  const { d, ...publicKey } = keyPairSchema.parse(JSON.parse(kept))
  const { kty, crv, x, kid } = publicKey
  const privateKey = createPrivateKey({ key: { kty, crv, x, d }, format: 'jwk' })
  const head = encode(toCanonicalJson({ alg: FILING_ALGORITHM, kid, typ: FILING_TYPE }))

  return {
    publicKey,
    prove: (filing) => {
      const payload = filingSchema.parse({ format: FILING_FORMAT, ...filing })
      const signed = `${head}.${encode(toCanonicalJson(payload))}`
      return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`
    },
  }
}

const encode = (text: string): string => Buffer.from(text).toString('base64url')

const newKeyPair = (): KeyPair => {
  const { kty, crv, x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  const kid = createHash('sha256').update(toCanonicalJson({ crv, kty, x })).digest('base64url')
  return keyPairSchema.parse({ kty, crv, x, d, kid })
}
