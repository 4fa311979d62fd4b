import { base64 } from '@scure/base'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Bundle } from '../../domain/hand-over/bundle.ts'
import { deriveMailKeys, makeMailCode, type MailCode } from '../../domain/hand-over/mail-code.ts'
import { sealBundleWithCode } from '../../domain/hand-over/seal-bundle.ts'
import type { Fetch } from '../../domain/intake/http.ts'
import { createBundleClient, triesLeft, type BundleClient } from '../../web/bundle/bundle-client.ts'
import { aBundle, aHandledSignal, valueOf } from '../hand-over/builders.ts'
import { aHandingDesk, after, MINUTE, type AHandingDesk } from '../server/a-handing-desk.ts'
import { anIntake, ORIGIN, type AnIntake } from '../server/an-intake.ts'
import { freshStores, NOON, type FreshStores } from '../server/stores.ts'

describe('a partner with a mailed link and a code', () => {
  let stores: FreshStores
  let intake: AnIntake
  let desk: AHandingDesk
  let client: BundleClient
  let bundle: Bundle
  const sentTo: string[] = []
  const sentBodies: string[] = []

  beforeAll(async () => {
    stores = await freshStores('sqlite')
    const { store } = await stores.open()
    intake = await anIntake(store)
    desk = await aHandingDesk(store)
    bundle = aBundle((await aHandledSignal({ text: 'Elke avond staan er busjes' })).contents)
    const overTheWire: Fetch = async (url, { method, headers, body }) => {
      sentTo.push(url)
      sentBodies.push(body ?? '')
      const path = url.slice(ORIGIN.length)
      const answer = await intake.request(method, path, { headers, ...(body ? { body } : {}) })
      return { ...answer, ok: answer.status < 400, text: () => Promise.resolve(answer.text) }
    }
    client = createBundleClient(ORIGIN, overTheWire)
  })
  afterAll(() => stores.stop())

  /** A hand-over by mail of `bundle`, opened by this code. */
  const mailed = async (code: MailCode) => {
    const { openingHash, passphrase } = await deriveMailKeys(code)
    const sealed = base64.encode(valueOf(await sealBundleWithCode(bundle, passphrase)))
    const { signal, sent } = await desk.handOver({ way: 'mail', openingHash, sealed })
    return { signal, id: sent.id, token: await desk.tokenOf(sent.id) }
  }

  it('opens what the desk sealed, without the code or a token in any address', async () => {
    const code = makeMailCode()
    const { token } = await mailed(code)

    const opened = await client.open(token, code)

    expect(opened).toEqual({ ok: true, value: bundle })
    expect(sentTo.join(' ')).not.toContain(token)
    expect(sentBodies.join(' ')).not.toContain(code)
  })

  it(
    'hears after each wrong code how many tries are left, and is locked out after five',
    { timeout: 90_000 },
    async () => {
      const code = makeMailCode()
      const { token } = await mailed(code)
      const said: unknown[] = []

      for (let attempt = 0; attempt < 5; attempt++) {
        const wrong = await client.open(token, makeMailCode())
        said.push(wrong.ok ? 'opened' : [wrong.code, triesLeft(wrong.fields)])
      }
      const late = await client.open(token, code)

      expect(said).toEqual([
        ['bundle-code-wrong', 4],
        ['bundle-code-wrong', 3],
        ['bundle-code-wrong', 2],
        ['bundle-code-wrong', 1],
        ['bundle-locked', undefined],
      ])
      expect(late).toMatchObject({ ok: false, code: 'bundle-locked' })
    },
  )

  it('passes on what the service does with it, at a later visit too', async () => {
    const code = makeMailCode()
    const { token, signal } = await mailed(code)
    await client.open(token, code)

    const accepted = await client.say(token, { state: 'accepted' })
    intake.clock.now = after(20 * MINUTE)
    const late = await client.open(token, code)
    const done = await client.say(token, { state: 'done' })
    const over = await client.open(token, code)
    intake.clock.now = NOON

    expect(accepted).toEqual({ ok: true, value: 'accepted' })
    expect(late).toMatchObject({ ok: false, code: 'bundle-fetched' })
    expect(done).toEqual({ ok: true, value: 'done' })
    expect(over).toMatchObject({ ok: false, code: 'bundle-ended' })
    expect((await desk.signalOf(signal.id))?.state).toBe('handed-over')
  })

  it('brings the signal back to the desk when it is not for this service', async () => {
    const code = makeMailCode()
    const { token, signal } = await mailed(code)
    const noCode = await client.say(token, { state: 'rejected', reason: 'not-ours' })
    await client.open(token, code)

    const rejected = await client.say(token, { state: 'rejected', reason: 'not-ours' })

    expect(noCode).toMatchObject({ ok: false, code: 'bundle-code-wrong' })
    expect(rejected).toEqual({ ok: true, value: 'rejected' })
    expect((await desk.signalOf(signal.id))?.state).toBe('reading')
  })

  it('does not blame the code for contents that are damaged', async () => {
    const code = makeMailCode()
    const { openingHash } = await deriveMailKeys(code)
    const { sent } = await desk.handOver({ way: 'mail', openingHash })

    const opened = await client.open(await desk.tokenOf(sent.id), code)

    expect(opened).toEqual({ ok: false, code: 'sealed-damaged' })
  })

  it('says that the intake cannot be reached', async () => {
    const offline = createBundleClient(ORIGIN, () => Promise.reject(new Error('offline')))

    expect(await offline.say('A'.repeat(43), { state: 'accepted' })).toMatchObject({
      ok: false,
      code: 'intake-unreachable',
    })
  })
})
