import { describe, expect, it } from 'vitest'

import type { Envelope } from '../../domain/envelope/schema.ts'
import type { Fetch } from '../../domain/intake/http.ts'
import { createIntakeClient } from '../../domain/intake/intake-client.ts'
import { ok, refused } from '../../domain/result.ts'
import { createDelivery } from '../../extension/delivery.ts'
import type { Outbox } from '../../extension/outbox.ts'
import dutch from '../../locales/nl/errors.json' with { type: 'json' }
import english from '../../locales/en/errors.json' with { type: 'json' }
import { aDevice, anEnvelope, aReceiptRecord, inTurn, someAlarms } from './kept-here.ts'

const NOON = new Date('2026-11-22T12:00:00Z')
const RECEIVED = { receivedOn: '2026-11-22' }

type Answered = Awaited<ReturnType<Fetch>>

const answering =
  (status: number, text: string, headers: Readonly<Record<string, string>> = {}): Fetch =>
  () =>
    Promise.resolve({
      ok: status < 400,
      headers: { get: (name) => headers[name] ?? null },
      text: () => Promise.resolve(text),
    })
const problem = (status: number, code: string): Fetch =>
  answering(status, JSON.stringify({ type: 'about:blank', status, title: 'x', detail: 'x', code }))

const aWaitingSignal = async () => {
  const device = await aDevice()
  const envelope = anEnvelope()
  const box = await device.receipts.boxFor(envelope.id, aReceiptRecord())
  await device.outbox.add(envelope, box)
  return { ...device, envelope, id: envelope.id }
}

const deliverBy = (
  outbox: Outbox,
  postSignal: Parameters<typeof createDelivery>[0]['postSignal'],
  now = () => NOON,
) =>
  createDelivery({
    outbox,
    postSignal,
    alarms: someAlarms(),
    runAlone: inTurn(),
    now,
    random: () => 0,
  }).deliver('all')

describe('an answer that is not what was asked for', () => {
  it.each<[string, Fetch, string, 'waiting' | 'refused']>([
    ['409', problem(409, 'signal-id-taken'), 'signal-id-taken', 'refused'],
    ['409 about the thread', problem(409, 'thread-taken'), 'thread-taken', 'refused'],
    ['413', problem(413, 'body-too-large'), 'body-too-large', 'refused'],
    ['413 of a proxy', answering(413, '<h1>Too large</h1>'), 'answer-not-understood', 'waiting'],
    ['422', problem(422, 'unprocessable'), 'answer-not-understood', 'waiting'],
    ['429', problem(429, 'too-many-requests'), 'too-many-requests', 'waiting'],
    ['429 of a proxy', answering(429, 'slow down'), 'answer-not-understood', 'waiting'],
    ['a login page', answering(200, '<!doctype html>'), 'answer-not-understood', 'waiting'],
    ['JSON of a login page', answering(200, '{"login":true}'), 'answer-not-understood', 'waiting'],
    ['nothing at all', answering(200, ''), 'answer-not-understood', 'waiting'],
    ['5 MB', answering(200, 'x'.repeat(5_000_000)), 'answer-not-understood', 'waiting'],
  ])('(%s) has words in both languages, and the envelope stays', async (_what, fetch, code, is) => {
    const { outbox, envelope, id } = await aWaitingSignal()
    const client = createIntakeClient({ origin: 'https://intake.example', fetch })

    await deliverBy(outbox, client.postSignal)

    expect(await outbox.get(id)).toMatchObject({ state: is, code, envelope })
    expect([code in dutch, code in english]).toEqual([true, true])
  })

  it('is not taken when it would be good but for megabytes of blanks behind it', async () => {
    const fetch = answering(200, JSON.stringify({ jws: 'a.b.c' }) + ' '.repeat(5_000_000))
    const client = createIntakeClient({ origin: 'https://intake.example', fetch })

    expect(await client.fetchDirectory()).toEqual(refused('answer-not-understood'))
  })

  it('is not even read when it says that it is 5 MB long', async () => {
    let isRead = false
    const answer: Answered = {
      ok: true,
      headers: { get: (name) => (name === 'content-length' ? '5000000' : null) },
      text: () => {
        isRead = true
        return Promise.resolve('{}')
      },
    }
    const fetch: Fetch = () => Promise.resolve(answer)
    const client = createIntakeClient({ origin: 'https://intake.example', fetch })

    const fetched = await client.fetchDirectory()

    expect(fetched).toEqual(refused('answer-not-understood'))
    expect(isRead).toBe(false)
  })
})

describe('a device that is full in the middle of sending', () => {
  it.each([1, 2, 3])('at write %i loses nothing and sends the same envelope', async (failing) => {
    const { outbox, envelope, id } = await aWaitingSignal()
    const posted: Envelope[] = []
    const post = async (sent: Envelope, mayLeave: () => Promise<boolean>) => {
      if (!(await mayLeave())) return refused('held-back')
      posted.push(sent)
      return ok(RECEIVED)
    }
    let writes = 0
    const full: Outbox = {
      ...outbox,
      change: (changed, to) => {
        writes += 1
        return writes === failing
          ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
          : outbox.change(changed, to)
      },
    }

    await deliverBy(full, post)
    const meanwhile = await outbox.get(id)
    await deliverBy(outbox, post, () => new Date(NOON.getTime() + 60_000))

    expect(meanwhile?.envelope).toEqual(envelope)
    expect(await outbox.get(id)).toMatchObject({ state: 'received', envelope: null })
    expect(new Set(posted.map((sent) => JSON.stringify(sent)))).toEqual(
      new Set([JSON.stringify(envelope)]),
    )
  })
})
