import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import {
  handOverSchema,
  handOversSchema,
  openedHandOverSchema,
  type NewHandOver,
} from '../../domain/api/hand-over.ts'
import { handOverPath, PATHS, sendAgainPath } from '../../domain/api/paths.ts'
import { randomToken, randomUuid } from '../../domain/random.ts'
import { secondsOf } from '../../server/store/hashes.ts'
import {
  aHandingDesk,
  aHandOver,
  after,
  hashed,
  HOUR,
  type AHandingDesk,
} from './a-handing-desk.ts'
import { anIntake, ORIGIN, type AnIntake } from './an-intake.ts'
import { anEnvelopeOf, aSealedText, aSpentProof, aThread, signedBy } from './builders.ts'
import { freshStores, NOON, type FreshStore, type FreshStores } from './stores.ts'

describe('the interface for hand-overs', () => {
  let stores: FreshStores
  let fresh: FreshStore
  let desk: AHandingDesk
  let intake: AnIntake
  let sender: string
  let receiver: string

  beforeAll(async () => {
    stores = await freshStores('sqlite')
    fresh = await stores.open()
    desk = await aHandingDesk(fresh.store)
    intake = await anIntake(fresh.store)
    sender = await aSession(desk.act().actor, desk.deskId)
    receiver = await aSession(desk.otherAct().actor, desk.otherDeskId)
  })
  afterAll(() => stores.stop())

  const aSession = async (staffId: string, deskId: string, hasGrant = true) => {
    const token = randomToken(32)
    const until = secondsOf(after(HOUR))
    await fresh.rawSql(
      `insert into sessions values ('${hashed(token)}', '${staffId}', ${String(until)}, ${String(until)})`,
    )
    const grant = `insert into grants (staff_id, key_id, sealed) values ('${staffId}', '${deskId}', x'00')`
    if (hasGrant) await fresh.rawSql(grant)
    return token
  }
  const as = (bearer: string, method: string, path: string, body?: unknown) =>
    intake.request(method, path, { body, headers: { authorization: `Bearer ${bearer}` } })
  const post = (body: unknown) => as(sender, 'POST', PATHS.handOvers, body)
  const handOver = async (change: Partial<NewHandOver> = {}) => {
    const sent = aHandOver(await desk.aReadSignal(), change)
    const answer = await post(sent)
    return { sent, answer, view: handOverSchema.parse(answer.json) }
  }
  const toPartner = (path: string, body: unknown, headers?: Record<string, string>) =>
    intake.request('POST', path, { body, ...(headers ? { headers } : {}) })

  it('answers 201 to the same hand-over again, and 409 to other bytes under its id', async () => {
    const { sent, answer } = await handOver()

    const again = await post(sent)
    const other = await post({ ...sent, sealed: aSealedText() })

    expect([answer.status, again.status, other.status]).toEqual([201, 201, 409])
    expect(again.json).toEqual(answer.json)
    expect(other.code).toBe('hand-over-id-taken')
  })

  it('tells the sender all but the bundle, and the receiver nothing of signal or staff', async () => {
    const { sent } = await handOver({ way: 'desk', toDeskId: desk.otherDeskId })
    const path = handOverPath(sent.id)

    const out = openedHandOverSchema.parse((await as(sender, 'GET', path)).json)
    const into = openedHandOverSchema.parse((await as(receiver, 'GET', path)).json)
    const list = await as(receiver, 'GET', `${PATHS.handOvers}?richting=in`)

    expect(out).toMatchObject({
      direction: 'out',
      signalId: sent.signalId,
      owner: desk.act().actor,
      gate: { consent: 'given' },
      sealed: null,
    })
    expect(into).toMatchObject({ direction: 'in', signalId: null, owner: null, gate: null })
    expect(into.sealed).toBe(sent.sealed)
    expect(handOversSchema.parse(list.json).handOvers[0]?.id).toBe(sent.id)
    expect(list.text).not.toContain(sent.signalId)
    expect(list.text).not.toContain(desk.act().actor)
  })

  it('lists by direction, by signal, open and stuck ones', async () => {
    const { sent } = await handOver({ way: 'phone', noteSealed: aSealedText() })
    const ids = async (query: string, bearer = sender) => {
      const { json } = await as(bearer, 'GET', `${PATHS.handOvers}${query}`)
      return handOversSchema.parse(json).handOvers.map(({ id }) => id)
    }
    const ofSignal = `signaal=${sent.signalId}`

    const before = [await ids(`?${ofSignal}`), await ids(`?${ofSignal}&vast=true`)]
    const foreign = await ids(`?richting=in&${ofSignal}`, receiver)
    await as(sender, 'PATCH', handOverPath(sent.id), { version: 1, state: 'revoked' })
    const ended = [await ids(`?${ofSignal}&open=true`), await ids(`?richting=uit&${ofSignal}`)]

    expect(before).toEqual([[sent.id], []])
    expect(foreign).toEqual([])
    expect(ended).toEqual([[], [sent.id]])
    expect((await as(sender, 'GET', `${PATHS.handOvers}?vast=ja`)).code).toBe('query-invalid')
  })

  it.each<[string, Partial<NewHandOver>, string]>([
    ['a mail without a code', { way: 'mail' }, 'openingHash'],
    ['a code where nothing is mailed', { openingHash: hashed('key') }, 'openingHash'],
    ['a desk that is not named', { way: 'desk' }, 'toDeskId'],
    ['a note that is not of a call', { noteSealed: aSealedText() }, 'noteSealed'],
    ['a bundle for a call', { way: 'phone', sealed: aSealedText() }, 'sealed'],
    ['an override without a reason', { gate: { consent: 'override' } }, 'gate'],
    ['a reference with a vowel sign', { reference: 'ab-cd' }, 'reference'],
  ])('refuses %s by the name of the field', async (_what, change, field) => {
    const sent = aHandOver(await desk.aReadSignal(), change)

    const answer = await post(sent)

    expect(answer.status).toBe(400)
    expect(answer.json).toMatchObject({ code: 'body-invalid', fields: [field] })
  })

  it('refuses a web hook without a bundle, and a field that nobody knows', async () => {
    const { sealed: _sealed, ...bare } = aHandOver(await desk.aReadSignal())

    const answers = [await post(bare), await post({ ...bare, sealed: aSealedText(), name: 'Bo' })]

    expect(answers.map(({ code }) => code)).toEqual(['body-invalid', 'body-invalid'])
  })

  it('wants a reason with a rejection, none without, and the version that was read', async () => {
    const { sent } = await handOver({ way: 'phone' })
    const patch = (body: object) => as(sender, 'PATCH', handOverPath(sent.id), body)

    const answers = [
      await patch({ version: 1, state: 'rejected' }),
      await patch({ version: 1, state: 'accepted', reason: 'double' }),
      await patch({ version: 2, state: 'accepted' }),
      await patch({ version: 1, state: 'done' }),
      await patch({ version: 1, state: 'accepted', noteSealed: aSealedText() }),
    ]

    expect(answers.map(({ code, status }) => code ?? status)).toEqual([
      'body-invalid',
      'body-invalid',
      'state-changed-meanwhile',
      'state-step-refused',
      200,
    ])
  })

  it('refuses at once a way for which the intake has no address, and says which it has', async () => {
    const signal = await desk.aReadSignal()
    const unknown = { service: 'dienst-zonder-adres' }

    const refused = [
      await post(aHandOver(signal, unknown)),
      await post(aHandOver(signal, { ...unknown, way: 'mail', openingHash: hashed('key') })),
    ]
    const byPhone = aHandOver(signal, { ...unknown, way: 'phone' })
    const called = await post(byPhone)
    const anew = { version: 1, way: 'webhook', sealed: aSealedText() }
    const again = await as(sender, 'POST', sendAgainPath(byPhone.id), anew)
    const foreign = await as(receiver, 'POST', sendAgainPath(byPhone.id), anew)
    const ways = await as(sender, 'GET', PATHS.handOverWays)

    expect([...refused, again].map(({ status, code }) => [status, code])).toEqual(
      Array(3).fill([409, 'way-not-configured']),
    )
    expect(called.status).toBe(201)
    expect(foreign.code).toBe('not-found')
    expect(ways.json).toEqual({
      services: [{ service: 'dienst-van-verzinsel', ways: ['webhook', 'mail'] }],
    })
  })

  it('knows what it took before, though its address is gone meanwhile', async () => {
    const sent = aHandOver(await desk.aReadSignal())
    const taken = await fresh.store.handOvers.create(sent, desk.act())

    const again = await fresh.store.handOvers.create(sent, desk.act(), false)

    expect(again).toEqual(taken)
    expect(again.ok).toBe(true)
  })

  it('lets one of two colleagues hand a signal over, when both do at once', async () => {
    const signal = await desk.aReadSignal()

    const answers = await Promise.all([
      post(aHandOver(signal)),
      post(aHandOver(signal, { way: 'phone', service: 'andere-dienst' })),
      post(aHandOver(signal)),
    ])

    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409])
    expect(answers.filter(({ code }) => code === 'state-changed-meanwhile')).toHaveLength(2)
  })

  it('sends again by the same way at once, and by another only with a bundle', async () => {
    const { sent } = await handOver()
    const again = (body: object) => as(sender, 'POST', sendAgainPath(sent.id), body)

    const answers = [
      await again({ version: 1, way: 'webhook' }),
      await again({ version: 2, way: 'mail' }),
      await again({ version: 2, way: 'mail', sealed: aSealedText() }),
      await again({ version: 2, way: 'mail', sealed: aSealedText(), openingHash: hashed('key') }),
    ]

    expect(answers.map(({ code, status }) => code ?? status)).toEqual([
      201,
      'bundle-missing',
      'body-invalid',
      201,
    ])
  })

  it.each([
    ['GET', PATHS.handOvers, undefined],
    ['POST', PATHS.handOvers, aHandOver({ id: randomUuid(), version: 1 })],
    ['GET', PATHS.handOverWays, undefined],
    ['GET', handOverPath(randomUuid()), undefined],
    ['PATCH', handOverPath(randomUuid()), { version: 1, state: 'revoked' }],
    ['POST', sendAgainPath(randomUuid()), { version: 1, way: 'webhook' }],
  ])('asks for a session with the desk key at %s %s', async (method, path, body) => {
    const without = await aSession(await aMemberWithoutAccess(), desk.deskId, false)

    const answers = [
      await intake.request(method, path, { body }),
      await as(without, method, path, body),
    ]

    expect(answers.map(({ code }) => code)).toEqual(['session-missing', 'not-allowed'])
  })
  const aMemberWithoutAccess = async () => {
    const tokenHash = hashed(randomUuid())
    await fresh.store.staff.invite(tokenHash, secondsOf(after(HOUR)), desk.act())
    const member = { name: 'Bo Verzonnen', recipient: intake.desk.recipient }
    const enrolled = await fresh.store.staff.enrol(tokenHash, member, NOON)
    return enrolled.ok ? enrolled.value.staff.id : ''
  }

  it('gives a partner its bundle by token and opening key, and takes its word', async () => {
    const openingKey = randomToken(32)
    const { sent } = await handOver({ way: 'mail', openingHash: hashed(openingKey) })
    const token = await desk.tokenOf(sent.id)

    const wrong = await toPartner(PATHS.bundles, { token, openingKey: randomToken(32) })
    const unknown = await toPartner(PATHS.bundles, { token: randomToken(32), openingKey })
    const bundle = await toPartner(PATHS.bundles, { token, openingKey })
    const step = (body: object) => toPartner(PATHS.partnerSteps, { token, ...body })
    const reasonless = await step({ openingKey, state: 'rejected' })
    const codeless = await step({ state: 'rejected', reason: 'not-ours' })
    const accepted = await step({ openingKey, state: 'accepted' })
    intake.clock.now = after(16 * 60 * 1000)
    const late = await toPartner(PATHS.bundles, { token, openingKey })
    intake.clock.now = NOON

    const { sealed, reference, service } = sent
    expect(
      [wrong, unknown, reasonless, codeless, late].map(({ code, status }) => [status, code]),
    ).toEqual([
      [403, 'bundle-code-wrong'],
      [404, 'bundle-unknown'],
      [400, 'body-invalid'],
      [403, 'bundle-code-wrong'],
      [410, 'bundle-fetched'],
    ])
    expect(wrong.json).toMatchObject({ fields: ['tries-left-4'] })
    expect([bundle.status, bundle.json]).toEqual([200, { sealed, reference, service }])
    expect(accepted.json).toEqual({ state: 'accepted', reference })
  })

  it('tells the professional in which hands the signal is, in the state and in the thread', async () => {
    const thread = aThread()
    const envelope = anEnvelopeOf(thread, desk.deskId)
    await fresh.store.signals.receive(envelope, aSpentProof(), '2027-03-10')
    const reading = { version: 1, state: 'reading', closeReason: null } as const
    await fresh.store.inbox.changeState(envelope.id, reading, desk.act())
    await post(aHandOver({ id: envelope.id, version: 2 }, { showsService: true }))
    const ask = (path: string) =>
      intake.request('GET', path, {
        headers: { authorization: signedBy(thread, 'GET', path, NOON) },
      })

    const answers = [await ask(PATHS.threadStates), await ask(PATHS.messages)]

    const seen = { state: 'handed-over', handedTo: 'dienst-van-verzinsel' }
    expect(answers.map(({ json }) => json)).toEqual([
      expect.objectContaining(seen),
      expect.objectContaining(seen),
    ])
  })

  it('keeps other pages away from what partners do, and tokens out of the log', async () => {
    const { sent } = await handOver()
    const token = await desk.tokenOf(sent.id)

    const foreign = await toPartner(
      PATHS.bundles,
      { token },
      { origin: 'https://elsewhere.example' },
    )
    const own = await toPartner(PATHS.bundles, { token }, { origin: ORIGIN })

    expect([foreign.code, own.status]).toEqual(['not-allowed', 200])
    expect(own.headers.get('access-control-allow-origin')).toBeNull()
    const logged = JSON.stringify(intake.lines)
    expect(logged).toContain(PATHS.bundles)
    expect(logged).not.toContain(token)
    expect(logged).not.toContain(sent.id)
  })

  it('lets one address guess no more than thirty times a minute', async () => {
    const narrow = await anIntake((await stores.open()).store, { addressOf: () => '192.0.2.1' })
    const guess = () => narrow.request('POST', PATHS.bundles, { body: { token: randomToken(32) } })

    const codes: (string | undefined)[] = []
    for (let index = 0; index < 31; index++) codes.push((await guess()).code)

    expect(codes.slice(0, 30)).toEqual(Array(30).fill('bundle-unknown'))
    expect(codes[30]).toBe('too-many-requests')
  })
})
