import { randomBytes } from 'node:crypto'

import { ed25519 } from '@noble/curves/ed25519.js'
import { base64urlnopad, hex } from '@scure/base'

import type { Envelope } from '../../domain/envelope/schema.ts'
import { randomUuid } from '../../domain/random.ts'
import { encodeText } from '../../domain/text.ts'
import { signThreadRequest } from '../../domain/thread/request-signature.ts'
import type { SpentProof } from '../../server/store/store.ts'

/** Bytes as a sealed file would have them; nobody can open these. */
export const aSealedText = (byteCount = 300): string => randomBytes(byteCount).toString('base64')

export type AThread = {
  readonly id: string
  readonly verifyKey: string
  readonly signingSeed: Uint8Array
}

export const aThread = (): AThread => {
  const signingSeed = new Uint8Array(randomBytes(32))
  return {
    id: hex.encode(new Uint8Array(randomBytes(16))),
    verifyKey: base64urlnopad.encode(ed25519.getPublicKey(signingSeed)),
    signingSeed,
  }
}

export const anEnvelope = (deskId: string, change: Partial<Envelope> = {}): Envelope => {
  const thread = aThread()
  return {
    version: 1,
    id: randomUuid(),
    deskId,
    threadId: thread.id,
    threadVerifyKey: thread.verifyKey,
    sealed: aSealedText(),
    ...change,
  }
}

/** An envelope whose thread the test can sign for. */
export const anEnvelopeOf = (thread: AThread, deskId: string): Envelope =>
  anEnvelope(deskId, { threadId: thread.id, threadVerifyKey: thread.verifyKey })

export const aSpentProof = (): SpentProof => ({
  hash: randomBytes(32).toString('hex'),
  expiresAtSeconds: 4_000_000_000,
})

export const aMessage = (change: { sealed?: string } = {}) => ({
  id: randomUuid(),
  sealed: aSealedText(),
  ...change,
})

/** The `Authorization` header of a thread's owner. */
export const signedBy = (
  thread: AThread,
  method: 'GET' | 'POST',
  path: string,
  now: Date,
  body = '',
): string =>
  signThreadRequest(
    {
      method,
      path,
      timestampSeconds: Math.floor(now.getTime() / 1000),
      body: encodeText(body),
    },
    thread,
  )
