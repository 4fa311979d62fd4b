import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'

import { PATHS } from '../../domain/api/paths.ts'
import { clientAddress } from '../../server/http/client-address.ts'
import { rateLimit } from '../../server/http/rate-limit.ts'

const LIMITS = {
  signIn: { perAddress: 2, together: 4 },
  signal: { perAddress: 3, together: 5 },
  other: { perAddress: 100, together: 100 },
}

const anApp = () => {
  const clock = { ms: 0 }
  const app = new Hono()
  app.use(
    rateLimit({
      addressOf: clientAddress('x-forwarded-for'),
      nowMs: () => clock.ms,
      limits: LIMITS,
    }),
  )
  app.all('*', (c) => c.text('through'))
  const ask = async (address: string, method = 'GET', path: string = PATHS.challenges) => {
    const answer = await app.request(path, { method, headers: { 'x-forwarded-for': address } })
    return answer.status
  }
  return { app, clock, ask }
}

describe('the rate limit', () => {
  it('stops one address for the rest of the minute, and no other', async () => {
    const { app, clock, ask } = anApp()

    const statuses = [
      await ask('192.0.2.1'),
      await ask('192.0.2.1'),
      await ask('192.0.2.1'),
      await ask('192.0.2.1'),
      await ask('192.0.2.2'),
    ]
    clock.ms = 45_000
    const refused = await app.request(PATHS.challenges, {
      headers: { 'x-forwarded-for': '192.0.2.1' },
    })
    clock.ms = 60_000

    expect(statuses).toEqual([200, 200, 200, 429, 200])
    expect(refused.headers.get('retry-after')).toBe('15')
    expect(await ask('192.0.2.1')).toBe(200)
  })

  it('believes only the last entry of the header, which is of the own proxy', async () => {
    const { ask } = anApp()

    const statuses: number[] = []
    for (let count = 0; count < 4; count++) statuses.push(await ask(`10.0.0.${count}, 192.0.2.1`))

    expect(statuses).toEqual([200, 200, 200, 429])
  })

  it('limits everybody together, whether or not an address is known', async () => {
    const { ask } = anApp()

    const statuses: number[] = []
    for (let count = 0; count < 6; count++) statuses.push(await ask('unknown'))

    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  })

  it('counts signing in apart from handing over', async () => {
    const { ask } = anApp()
    const signIn = () => ask('192.0.2.1', 'POST', PATHS.signInChallenges)

    const statuses = [await signIn(), await signIn(), await signIn(), await ask('192.0.2.1')]

    expect(statuses).toEqual([200, 200, 429, 200])
  })
})
