import { describe, expect, it } from 'vitest'

import { createSessionClient, createStaffClient } from '../../console/intake/staff-client.ts'
import { randomUuid } from '../../domain/random.ts'

const TOKEN = 't'.repeat(43)

/** An intake that gives one answer and keeps what it was asked. */
const answering = (status: number, body: unknown) => {
  const asked: { path: string; init: RequestInit }[] = []
  const fetch = (path: string, init: RequestInit) => {
    asked.push({ path, init })
    const text = body === undefined ? null : JSON.stringify(body)
    return Promise.resolve(new Response(text, { status }))
  }
  return { asked, fetch }
}

const problem = (status: number, code: string) => ({
  type: `urn:signaalwijzer:problem:${code}`,
  status,
  title: 'x',
  detail: 'x',
  code,
})

const nothing = () => undefined

describe('asking the intake', () => {
  it('gives what fits the schema', async () => {
    const answer = { signals: [], page: 1, pages: 1, total: 0 }
    const { fetch } = answering(200, answer)

    const inbox = await createSessionClient(fetch, TOKEN, nothing).inbox(1, undefined)

    expect(inbox).toEqual({ ok: true, value: answer })
  })

  it.each([
    ['an unknown field', { signals: [], page: 1, pages: 1, total: 0, extra: true }],
    ['a missing field', { signals: [] }],
    ['no JSON', undefined],
  ])('refuses an answer with %s', async (_case, body) => {
    const { fetch } = answering(200, body)

    const inbox = await createSessionClient(fetch, TOKEN, nothing).inbox(1, undefined)

    expect(inbox).toEqual({ ok: false, code: 'answer-not-understood' })
  })

  it.each([
    [409, problem(409, 'state-changed-meanwhile'), 'state-changed-meanwhile'],
    [403, problem(403, 'not-allowed'), 'not-allowed'],
    [400, problem(400, 'made-up-code'), 'answer-not-understood'],
    [502, '<html>', 'intake-fault'],
  ])('turns status %s into a stable code', async (status, body, code) => {
    const { fetch } = answering(status, body)

    expect(await createSessionClient(fetch, TOKEN, nothing).colleagues()).toEqual({
      ok: false,
      code,
    })
  })

  it('says so when the connection is cut', async () => {
    const client = createStaffClient(() => Promise.reject(new TypeError('cut')))

    expect(await client.askChallenge(randomUuid())).toEqual({
      ok: false,
      code: 'intake-unreachable',
    })
  })

  it('tells once that the session is lost', async () => {
    let lost = 0
    const { fetch } = answering(401, problem(401, 'session-missing'))

    await createSessionClient(fetch, TOKEN, () => {
      lost += 1
    }).colleagues()

    expect(lost).toBe(1)
  })

  it('carries the token in a header, no cookie, no referrer, and nothing secret in the address', async () => {
    const { fetch, asked } = answering(200, { colleagues: [] })

    await createSessionClient(fetch, TOKEN, nothing).colleagues()

    expect(asked[0]?.path).toBe('/v1/medewerkers')
    expect(asked[0]?.init).toMatchObject({
      headers: { Authorization: `Bearer ${TOKEN}` },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
    })
  })

  it('needs no body in the answer to signing out', async () => {
    const { fetch } = answering(204, undefined)

    expect(await createSessionClient(fetch, TOKEN, nothing).signOut()).toEqual({
      ok: true,
      value: true,
    })
  })
})
