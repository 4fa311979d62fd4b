import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { PATHS } from '../../domain/api/paths.ts'
import { createIntakeClient } from '../../domain/intake/intake-client.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import { PROOF_VALID_SECONDS } from '../../server/intake/proof-of-work.ts'
import { THREAD_STATE_BYTES } from '../../server/threads/endpoints.ts'
import { CLOSE_REASONS, SIGNAL_STATES } from '../../domain/desk/signal-states.ts'
import { anIntake, ORIGIN, type AnIntake } from './an-intake.ts'
import { aMessage, anEnvelopeOf, aThread, signedBy, type AThread } from './builders.ts'
import { freshStores, NOON, type FreshStore, type FreshStores } from './stores.ts'

describe('withdrawing a signal', () => {
  let stores: FreshStores
  let fresh: FreshStore
  let intake: AnIntake
  beforeAll(async () => {
    stores = await freshStores('sqlite')
    fresh = await stores.open()
    intake = await anIntake(fresh.store)
  })
  afterAll(() => stores.stop())

  const handOver = async () => {
    const thread = aThread()
    const envelope = anEnvelopeOf(thread, intake.desk.id)
    const proof = await intake.aProof()
    const { json } = await post(envelope, proof)
    return { thread, envelope, proof, received: json }
  }
  const post = (envelope: Envelope, proof?: unknown) =>
    intake.request('POST', PATHS.signals, { body: { envelope, proof } })
  const withdraw = (as: AThread, body = '{}', signedBody = body) =>
    intake.request('POST', PATHS.withdrawals, {
      body,
      headers: {
        authorization: signedBy(as, 'POST', PATHS.withdrawals, intake.clock.now, signedBody),
      },
    })
  const stateOf = (thread: AThread) =>
    intake.request('GET', PATHS.threadStates, {
      headers: { authorization: signedBy(thread, 'GET', PATHS.threadStates, NOON) },
    })

  it('answers 201 with the day, and the same again', async () => {
    const { thread } = await handOver()

    const first = await withdraw(thread)
    const again = await withdraw(thread)

    expect([first.status, again.status]).toEqual([201, 201])
    expect([first.json, again.json]).toEqual(Array(2).fill({ withdrawnOn: '2027-03-10' }))
  })

  it('closes the thread and empties it', async () => {
    const { thread } = await handOver()
    const message = aMessage()
    const say = () => {
      const text = JSON.stringify(message)
      return intake.request('POST', PATHS.messages, {
        body: text,
        headers: { authorization: signedBy(thread, 'POST', PATHS.messages, NOON, text) },
      })
    }
    await say()

    await withdraw(thread)

    const read = await intake.request('GET', PATHS.messages, {
      headers: { authorization: signedBy(thread, 'GET', PATHS.messages, NOON) },
    })
    expect(read.json).toEqual({
      deskId: intake.desk.id,
      state: 'closed',
      closeReason: 'withdrawn',
      handedTo: null,
      messages: [],
    })
    expect((await say()).code).toBe('signal-withdrawn')
  })

  it('gives the same day and proof of filing to the same envelope sent again', async () => {
    const { thread, envelope, proof, received } = await handOver()
    await withdraw(thread)

    const withProof = await post(envelope, proof)
    const without = await post(envelope)

    expect([withProof.json, without.json]).toEqual([received, received])
    const rows = await fresh.rawSql(`select sealed from signals where id = '${envelope.id}'`)
    expect(rows).toEqual([{ sealed: Buffer.alloc(0) }])
  })

  it('answers an unknown thread and a wrong signature alike, and wipes nothing', async () => {
    const { thread, envelope } = await handOver()
    const stranger = aThread()

    const unknown = await withdraw(stranger)
    const impostor = await withdraw({ ...stranger, id: thread.id })

    expect([unknown.status, unknown.text]).toEqual([impostor.status, impostor.text])
    expect(unknown.code).toBe('thread-signature')
    const [row] = await fresh.rawSql(`select sealed from signals where id = '${envelope.id}'`)
    expect(row).toEqual({ sealed: Buffer.from(envelope.sealed, 'base64') })
  })

  it.each([
    ['a body with anything in it', '{"reason":"x"}', '{"reason":"x"}', 'body-invalid'],
    ['a signature over another body', '{}', '{ }', 'thread-signature'],
  ])('refuses %s', async (_what, body, signedBody, code) => {
    const { thread } = await handOver()

    const refusal = await withdraw(thread, body, signedBody)

    expect(refusal.code).toBe(code)
    expect((await stateOf(thread)).json).toMatchObject({ state: 'received' })
  })

  it('goes through the client, once more with the time of the intake when the clock is off', async () => {
    const { thread } = await handOver()
    const calls: string[] = []
    const client = createIntakeClient({
      origin: ORIGIN,
      now: () => NOON.getTime() - 365 * 24 * 60 * 60 * 1000,
      fetch: async (url, { method, headers, body }) => {
        calls.push(url)
        const path = url.slice(ORIGIN.length)
        const answer = await intake.request(method, path, { body, headers })
        const date = NOON.toUTCString()
        return {
          ok: answer.status < 400,
          headers: { get: (name) => (name === 'date' ? date : null) },
          text: () => Promise.resolve(answer.text),
        }
      },
    })

    const withdrawn = await client.withdraw(thread)

    expect(withdrawn).toEqual({ ok: true, value: { withdrawnOn: '2027-03-10' } })
    expect(calls).toEqual(Array(2).fill(`${ORIGIN}${PATHS.withdrawals}`))
  })

  it('before the signal came in is not lost: its proof runs out, and it is never taken', async () => {
    const thread = aThread()
    const envelope = anEnvelopeOf(thread, intake.desk.id)
    const proof = await intake.aProof()

    const early = await withdraw(thread)
    intake.clock.now = new Date(NOON.getTime() + PROOF_VALID_SECONDS * 1000)
    const late = await post(envelope, proof)
    const after = await withdraw(thread)
    intake.clock.now = NOON

    expect([early.code, late.code, after.code]).toEqual([
      'thread-signature',
      'proof-expired',
      'thread-signature',
    ])
    expect(await fresh.rawSql(`select id from signals where id = '${envelope.id}'`)).toHaveLength(0)
  })

  it('tells nobody who sees only lengths how a thread stands', async () => {
    const { thread, envelope } = await handOver()
    const ofSignal = `where id = '${envelope.id}'`
    const answers = [await stateOf(thread)]

    for (const state of SIGNAL_STATES) {
      for (const reason of [null, ...CLOSE_REASONS]) {
        const closeReason = reason === null ? 'null' : `'${reason}'`
        await fresh.rawSql(
          `update signals set state = '${state}', close_reason = ${closeReason} ${ofSignal}`,
        )
        answers.push(await stateOf(thread))
      }
    }
    await withdraw(thread)
    answers.push(await stateOf(thread))

    const lengths = answers.map(({ text }) => Buffer.byteLength(text))
    expect(new Set(answers.map(({ text }) => text)).size).toBeGreaterThan(20)
    expect(new Set(lengths)).toEqual(new Set([THREAD_STATE_BYTES]))
    expect(
      JSON.stringify({
        state: 'question-for-you',
        closeReason: 'too-little-to-act-on',
        handedTo: 'a'.repeat(48),
        deskMessages: 1e9,
      }).length,
    ).toBeLessThanOrEqual(THREAD_STATE_BYTES)
  })
})
