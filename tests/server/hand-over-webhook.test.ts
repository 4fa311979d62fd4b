import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { randomUUID } from 'node:crypto'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { SendMail } from '../../server/hand-over/mail.ts'
import { readMailWords } from '../../server/hand-over/mail-words.ts'
import { createNotices } from '../../server/hand-over/notices.ts'
import { isPublicAddress } from '../../server/hand-over/private-addresses.ts'
import {
  changeWebhookKey,
  KEY_CHANGE_DAYS,
  readWebhookKeys,
} from '../../server/hand-over/webhook-keys.ts'
import { MAX_ANSWER_BYTES, type Resolve } from '../../server/hand-over/webhook-post.ts'
import { sendWebhook, type WebhookNeeds } from '../../server/hand-over/webhook.ts'
import type { WaitingDelivery } from '../../server/store/hand-over-store.ts'
import type { Store } from '../../server/store/store.ts'
import { freshStores, NOON, type FreshStores } from './stores.ts'
import { createVerifier, startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.ts'

const SOURCE = 'urn:nld:kvknr:00000000'
const DAY_MS = 24 * 60 * 60 * 1000
const never = new AbortController().signal

const aWaiting = (): WaitingDelivery => ({
  id: randomUUID(),
  claim: 1,
  deliveryId: randomUUID(),
  service: 'invented-service',
  way: 'webhook',
  token: 'T'.repeat(43),
  reference: 'AB23CD45',
  attempt: 1,
  waitingSince: NOON.toISOString(),
})

let stores: FreshStores
let store: Store
let receiver: WebhookReceiver
beforeAll(async () => {
  stores = await freshStores('sqlite')
})
afterAll(() => stores.stop())
beforeEach(async () => {
  ;({ store } = await stores.open())
  receiver = await startWebhookReceiver()
})
afterEach(() => receiver.stop())

const send = (
  url: string,
  change: Partial<WebhookNeeds> = {},
  { waiting = aWaiting(), now = NOON } = {},
) =>
  sendWebhook(
    waiting,
    url,
    { setup: store.setup, eventSource: SOURCE, allowPrivate: true, timeoutMs: 5000, ...change },
    { now, signal: never },
  )
const keyNow = async (now = NOON) => {
  const { publicKeys } = await readWebhookKeys(store.setup, now)
  return publicKeys
}
const lastReceived = () => {
  const last = receiver.received.at(-1)
  if (!last) throw new Error('Nothing arrived.')
  return last
}

describe('a webhook', () => {
  it('is accepted by a receiver that knows the specification and the public key', async () => {
    const [publicKey = ''] = await keyNow()
    const verifier = createVerifier(publicKey)

    const sent = await send(receiver.url)

    expect(sent).toEqual({ ok: true })
    expect(publicKey).toMatch(/^whpk_[A-Za-z0-9+/]{43}=$/u)
    expect(verifier.check(lastReceived(), NOON)).toBe('accepted')
  })

  it('is refused by it when changed, replayed, old, from the future, or signed by another', async () => {
    const [publicKey = ''] = await keyNow()
    const verifier = createVerifier(publicKey)
    const { store: other } = await stores.open()
    const [foreignKey = ''] = (await readWebhookKeys(other.setup, NOON)).publicKeys
    await send(receiver.url)
    const webhook = lastReceived()
    const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

    const verdicts = [
      verifier.check({ ...webhook, body: webhook.body.replace('AB23', 'XX99') }, NOON),
      verifier.check({ ...webhook, id: randomUUID() }, NOON),
      createVerifier(foreignKey).check(webhook, NOON),
      verifier.check(webhook, later(6)),
      verifier.check(webhook, later(-6)),
      verifier.check(webhook, NOON),
      verifier.check(webhook, NOON),
    ]

    expect(verdicts).toEqual([
      'signature-wrong',
      'signature-wrong',
      'signature-wrong',
      'too-old',
      'too-new',
      'accepted',
      'replayed',
    ])
  })

  it('says that something waits, as a CloudEvent, and nothing else', async () => {
    const waiting = aWaiting()

    await send(receiver.url, {}, { waiting })

    const { contentType, body, id } = lastReceived()
    expect(contentType).toBe('application/cloudevents+json; charset=utf-8')
    expect(id).toBe(waiting.deliveryId)
    expect(JSON.parse(body)).toEqual({
      specversion: '1.0',
      id: waiting.deliveryId,
      source: SOURCE,
      type: 'nl.signaalwijzer.overdracht.klaargezet',
      time: '2027-03-10T11:00:00.000Z',
      datacontenttype: 'application/json',
      data: { token: waiting.token, reference: 'AB23CD45' },
    })
  })

  it('keeps id and body at the next attempt, and signs it for its own time', async () => {
    const waiting = aWaiting()
    const tomorrow = new Date(NOON.getTime() + DAY_MS)
    const [publicKey = ''] = await keyNow()

    await send(receiver.url, {}, { waiting })
    await send(receiver.url, {}, { waiting: { ...waiting, attempt: 2 }, now: tomorrow })

    const [first, second] = receiver.received
    expect([second?.id, second?.body]).toEqual([first?.id, first?.body])
    expect(createVerifier(publicKey).check(lastReceived(), tomorrow)).toBe('accepted')
  })

  it('is signed by both keys during a change of key, and by the new one alone after it', async () => {
    const [oldKey = ''] = await keyNow()
    expect(await changeWebhookKey(store.setup, NOON)).toMatchObject({ ok: true })
    const [newKey = '', alsoOld = ''] = await keyNow()
    const after = new Date(NOON.getTime() + KEY_CHANGE_DAYS * DAY_MS)
    const verdicts = (now: Date) =>
      [oldKey, newKey].map((key) => createVerifier(key).check(lastReceived(), now))

    await send(receiver.url)
    const during = verdicts(NOON)
    await send(receiver.url, {}, { now: after })
    const afterwards = verdicts(after)

    expect(alsoOld).toBe(oldKey)
    expect(during).toEqual(['accepted', 'accepted'])
    expect(afterwards).toEqual(['signature-wrong', 'accepted'])
    expect(await changeWebhookKey(store.setup, NOON)).toEqual({
      ok: false,
      code: 'key-change-under-way',
    })
    expect(await changeWebhookKey(store.setup, after)).toMatchObject({ ok: true })
  })
})

describe('what a partner answers', () => {
  it.each([
    [200, { ok: true }],
    [202, { ok: true }],
    [301, { ok: false, code: 'partner-redirects' }],
    [307, { ok: false, code: 'partner-redirects' }],
    [400, { ok: false, code: 'partner-refuses' }],
    [404, { ok: false, code: 'partner-refuses' }],
    [410, { ok: false, code: 'partner-gone' }],
    [429, { ok: false, code: 'partner-refuses' }],
    [500, { ok: false, code: 'partner-fault' }],
    [503, { ok: false, code: 'partner-fault' }],
  ])('%i is understood', async (status, attempt) => {
    receiver.answerWith((response) => response.writeHead(status).end('some words'))

    expect(await send(receiver.url)).toEqual(attempt)
    expect(receiver.received).toHaveLength(1)
  })

  it('is never followed to another address', async () => {
    const elsewhere = await startWebhookReceiver()
    receiver.answerWith((response) => response.writeHead(307, { location: elsewhere.url }).end())

    await send(receiver.url)

    expect(elsewhere.received).toEqual([])
    await elsewhere.stop()
  })

  it('may end half-way after its status, and may not before it', async () => {
    receiver.answerWith((response) => {
      response.writeHead(200, { 'content-length': '1000' })
      response.write('half', () => response.destroy())
    })
    const afterStatus = await send(receiver.url)
    receiver.answerWith((response) => response.destroy())
    const beforeStatus = await send(receiver.url)

    expect(afterStatus).toEqual({ ok: true })
    expect(beforeStatus).toEqual({ ok: false, code: 'partner-unreachable' })
  })

  it('that never ends is read no further than the limit', async () => {
    let written = 0
    const closed = new Promise<void>((resolve) => {
      receiver.answerWith((response) => {
        response.writeHead(200)
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(16_384))) written += 16_384
        }
        response.on('drain', more)
        response.on('close', resolve)
        more()
      })
    })

    const sent = await send(receiver.url)
    await closed

    expect(sent).toEqual({ ok: true })
    // What the sockets on the way hold comes on top of what was read.
    expect(written).toBeLessThan(MAX_ANSWER_BYTES + 16 * 1024 * 1024)
  })

  it('that never comes is too slow', async () => {
    receiver.answerWith(() => undefined)

    expect(await send(receiver.url, { timeoutMs: 300 })).toEqual({
      ok: false,
      code: 'partner-too-slow',
    })
  })

  it('that never comes is given up at once when the intake stops', async () => {
    const stopping = new AbortController()
    receiver.answerWith(() => {
      stopping.abort()
    })

    const sent = await sendWebhook(
      aWaiting(),
      receiver.url,
      { setup: store.setup, eventSource: SOURCE, allowPrivate: true },
      { now: NOON, signal: stopping.signal },
    )

    expect(sent).toEqual({ ok: false, code: 'delivery-interrupted' })
  })

  it.each([
    ['garbage', 'this is no HTTP\r\n\r\n', 'partner-unreachable'],
    ['half a head', 'HTTP/1.1 200 OK\r\nContent-Le', 'partner-unreachable'],
    ['an endless head', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(200_000)}`, 'partner-unreachable'],
    ['another protocol', 'HTTP/1.1 101 Go\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n', undefined],
  ])('that is %s is no delivery', async (_what, answer, code) => {
    const raw = await startRawServer((socket) => socket.end(answer))

    const sent = await send(`http://127.0.0.1:${raw.port}/`)

    expect(sent.ok).toBe(false)
    if (code !== undefined) expect(sent).toEqual({ ok: false, code })
    await raw.stop()
  })

  it('is none where nobody listens and where the name is unknown', async () => {
    const { port } = receiver
    await receiver.stop()
    const unknownName: Resolve = () => Promise.reject(new Error('ENOTFOUND'))

    const nobody = await send(`http://127.0.0.1:${port}/`)
    const noName = await send('http://nowhere.example/', { resolve: unknownName })

    expect(nobody).toEqual({ ok: false, code: 'partner-unreachable' })
    expect(noName).toEqual({ ok: false, code: 'partner-unreachable' })
  })
})

describe('the notice of a standstill by webhook', () => {
  const moment = () => NOON
  const noticesTo = async (url: string, sendMail?: SendMail) =>
    createNotices(
      { noticeMails: ['one@desk.example', 'two@desk.example'], noticeWebhooks: [url] },
      {
        sendMail,
        webhook: { setup: store.setup, eventSource: SOURCE, allowPrivate: true },
        words: await readMailWords(),
        publicOrigin: 'https://signaal.example.org',
        now: moment,
      },
    )

  it('is signed, and says only that something stands still', async () => {
    const [publicKey = ''] = await keyNow()
    const mailed: string[] = []
    const notices = await noticesTo(receiver.url, ({ to }) => {
      mailed.push(to)
      return Promise.resolve({ ok: true })
    })

    const told = await Promise.all(notices.map((notice) => notice(never)))

    expect(told).toEqual([true, true, true])
    expect(mailed).toEqual(['one@desk.example', 'two@desk.example'])
    expect(createVerifier(publicKey).check(lastReceived(), NOON)).toBe('accepted')
    expect(JSON.parse(lastReceived().body)).toEqual({
      specversion: '1.0',
      id: lastReceived().id,
      source: SOURCE,
      type: 'nl.signaalwijzer.overdracht.staat-stil',
      time: NOON.toISOString(),
      datacontenttype: 'application/json',
      data: {},
    })
  })

  it('is not told while nobody answers', async () => {
    await receiver.stop()
    const [, , webhook] = await noticesTo(receiver.url)

    expect(await webhook?.(never)).toBe(false)
  })
})

describe('the address of a partner', () => {
  it.each([
    'http://partner.example/',
    'https://127.0.0.1/',
    'https://localhost/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://10.1.2.3/',
    'https://169.254.169.254/latest',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[fd00::1]/',
  ])('%s is refused unless allowed', async (url) => {
    const resolve: Resolve | undefined = url.includes('partner.example')
      ? () => Promise.resolve([{ address: '8.8.8.8', family: 4 }])
      : undefined

    const sent = await send(url, { allowPrivate: false, ...(resolve ? { resolve } : {}) })

    expect(sent).toEqual({ ok: false, code: 'partner-address-private' })
  })

  it('is refused when only one of its addresses is private', async () => {
    const resolve: Resolve = () =>
      Promise.resolve([
        { address: '8.8.8.8', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ])

    const sent = await send(`https://partner.example:${receiver.port}/`, {
      allowPrivate: false,
      resolve,
    })

    expect(sent).toEqual({ ok: false, code: 'partner-address-private' })
  })

  it('is looked up once: the connection goes to the address that was checked', async () => {
    const asked: string[] = []
    const resolve: Resolve = (host) => {
      asked.push(host)
      return Promise.resolve([{ address: '127.0.0.1', family: 4 }])
    }

    const sent = await send(`http://partner.example:${receiver.port}/x`, { resolve })

    expect(sent).toEqual({ ok: true })
    expect(asked).toEqual(['partner.example'])
    expect(lastReceived().host).toBe(`partner.example:${receiver.port}`)
  })

  it.each(
    Object.entries({
      '8.8.8.8': true,
      '172.15.255.255': true,
      '172.32.0.1': true,
      '100.128.0.1': true,
      '2a00:1450:4001::1': true,
      '0.0.0.0': false,
      '10.0.0.1': false,
      '100.64.0.1': false,
      '127.0.0.53': false,
      '169.254.1.1': false,
      '172.16.0.1': false,
      '172.31.255.255': false,
      '192.168.1.1': false,
      '198.18.0.1': false,
      '224.0.0.1': false,
      '255.255.255.255': false,
      '::': false,
      '::1': false,
      '::ffff:8.8.8.8': false,
      '::ffff:127.0.0.1': false,
      '64:ff9b::a00:1': false,
      'fc00::1': false,
      'fd12:3456::1': false,
      'fe80::1': false,
      'fe80::1%eth0': false,
      'ff02::1': false,
      '2001:db8::1': false,
      '2002:a00:1::': false,
      'partner.example': false,
      '': false,
    }),
  )('%s is public: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic)
  })
})

const startRawServer = async (answer: (socket: Socket) => void) => {
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => {
      answer(socket)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
      }),
  }
}
