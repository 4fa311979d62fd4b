import { ed25519 } from '@noble/curves/ed25519.js'
import { base64urlnopad } from '@scure/base'
import type { MiddlewareHandler } from 'hono'

import {
  isThreadSignature,
  MAX_CLOCK_SKEW_SECONDS,
  parseThreadAuthorization,
} from '../../domain/thread/request-signature.ts'
import { refuse, type IntakeEnv } from '../http/context.ts'
import type { AppNeeds } from '../needs.ts'

/** A key whose private half is thrown away: unknown threads cost the same check as known ones. */
const NOBODYS_KEY = base64urlnopad.encode(ed25519.keygen().publicKey)

/**
 * Lets a request through when it was signed by the owner of a thread within five minutes. An
 * unknown thread and a wrong signature get the same answer, so nobody can try out thread ids.
 */
export const threadGuard =
  ({ store, now }: Pick<AppNeeds, 'store' | 'now'>): MiddlewareHandler<IntakeEnv> =>
  async (c, next) => {
    const claim = parseThreadAuthorization(c.req.header('authorization') ?? '')
    if (!claim) return refuse(c, 'thread-signature')
    const { threadId, timestampSeconds, signature } = claim
    const skewSeconds = Math.abs(now().getTime() / 1000 - timestampSeconds)
    if (skewSeconds > MAX_CLOCK_SKEW_SECONDS) return refuse(c, 'thread-clock')

    const verifyKey = await store.threads.findVerifyKey(threadId)
    const request = {
      method: c.req.method === 'POST' ? 'POST' : 'GET',
      path: c.req.path,
      timestampSeconds,
      body: new Uint8Array(await c.req.arrayBuffer()),
    } as const
    const isSigned = isThreadSignature(request, signature, verifyKey ?? NOBODYS_KEY)
    if (!isSigned || verifyKey === undefined) return refuse(c, 'thread-signature')
    c.set('threadId', threadId)
    return next()
  }
