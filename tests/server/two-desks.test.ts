import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { PATHS } from '../../domain/api/paths.ts'
import type { Fetch } from '../../domain/intake/http.ts'
import { createIntakeClient } from '../../domain/intake/intake-client.ts'
import { anIntake, ORIGIN, type AnIntake } from './an-intake.ts'
import { anEnvelope, aSealedText } from './builders.ts'
import { aDesk, freshStores, NOON, type FreshStores } from './stores.ts'

let stores: FreshStores
let intake: AnIntake
let otherDeskId: string
const bodies: string[] = []

beforeAll(async () => {
  stores = await freshStores('sqlite')
  const { store } = await stores.open()
  intake = await anIntake(store)
  const { desk } = await aDesk()
  const enrolment = { tokenHash: 'e'.repeat(64), firstGrant: aSealedText() }
  await store.setup.addDesk(desk, enrolment, NOON)
  otherDeskId = desk.id
  await store.setup.addDirectory(
    {
      version: 1,
      jws: 'invented.signed.directory',
      contentHash: 'a'.repeat(64),
      expiresAtSeconds: 4_000_000_000,
    },
    [],
  )
})
afterAll(() => stores.stop())

const fetchFromIntake: Fetch = async (url, { method, headers, body }) => {
  if (body !== undefined) bodies.push(body)
  const options = body === undefined ? { headers } : { headers, body: JSON.parse(body) as unknown }
  const answer = await intake.request(method, url.slice(ORIGIN.length), options)
  return {
    ok: answer.status < 400,
    headers: answer.headers,
    text: () => Promise.resolve(answer.text),
  }
}
const client = createIntakeClient({
  origin: ORIGIN,
  fetch: fetchFromIntake,
  now: () => NOON.getTime(),
})

describe('sending a signal of which a second desk reads a copy', () => {
  it('is received, in a body as long as that of a signal for one desk', async () => {
    bodies.length = 0
    const both = anEnvelope(intake.desk.id, { alsoDeskId: otherDeskId })

    const received = [
      await client.postSignal(both),
      await client.postSignal(anEnvelope(intake.desk.id)),
    ]

    expect(received.map(({ ok }) => ok)).toEqual([true, true])
    const [withCopy, without] = bodies.map((body) => {
      const { proof } = JSON.parse(body) as { proof: unknown }
      return body.length - JSON.stringify(proof).length
    })
    expect(withCopy).toBe(without)
  })

  it.each([
    ['a desk that is not here', () => 'f'.repeat(16), 'desk-unknown'],
    ['the same desk again', () => intake.desk.id, 'body-invalid'],
    ['the practice desk', () => 'training00000000', 'training-envelope'],
  ])('is refused for %s', async (_words, alsoDeskId, code) => {
    const envelope = anEnvelope(intake.desk.id, { alsoDeskId: alsoDeskId() })

    const body = { envelope, proof: await intake.aProof() }

    expect((await intake.request('POST', PATHS.signals, { body })).code).toBe(code)
  })
})

describe('asking for the directory again', () => {
  it('gives nothing twice to whoever names the tag of what it has', async () => {
    const first = await intake.request('GET', PATHS.directory)
    const tag = first.headers.get('etag') ?? ''

    const again = await intake.request('GET', PATHS.directory, {
      headers: { 'if-none-match': tag },
    })
    const other = await intake.request('GET', PATHS.directory, {
      headers: { 'if-none-match': '"another"' },
    })
    const { json } = await intake.request('GET', PATHS.openapi)

    expect(json).toHaveProperty([
      'paths',
      PATHS.directory.replace('/v1', ''),
      'get',
      'responses',
      '304',
    ])
    expect(tag).not.toBe('')
    expect([again.status, again.text, other.status]).toEqual([304, '', 200])
  })
})
