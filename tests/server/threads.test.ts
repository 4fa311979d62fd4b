import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { PATHS } from '../../domain/api/paths.ts'
import { randomUuid } from '../../domain/random.ts'
import { MAX_CLOCK_SKEW_SECONDS } from '../../domain/thread/request-signature.ts'
import { anIntake, type AnIntake } from './an-intake.ts'
import { aMessage, anEnvelopeOf, aThread, signedBy, type AThread } from './builders.ts'
import { freshStores, NOON, type FreshStores } from './stores.ts'

describe('a thread', () => {
  let stores: FreshStores
  let intake: AnIntake
  let thread: AThread
  beforeAll(async () => {
    stores = await freshStores('sqlite')
    intake = await anIntake((await stores.open()).store)
    thread = aThread()
    const body = { envelope: anEnvelopeOf(thread, intake.desk.id), proof: await intake.aProof() }
    await intake.request('POST', PATHS.signals, { body })
  })
  afterAll(() => stores.stop())

  const get = (path: string, authorization: string) =>
    intake.request('GET', path, { headers: { authorization } })
  const post = (message: unknown, as: AThread, signedText = JSON.stringify(message)) =>
    intake.request('POST', PATHS.messages, {
      body: JSON.stringify(message),
      headers: { authorization: signedBy(as, 'POST', PATHS.messages, NOON, signedText) },
    })

  it('tells its owner how it stands', async () => {
    const authorization = signedBy(thread, 'GET', PATHS.threadStates, NOON)

    const answer = await get(PATHS.threadStates, authorization)

    expect(answer.json).toEqual({
      state: 'received',
      closeReason: null,
      handedTo: null,
      deskMessages: 0,
    })
  })

  it('takes a message of its owner once', async () => {
    const message = aMessage()

    const posted = [await post(message, thread), await post(message, thread)]
    const other = await post({ ...aMessage(), id: message.id }, thread)
    const all = await get(PATHS.messages, signedBy(thread, 'GET', PATHS.messages, NOON))

    expect(posted.map(({ status }) => status)).toEqual([201, 201])
    expect(other.code).toBe('message-id-taken')
    expect(all.json).toEqual({
      deskId: intake.desk.id,
      state: 'received',
      closeReason: null,
      handedTo: null,
      messages: [{ ...message, from: 'professional', day: '2027-03-10' }],
    })
  })

  it('answers an unknown thread and a wrong signature alike', async () => {
    const stranger = aThread()
    const impostor = { ...stranger, id: thread.id }

    const [unknown, wrong] = [
      await get(PATHS.messages, signedBy(stranger, 'GET', PATHS.messages, NOON)),
      await get(PATHS.messages, signedBy(impostor, 'GET', PATHS.messages, NOON)),
    ]

    expect([unknown.status, unknown.text]).toEqual([wrong.status, wrong.text])
    expect(unknown.code).toBe('thread-signature')
  })

  it.each([
    ['no signature', ''],
    ['another scheme', 'Bearer abc'],
    ['a signature of nothing', `Gesprek ${'0'.repeat(32)}.1.${'A'.repeat(86)}x`],
  ])('refuses %s', async (_what, authorization) => {
    expect((await get(PATHS.messages, authorization)).code).toBe('thread-signature')
  })

  it('refuses a signature made for another address, method or body', async () => {
    const forState = signedBy(thread, 'GET', PATHS.threadStates, NOON)
    const message = { id: randomUuid(), sealed: aMessage().sealed }

    const elsewhere = await get(PATHS.messages, forState)
    const changed = await post(message, thread, JSON.stringify({ ...message, sealed: 'other' }))

    expect([elsewhere.code, changed.code]).toEqual(['thread-signature', 'thread-signature'])
  })

  it.each([-1, 1])('refuses a clock that is over five minutes off (%s)', async (direction) => {
    const seconds = direction * (MAX_CLOCK_SKEW_SECONDS + 1)
    const then = new Date(NOON.getTime() + seconds * 1000)

    const answer = await get(PATHS.threadStates, signedBy(thread, 'GET', PATHS.threadStates, then))

    expect(answer.code).toBe('thread-clock')
  })
})
