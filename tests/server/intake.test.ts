import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { PATHS } from '../../domain/api/paths.ts'
import { PROBLEM_STATUS, problemSchema, type ProblemCode } from '../../domain/api/problem.ts'
import type { Proof } from '../../domain/api/public.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import { PROOF_VALID_SECONDS } from '../../server/intake/proof-of-work.ts'
import { anIntake, type AnIntake } from './an-intake.ts'
import { anEnvelope, aSealedText } from './builders.ts'
import { freshStores, NOON, type FreshStore, type FreshStores } from './stores.ts'

describe('handing over a signal', () => {
  let stores: FreshStores
  let fresh: FreshStore
  let intake: AnIntake
  beforeAll(async () => {
    stores = await freshStores('sqlite')
    fresh = await stores.open()
    intake = await anIntake(fresh.store)
  })
  afterAll(() => stores.stop())

  const post = (envelope: unknown, proof?: unknown) =>
    intake.request('POST', PATHS.signals, { body: { envelope, proof } })

  it('answers 201 with the day, and the same again to the same bytes', async () => {
    const envelope = anEnvelope(intake.desk.id)
    const proof = await intake.aProof()

    const first = await post(envelope, proof)
    const again = await post(envelope, proof)

    expect([first.status, again.status]).toEqual([201, 201])
    expect(first.json).toMatchObject({ id: envelope.id, receivedOn: '2027-03-10' })
    expect(again.json).toEqual(first.json)
  })

  it('stays with yes to the same bytes when the proof has run out since', async () => {
    const envelope = anEnvelope(intake.desk.id)
    const proof = await intake.aProof()
    await post(envelope, proof)

    intake.clock.now = new Date(NOON.getTime() + (PROOF_VALID_SECONDS + 1) * 1000)
    const late = await post(envelope, proof)
    const without = await post(envelope)
    const changed = await post({ ...envelope, sealed: aSealedText() }, proof)
    intake.clock.now = NOON

    expect([late.status, without.status, changed.code]).toEqual([201, 201, 'proof-expired'])
  })

  it('keeps the Dutch day, and no moment, of what a professional did', async () => {
    const envelope = anEnvelope(intake.desk.id)
    intake.clock.now = new Date('2027-03-10T23:30:00.000Z')

    const { json } = await post(envelope, await intake.aProof())
    intake.clock.now = NOON

    expect(json).toMatchObject({ id: envelope.id, receivedOn: '2027-03-11' })
    const [row] = (await fresh.rawSql(
      `select * from signals where id = '${envelope.id}'`,
    )) as Record<string, unknown>[]
    expect(Object.keys(row ?? {})).toEqual([
      'arrival',
      'id',
      'desk_id',
      'thread_id',
      'thread_verify_key',
      'envelope_version',
      'envelope_hash',
      'day',
      'state',
      'close_reason',
      'version',
      'sealed',
      // Days and marks of what happened to it; no moment either.
      'withdrawn_on',
      'was_handed_over',
      'also_desk_id',
      // The keys it was sealed to: of one desk and its copy.
      'key_id',
      'also_key_id',
    ])
  })

  const SENTINEL = 'vrouw-in-kamer-312'
  type Bad = {
    readonly what: string
    readonly code: ProblemCode
    readonly envelope?: (envelope: Envelope) => unknown
    readonly proof?: (proof: Proof) => unknown
    readonly fields?: readonly string[]
  }
  const tampered = (change: Partial<Proof['challenge']['parameters']>) => (proof: Proof) => ({
    ...proof,
    challenge: {
      ...proof.challenge,
      parameters: { ...proof.challenge.parameters, ...change },
    },
  })
  const bad: readonly Bad[] = [
    {
      what: 'an envelope of another version',
      code: 'version-unknown',
      envelope: (envelope) => ({ ...envelope, version: 2, next: SENTINEL }),
    },
    {
      what: 'an unknown field',
      code: 'body-invalid',
      fields: ['envelope'],
      envelope: (envelope) => ({ ...envelope, [SENTINEL]: SENTINEL }),
    },
    {
      what: 'several wrong fields, all at once',
      code: 'body-invalid',
      fields: ['envelope.id', 'envelope.deskId', 'envelope.sealed'],
      envelope: (envelope) => ({ ...envelope, id: SENTINEL, deskId: SENTINEL, sealed: SENTINEL }),
    },
    {
      what: 'plain text in the place of the sealed file',
      code: 'body-invalid',
      fields: ['envelope.sealed'],
      envelope: (envelope) => ({ ...envelope, sealed: `${SENTINEL} `.repeat(20) }),
    },
    {
      what: 'a sealed file in the other base64',
      code: 'body-invalid',
      fields: ['envelope.sealed'],
      envelope: (envelope) => ({ ...envelope, sealed: `${envelope.sealed.slice(0, 396)}_abc` }),
    },
    {
      what: 'a desk that is not here',
      code: 'desk-unknown',
      envelope: (envelope) => ({ ...envelope, deskId: 'a0b0c0d0e0f01234' }),
    },
    {
      what: 'a training signal',
      code: 'training-envelope',
      envelope: (envelope) => ({ ...envelope, deskId: 'training00000000' }),
    },
    { what: 'no proof', code: 'proof-missing', proof: () => undefined },
    { what: 'a challenge of another maker', code: 'proof-invalid', proof: tampered({ cost: 2 }) },
    {
      what: 'a challenge with a later end',
      code: 'proof-invalid',
      proof: tampered({ expiresAt: 4_000_000_000 }),
    },
    {
      what: 'a wrong solution',
      code: 'proof-invalid',
      proof: (proof) => ({ ...proof, solution: { counter: 1, derivedKey: 'ab'.repeat(32) } }),
    },
    {
      what: 'a solution that is no key',
      code: 'proof-invalid',
      proof: (proof) => ({ ...proof, solution: { counter: 1, derivedKey: SENTINEL } }),
    },
    {
      what: 'an expired challenge',
      code: 'proof-expired',
      proof: tampered({ expiresAt: 1_000_000_000 }),
    },
    {
      what: 'a proof that is something else',
      code: 'body-invalid',
      fields: ['proof'],
      proof: () => SENTINEL,
    },
  ]

  it.each(bad)('refuses $what with $code', async ({ code, envelope, proof, fields }) => {
    const good = anEnvelope(intake.desk.id)
    const solved = await intake.aProof()
    const rows = async () => (await fresh.rawSql('select id from signals')).length
    const before = await rows()

    const answer = await post(envelope ? envelope(good) : good, proof ? proof(solved) : solved)

    expect([answer.code, answer.status]).toEqual([code, PROBLEM_STATUS[code]])
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    const problem = problemSchema.parse(answer.json)
    expect(problem.fields).toEqual(fields)
    expect(answer.text).not.toContain(SENTINEL)
    expect(await rows()).toBe(before)
  })

  it('refuses a proof that was used for another signal', async () => {
    const proof = await intake.aProof()
    await post(anEnvelope(intake.desk.id), proof)

    const replayed = await post(anEnvelope(intake.desk.id), proof)

    expect(replayed.code).toBe('proof-used')
  })

  it.each([
    ['a body that is no JSON', 'body-not-json', `{"envelope": ${SENTINEL}`, {}],
    ['an empty body', 'body-not-json', '', {}],
    ['a list', 'body-invalid', `["${SENTINEL}"]`, {}],
    ['null', 'body-invalid', 'null', {}],
    ['a body over 64 kB', 'body-too-large', JSON.stringify({ x: SENTINEL.repeat(4000) }), {}],
    ['a form', 'body-not-accepted', `x=${SENTINEL}`, { 'content-type': 'text/plain' }],
    ['a packed body', 'body-not-accepted', '{}', { 'content-encoding': 'gzip' }],
    ['a wish for XML', 'not-acceptable', '{}', { accept: `application/xml, ${SENTINEL}/x` }],
  ] as const)('refuses %s with %s', async (_what, code, body, headers) => {
    const answer = await intake.request('POST', PATHS.signals, { body, headers })

    expect([answer.code, answer.status]).toEqual([code, PROBLEM_STATUS[code]])
    expect(answer.text).not.toContain(SENTINEL)
  })

  it.each([
    ['GET', `/v1/${SENTINEL}`, 'not-found'],
    ['GET', '/v1/signalen/', 'not-found'],
    ['GET', `/${SENTINEL}.html`, 'not-found'],
    ['GET', `/console/..%2f${SENTINEL}`, 'not-found'],
    ['POST', '/', 'not-found'],
    ['DELETE', PATHS.signals, 'method-not-allowed'],
    ['PUT', '/v1/binnengekomen-signalen/x', 'method-not-allowed'],
  ])('answers %s %s with a plain code', async (method, path, code) => {
    const answer = await intake.request(method, path, {
      headers: method === 'PUT' ? { 'content-type': 'application/json' } : {},
    })

    expect(answer.code).toBe(code)
    expect(answer.text).not.toContain(SENTINEL)
    if (code === 'method-not-allowed') expect(answer.headers.get('allow')).toMatch(/^[A-Z, ]+$/u)
  })

  it('logs route, status and time of each request and has kept nothing it refused', async () => {
    const lines = JSON.stringify(intake.lines)
    const dump: string[] = []
    const tables = (await fresh.rawSql(`select name from sqlite_master where type = 'table'`)) as {
      name: string
    }[]
    for (const { name } of tables) {
      dump.push(JSON.stringify(await fresh.rawSql(`select * from "${name}"`)))
    }

    expect(intake.lines.length).toBeGreaterThan(20)
    expect(new Set(intake.lines.flatMap((line) => Object.keys(line)))).toEqual(
      new Set(['route', 'status', 'ms']),
    )
    expect(lines).not.toContain(SENTINEL)
    expect(dump.join()).not.toContain(SENTINEL)
    expect(intake.faults).toEqual([])
  })
})

describe('an intake whose storage is gone', () => {
  it('says so without a stack and acknowledges nothing', async () => {
    const stores = await freshStores('sqlite')
    const { store } = await stores.open()
    const broken: typeof store = {
      ...store,
      isAlive: () => Promise.resolve(false),
      signals: {
        ...store.signals,
        receive: () => Promise.reject(Object.assign(new Error('disk'), { code: 'SQLITE_FULL' })),
      },
      setup: { ...store.setup, newestDirectory: () => Promise.reject(new TypeError('secret')) },
    }
    const intake = await anIntake(broken)
    const body = { envelope: anEnvelope(intake.desk.id), proof: await intake.aProof() }

    const posted = await intake.request('POST', PATHS.signals, { body })
    const health = await intake.request('GET', PATHS.health)
    const directory = await intake.request('GET', PATHS.directory)
    await stores.stop()

    expect([posted.code, health.code, directory.code]).toEqual([
      'store-unavailable',
      'store-unavailable',
      'intake-fault',
    ])
    expect(directory.text).not.toContain('secret')
    expect(intake.faults).toEqual(['Error SQLITE_FULL', 'TypeError'])
  })
})
