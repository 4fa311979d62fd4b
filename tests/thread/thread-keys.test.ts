import { ed25519 } from '@noble/curves/ed25519.js'
import { base64urlnopad } from '@scure/base'
import { identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'

import { parseReceipt } from '../../domain/thread/receipt.ts'
import {
  isThreadSignature,
  parseThreadAuthorization,
  signThreadRequest,
  type SignedRequest,
} from '../../domain/thread/request-signature.ts'
import { deriveThreadKeys } from '../../domain/thread/thread-keys.ts'

const aReceipt = () => {
  const parsed = parseReceipt('00000 00000 00000 00000 00000')
  if (!parsed.ok) throw new Error(parsed.code)
  return parsed.value
}

const aRequest = (changes: Partial<SignedRequest> = {}): SignedRequest => ({
  method: 'POST',
  path: '/v1/berichten',
  timestampSeconds: 1_790_000_000,
  body: new TextEncoder().encode('{"id":"x"}'),
  ...changes,
})

describe('the keys of a thread', () => {
  it('stay the same for a receipt, on any computer and in any later version', async () => {
    const keys = await deriveThreadKeys(aReceipt())

    expect(keys.id).toBe('300df5bc57a52c4d91e3445fe64c7941')
    expect(keys.verifyKey).toBe('Y2ejtmGGKcR7lJB9eX77BkyRa9zvOLWHKSK0Zf0hJwo')
    expect(keys.recipient).toMatch(/^age1pq1/u)
    expect(await identityToRecipient(keys.identity)).toBe(keys.recipient)
    expect(base64urlnopad.encode(ed25519.getPublicKey(keys.signingSeed))).toBe(keys.verifyKey)
  })
})

describe('a signed thread request', () => {
  it('is accepted as signed and refused when anything of it changed', async () => {
    const keys = await deriveThreadKeys(aReceipt())
    const authorization = parseThreadAuthorization(signThreadRequest(aRequest(), keys))
    const signature = authorization?.signature ?? ''

    expect(authorization).toMatchObject({ threadId: keys.id, timestampSeconds: 1_790_000_000 })
    expect(isThreadSignature(aRequest(), signature, keys.verifyKey)).toBe(true)
    for (const changed of [
      aRequest({ method: 'GET' }),
      aRequest({ path: '/v1/gesprekstanden' }),
      aRequest({ timestampSeconds: 1_790_000_001 }),
      aRequest({ body: new Uint8Array() }),
    ]) {
      expect(isThreadSignature(changed, signature, keys.verifyKey)).toBe(false)
    }
  })

  it.each(['', 'Bearer abc', 'Gesprek x', `Gesprek ${'0'.repeat(32)}.12.short`])(
    'is not read from the header %j',
    (header) => {
      expect(parseThreadAuthorization(header)).toBeUndefined()
    },
  )
})
