import { createHmac } from 'node:crypto'

import { createChallenge, randomInt } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'

import { challengeSchema, type Challenge, type Proof } from '../../domain/api/public.ts'
import { randomToken } from '../../domain/random.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import { toCanonicalJson } from '../../domain/sealing/canonical-json.ts'
import { isSameHash, sha256Hex } from '../store/hashes.ts'
import type { SetupStore, SpentProof } from '../store/store.ts'

export const PROOF_VALID_SECONDS = 600
const ALGORITHM = 'PBKDF2/SHA-256'

/** `cost` PBKDF2 rounds for each try; the answer lies between half of `maxNumber` and `maxNumber`. */
export type ProofCost = { readonly cost: number; readonly maxNumber: number }

export type ProofOfWork = {
  readonly makeChallenge: (now: Date) => Promise<Challenge>
  readonly check: (
    proof: Proof | undefined,
    now: Date,
  ) => Result<SpentProof, 'proof-missing' | 'proof-invalid' | 'proof-expired'>
}

type Secrets = {
  readonly hmacSignatureSecret: string
  readonly hmacKeySignatureSecret: string
}

/**
 * Signed challenges without any state until one is spent. The secrets are in the database, so that
 * restarts and intakes side by side agree. Checking costs two HMACs, not the work itself.
 */
export const createProofOfWork = async (
  setup: SetupStore,
  { cost, maxNumber }: ProofCost,
): Promise<ProofOfWork> => {
  const secrets: Secrets = {
    hmacSignatureSecret: await setup.setting('proof-signature-secret', randomToken(32)),
    hmacKeySignatureSecret: await setup.setting('proof-key-secret', randomToken(32)),
  }
  return {
    makeChallenge: async (now) =>
      challengeSchema.parse(
        JSON.parse(
          JSON.stringify(
            await createChallenge({
              algorithm: ALGORITHM,
              cost,
              counter: randomInt(maxNumber, Math.max(1, Math.floor(maxNumber / 2))),
              deriveKey,
              expiresAt: Math.floor(now.getTime() / 1000) + PROOF_VALID_SECONDS,
              ...secrets,
            }),
          ),
        ),
      ),
    check: (proof, now) => {
      if (!proof) return refused('proof-missing')
      const { parameters } = proof.challenge
      if (parameters.expiresAt * 1000 <= now.getTime()) return refused('proof-expired')
      if (!isSolved(proof, secrets)) return refused('proof-invalid')
      return ok({
        hash: sha256Hex(`${parameters.nonce}.${parameters.salt}`),
        expiresAtSeconds: parameters.expiresAt,
      })
    },
  }
}

/**
 * The two checks of altcha-lib's `verifySolution` for signed keys, by Node's own HMAC: the library
 * goes to the thread pool four times for them, which costs a busy intake more than the commit.
 */
const isSolved = ({ challenge, solution }: Proof, secrets: Secrets): boolean => {
  const { parameters, signature } = challenge
  if (!/^(?:[0-9a-f]{2})+$/u.test(solution.derivedKey)) return false
  const derivedKey = Buffer.from(solution.derivedKey, 'hex')
  const isOurs = isHmac(signature, toCanonicalJson(parameters), secrets.hmacSignatureSecret)
  const isKey = isHmac(parameters.keySignature, derivedKey, secrets.hmacKeySignatureSecret)
  return isOurs && isKey
}

const isHmac = (claimed: string, data: string | Buffer, secret: string): boolean =>
  isSameHash(claimed, createHmac('sha256', secret).update(data).digest('hex'))
