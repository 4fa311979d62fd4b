import { createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'

import { challengeSchema, type Challenge, type Proof } from '../../domain/api/public.ts'
import { randomToken } from '../../domain/random.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import { sha256Hex } from '../store/hashes.ts'
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
  ) => Promise<Result<SpentProof, 'proof-missing' | 'proof-invalid' | 'proof-expired'>>
}

/**
 * Signed challenges without any state until one is spent. The secrets are in the database, so that
 * restarts and intakes side by side agree. Checking costs two HMACs, not the work itself.
 */
export const createProofOfWork = async (
  setup: SetupStore,
  { cost, maxNumber }: ProofCost,
): Promise<ProofOfWork> => {
  const secrets = {
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
    check: async (proof, now) => {
      if (!proof) return refused('proof-missing')
      const { parameters } = proof.challenge
      if (parameters.expiresAt * 1000 <= now.getTime()) return refused('proof-expired')
      if (!(await isSolved(proof, secrets))) return refused('proof-invalid')
      return ok({
        hash: sha256Hex(`${parameters.nonce}.${parameters.salt}`),
        expiresAtSeconds: parameters.expiresAt,
      })
    },
  }
}

const isSolved = async (
  { challenge, solution }: Proof,
  secrets: { readonly hmacSignatureSecret: string; readonly hmacKeySignatureSecret: string },
): Promise<boolean> => {
  try {
    const { counter, derivedKey } = solution
    const { verified } = await verifySolution({
      challenge,
      solution: { counter, derivedKey },
      deriveKey,
      ...secrets,
    })
    return verified
  } catch {
    return false
  }
}
