import { createHmac, randomBytes } from 'node:crypto'

import type { Context, MiddlewareHandler } from 'hono'

import { PATHS } from '../../domain/api/paths.ts'
import { refuse } from './context.ts'

const WINDOW_MS = 60_000

type Limit = { readonly perAddress: number; readonly together: number }

/**
 * Requests a minute: from one address, and from everybody at one process. A hotel or a school
 * shares one address, so these are wide; proof of work and enrolment links do the narrow part.
 */
const LIMITS = {
  signIn: { perAddress: 30, together: 600 },
  signal: { perAddress: 240, together: 60_000 },
  other: { perAddress: 1200, together: 240_000 },
} satisfies Record<string, Limit>

/** Where each request costs a write to the disk. */
const SIGNAL_PATHS: readonly string[] = [PATHS.signals, PATHS.messages, PATHS.withdrawals]

/** Where each request costs sealing, or guesses at a secret. */
const SIGN_IN_PATHS: readonly string[] = [
  PATHS.signInChallenges,
  PATHS.sessions,
  PATHS.staff,
  PATHS.deskKeyChallenges,
  PATHS.bundles,
  PATHS.partnerSteps,
]

type Kind = keyof typeof LIMITS

const kindOf = (method: string, path: string): Kind => {
  if (method === 'POST') {
    if (SIGNAL_PATHS.includes(path)) return 'signal'
    if (SIGN_IN_PATHS.includes(path)) return 'signIn'
  }
  return path === PATHS.challenges ? 'signal' : 'other'
}

export type RateLimitNeeds = {
  /** The address a request came from, or undefined where that tells nothing (own machine). */
  readonly addressOf: (c: Context) => string | undefined
  readonly nowMs?: () => number
  readonly limits?: Record<Kind, Limit> | undefined
}

/**
 * Counts requests in memory, per process, one minute at a time. An address is kept only as an HMAC
 * with a key that lives as long as that minute, and all counts are thrown away with the key: no
 * address outlives its minute, none is ever logged or stored.
 */
export const rateLimit = ({
  addressOf,
  nowMs = Date.now,
  limits = LIMITS,
}: RateLimitNeeds): MiddlewareHandler => {
  let startedAt = nowMs()
  let key = randomBytes(32)
  const counts = new Map<string, number>()

  const countUp = (name: string): number => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count
  }

  return async (c, next) => {
    if (!c.req.path.startsWith('/v1/')) return next()
    const now = nowMs()
    if (now - startedAt >= WINDOW_MS) {
      startedAt = now
      key = randomBytes(32)
      counts.clear()
    }
    const kind = kindOf(c.req.method, c.req.path)
    const address = addressOf(c)
    const isTooManyHere =
      address !== undefined &&
      countUp(`${kind} ${createHmac('sha256', key).update(address).digest('base64')}`) >
        limits[kind].perAddress
    // Whoever is over the limit does not use up the room of everybody else.
    if (isTooManyHere || countUp(kind) > limits[kind].together) {
      c.header('Retry-After', String(Math.max(1, Math.ceil((startedAt + WINDOW_MS - now) / 1000))))
      return refuse(c, 'too-many-requests')
    }
    return next()
  }
}
