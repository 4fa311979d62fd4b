import { base64 } from '@scure/base'

import { randomToken, randomUuid } from '../../domain/random.ts'
import { sealJson } from '../../domain/sealing/seal.ts'
import { secondsOf, sha256Hex } from '../store/hashes.ts'

const CHALLENGE_SECONDS = 120

/**
 * A random secret sealed to `recipient` for two minutes: what is answered, and what is kept of it.
 * Undefined when it cannot be sealed. The secret itself is kept nowhere.
 */
export const makeChallenge = async (recipient: string, now: Date) => {
  const answer = randomToken(32)
  const sealed = await sealJson({ answer }, [recipient])
  if (!sealed.ok) return undefined
  const id = randomUuid()
  return {
    answer: { challengeId: id, sealed: base64.encode(sealed.value) },
    record: {
      id,
      answerHash: sha256Hex(answer),
      expiresAtSeconds: secondsOf(now) + CHALLENGE_SECONDS,
    },
  }
}
