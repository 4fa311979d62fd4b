import type { MiddlewareHandler } from 'hono'

import { refuse, type IntakeContext, type IntakeEnv, type StaffSession } from '../http/context.ts'
import type { AppNeeds } from '../needs.ts'
import { secondsOf, sha256Hex } from '../store/hashes.ts'

export const SESSION_SECONDS = 8 * 60 * 60
export const IDLE_SECONDS = 30 * 60

const BEARER = /^Bearer ([A-Za-z0-9_-]{43})$/u

/**
 * Lets a member of staff through whose session still runs. With `granted`, only one who holds the
 * desk's key: whoever cannot open signals has no business with the inbox.
 */
export const staffGuard =
  (
    { store, now }: Pick<AppNeeds, 'store' | 'now'>,
    needs: 'session' | 'granted',
  ): MiddlewareHandler<IntakeEnv> =>
  async (c, next) => {
    const token = BEARER.exec(c.req.header('authorization') ?? '')?.[1]
    if (token === undefined) return refuse(c, 'session-missing')
    const tokenHash = sha256Hex(token)
    const session = await store.sessions.find(tokenHash, now(), secondsOf(now()) + IDLE_SECONDS)
    if (!session) return refuse(c, 'session-missing')
    if (needs === 'granted' && !session.hasGrant) return refuse(c, 'not-allowed')
    c.set('session', { ...session, tokenHash })
    return next()
  }

/** The session that the guard found; throws on a route without the guard. */
export const sessionOf = (c: IntakeContext): StaffSession => {
  const session = c.get('session')
  if (!session) throw new Error('This route has no staff guard.')
  return session
}

/** Who does something at which desk, for the store and its audit. */
export const actOf = (c: IntakeContext, { now }: Pick<AppNeeds, 'now'>) => {
  const { staff, desk } = sessionOf(c)
  return { deskId: desk.id, actor: staff.id, now: now() }
}

/** What every endpoint behind the guard says of itself. */
export const forStaff = (needs: AppNeeds, level: 'session' | 'granted') =>
  ({ tag: 'desk', guard: staffGuard(needs, level), authorization: 'session' }) as const
