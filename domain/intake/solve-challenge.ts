import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

import type { Challenge, Proof } from '../api/public.ts'
import { ok, refused, type Result } from '../result.ts'

const TIMEOUT_MS = 120_000

/**
 * Solves a proof-of-work challenge: about half a second of this device's time, spent in the
 * browser's own PBKDF2, so the page stays responsive. Refuses when it takes over two minutes.
 */
export const solveProof = async (
  challenge: Challenge,
): Promise<Result<Proof, 'proof-too-slow'>> => {
  const solution = await solveChallenge({ challenge, deriveKey, timeout: TIMEOUT_MS })
  return solution ? ok({ challenge, solution }) : refused('proof-too-slow')
}
