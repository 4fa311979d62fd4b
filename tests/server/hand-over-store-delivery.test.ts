import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { FETCH_WINDOW_SECONDS } from '../../server/store/hand-over-store.ts'
import type { Store } from '../../server/store/store.ts'
import {
  after,
  aHandingDesk,
  DAY,
  hashed,
  HOUR,
  MINUTE,
  SECOND,
  type AHandingDesk,
} from './a-handing-desk.ts'
import { aSealedText } from './builders.ts'
import { freshStores, NOON, STORE_KINDS, type FreshStore, type FreshStores } from './stores.ts'

const RIGHT = hashed('the right key')
const WRONG = hashed('a wrong key')

describe.each(STORE_KINDS)('delivering hand-overs from the store on %s', (kind) => {
  let stores: FreshStores
  let fresh: FreshStore
  let store: Store
  let desk: AHandingDesk

  beforeAll(async () => {
    stores = await freshStores(kind)
  })
  beforeEach(async () => {
    fresh = await stores.open()
    store = fresh.store
    desk = await aHandingDesk(store)
  })
  afterAll(() => stores.stop())

  const get = (id: string, now = NOON) => store.handOvers.get(id, desk.act(now))
  const open = (token: string, opening?: string, now = NOON) =>
    store.handOvers.openByToken(hashed(token), opening, now)
  const byMail = { way: 'mail', openingHash: RIGHT } as const

  it('gives each waiting delivery to one of two intakes that ask at once', async () => {
    const sent: string[] = []
    for (let index = 0; index < 12; index++) sent.push((await desk.handOver()).sent.id)
    // Side by side on PostgreSQL; the embedded database has one intake that may ask twice.
    const other = kind === 'postgres' ? await fresh.openAgain() : store

    const claimed = await Promise.all(
      [store, other, store, other].map((by) => by.handOvers.due(NOON, 100)),
    )

    const ids = claimed.flat().map(({ id }) => id)
    expect(ids.toSorted()).toEqual(sent.toSorted())
  })

  it('gives a claim that nobody came back from to the next, with the same token and delivery', async () => {
    await desk.handOver()

    const [first] = await store.handOvers.due(NOON, 10)
    const meanwhile = await store.handOvers.due(after(4 * MINUTE), 10)
    const [second] = await store.handOvers.due(after(6 * MINUTE), 10)
    const late = first && (await store.handOvers.noteAttempt(first, { ok: true }))

    expect(first?.attempt).toBe(1)
    expect(meanwhile).toEqual([])
    expect(second).toEqual({ ...first, claim: 2, attempt: 2 })
    expect(late).toBe(false)
  })

  it('tries again when it is time, and forgets the token once it was delivered', async () => {
    const { sent } = await desk.handOver()
    const [first] = await store.handOvers.due(NOON, 10)
    if (!first) throw new Error('Nothing was due.')

    const nextAttemptAt = after(HOUR)
    const failure = { ok: false, problem: 'partner-too-slow', nextAttemptAt } as const
    await store.handOvers.noteAttempt(first, failure)
    const waiting = await get(sent.id)
    const tooSoon = await store.handOvers.due(after(59 * MINUTE), 10)
    const [second] = await store.handOvers.due(nextAttemptAt, 10)
    const noted = second && (await store.handOvers.noteAttempt(second, { ok: true }))

    expect(waiting).toMatchObject({
      delivery: 'waiting',
      lastProblem: 'partner-too-slow',
      nextAttemptAt: nextAttemptAt.toISOString(),
      attempts: 1,
    })
    expect([tooSoon, noted]).toEqual([[], true])
    expect(await get(sent.id)).toMatchObject({ delivery: 'delivered', lastProblem: null })
    expect(await fresh.rawSql('select token from hand_overs')).toEqual([{ token: null }])
  })

  it('lists what stands still once, for one alarm, until its state changes', async () => {
    const { sent } = await desk.handOver({ way: 'phone' })
    const justBefore = await store.handOvers.overdue(after(48 * HOUR - SECOND), 10)

    const late = after(48 * HOUR)
    const listed = await store.handOvers.overdue(late, 10)
    const noted = await Promise.all([1, 2].map(() => store.handOvers.noteAlarm(sent.id, late)))
    const afterAlarm = await store.handOvers.overdue(late, 10)
    await store.handOvers.step(sent.id, { version: 1, to: 'accepted' }, desk.act(late))
    const muchLater = after(48 * HOUR + 14 * DAY)
    const listedAgain = await store.handOvers.overdue(muchLater, 10)

    expect([justBefore, afterAlarm]).toEqual([[], []])
    expect(listed).toMatchObject([{ id: sent.id, stuck: 'overdue' }])
    expect(noted.toSorted()).toEqual([false, true])
    expect(listedAgain).toMatchObject([{ id: sent.id, state: 'accepted', stuck: 'overdue' }])
    const { entries } = await store.audit.page(desk.deskId, 1, NOON)
    expect(entries.filter(({ action }) => action === 'hand-over-alarm')).toHaveLength(1)
  })

  it('lists as stuck what was given up, long before its deadline', async () => {
    const { sent } = await desk.handOver()
    await desk.handOver({ way: 'phone' })
    const [first] = await store.handOvers.due(NOON, 10)
    const failure = { ok: false, problem: 'partner-gone', nextAttemptAt: null } as const
    if (first) await store.handOvers.noteAttempt(first, failure)

    const filter = { direction: 'out', stuck: true, page: 1 } as const
    const stuck = await store.handOvers.page(desk.deskId, filter, NOON)

    expect(stuck.total).toBe(1)
    expect(stuck.rows).toMatchObject([{ id: sent.id, stuck: 'failed', delivery: 'failed' }])
    expect(await store.handOvers.overdue(NOON, 10)).toMatchObject([{ id: sent.id }])
  })

  it('sends it again with a new token and deadline, after which the old token is dead', async () => {
    const { sent } = await desk.handOver()
    const old = await desk.tokenOf(sent.id)
    const later = after(3 * DAY)

    const again = await store.handOvers.again(
      sent.id,
      { version: 1, way: 'webhook' },
      desk.act(later),
    )
    const token = await desk.tokenOf(sent.id, later)

    expect(again).toMatchObject({
      ok: true,
      value: {
        delivery: 'waiting',
        attempts: 0,
        stuck: null,
        dueAt: after(5 * DAY).toISOString(),
        version: 2,
      },
    })
    expect(await open(old, undefined, later)).toEqual({ ok: false, code: 'bundle-unknown' })
    expect(await open(token, undefined, later)).toMatchObject({
      ok: true,
      value: { sealed: sent.sealed },
    })
  })

  it('goes another way only with a bundle that was sealed for it', async () => {
    const { sent } = await desk.handOver()
    const sealed = aSealedText()

    const without = await store.handOvers.again(sent.id, { version: 1, way: 'mail' }, desk.act())
    const change = { version: 1, ...byMail, sealed }
    const withIt = await store.handOvers.again(sent.id, change, desk.act())
    const byPhone = await store.handOvers.again(sent.id, { version: 2, way: 'phone' }, desk.act())

    expect(without).toEqual({ ok: false, code: 'bundle-missing' })
    expect(withIt).toMatchObject({ ok: true, value: { way: 'mail', delivery: 'waiting' } })
    expect(byPhone).toMatchObject({ ok: true, value: { way: 'phone', delivery: 'none' } })
    const stored = await fresh.rawSql('select sealed, token_hash, opening_hash from hand_overs')
    expect(stored).toEqual([{ sealed: null, token_hash: null, opening_hash: null }])
  })

  it('says to a guess what it says to a token that never was', async () => {
    const { sent } = await desk.handOver(byMail)
    const token = await desk.tokenOf(sent.id)
    const guess = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`

    const answers = [
      await open(guess),
      await open(guess, RIGHT),
      await open('never was', RIGHT),
      await store.handOvers.stepByToken(hashed(guess), undefined, { to: 'accepted' }, NOON),
    ]

    expect(answers).toEqual(Array(4).fill({ ok: false, code: 'bundle-unknown' }))
    expect(await get(sent.id)).toMatchObject({ state: 'sent', isFetched: false })
  })

  it('gives a bundle again for fifteen minutes, and then only after it was sent again', async () => {
    const { sent } = await desk.handOver()
    const token = await desk.tokenOf(sent.id)
    const windowMs = FETCH_WINDOW_SECONDS * SECOND

    const answers = [
      await open(token, undefined, after(HOUR)),
      await open(token, undefined, after(HOUR + windowMs)),
      await open(token, undefined, after(HOUR + windowMs + SECOND)),
    ]

    const bundle = { sealed: sent.sealed, reference: sent.reference, service: sent.service }
    expect(windowMs).toBe(15 * MINUTE)
    expect(answers).toEqual([
      { ok: true, value: bundle },
      { ok: true, value: bundle },
      { ok: false, code: 'bundle-fetched' },
    ])
    expect(await get(sent.id)).toMatchObject({ isFetched: true, delivery: 'delivered' })
  })

  it('locks after five wrong opening keys, also at once, and opens again once sealed anew', async () => {
    const { sent } = await desk.handOver(byMail)
    const token = await desk.tokenOf(sent.id)

    const answers = await Promise.all(Array.from({ length: 7 }, () => open(token, WRONG)))
    const right = await open(token, RIGHT)
    const same = await store.handOvers.again(sent.id, { version: 2, way: 'mail' }, desk.act())
    const stuck = await get(sent.id)
    const anew = { version: 2, ...byMail, sealed: aSealedText() }
    await store.handOvers.again(sent.id, anew, desk.act())
    const opened = await open(await desk.tokenOf(sent.id), RIGHT)

    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.code))
    expect(codes.filter((code) => code === 'bundle-code-wrong')).toHaveLength(4)
    expect(codes.filter((code) => code === 'bundle-locked')).toHaveLength(3)
    expect([right, same]).toEqual(Array(2).fill({ ok: false, code: 'bundle-locked' }))
    expect(stuck).toMatchObject({ state: 'sent', isLocked: true, stuck: 'locked' })
    expect(opened).toMatchObject({ ok: true, value: { sealed: anew.sealed } })
  })

  it('counts a missing opening key as no guess', async () => {
    const { sent } = await desk.handOver(byMail)
    const token = await desk.tokenOf(sent.id)

    for (let index = 0; index < 6; index++) await open(token)

    expect((await open(token, RIGHT)).ok).toBe(true)
  })

  it('takes the word of a partner, again too, and refuses what cannot follow', async () => {
    const { sent } = await desk.handOver()
    const token = await desk.tokenOf(sent.id)
    const tokenHash = hashed(token)
    const step = (to: 'accepted' | 'done' | 'rejected') =>
      store.handOvers.stepByToken(tokenHash, undefined, { to }, NOON)

    const unread = await step('accepted')
    await open(token)
    const answers = [
      unread,
      await step('done'),
      await step('accepted'),
      await step('accepted'),
      await step('done'),
      await step('done'),
      await step('rejected'),
    ]

    expect(answers.map((answer) => (answer.ok ? answer.value.state : answer.code))).toEqual([
      'state-step-refused',
      'state-step-refused',
      'accepted',
      'accepted',
      'done',
      'done',
      'state-step-refused',
    ])
    expect(await store.handOvers.due(after(DAY), 10)).toEqual([])
  })

  it('takes no word from who has the mail and not the code, not even after it was opened', async () => {
    const { sent } = await desk.handOver(byMail)
    const token = await desk.tokenOf(sent.id)
    const say = (to: 'accepted' | 'rejected', key?: string) =>
      store.handOvers.stepByToken(hashed(token), key, { to }, NOON)

    const without = [await say('rejected'), await say('accepted'), await say('rejected', WRONG)]
    const unread = await say('accepted', RIGHT)
    await open(token, RIGHT)
    without.push(await say('accepted'), await say('rejected'))
    const read = await say('accepted', RIGHT)

    const codes = without.map((answer) => (answer.ok ? 'ok' : answer.code))
    expect(codes).toEqual(Array(5).fill('bundle-code-wrong'))
    expect(unread).toEqual({ ok: false, code: 'state-step-refused' })
    expect(read).toMatchObject({ ok: true, value: { state: 'accepted' } })
  })

  it('counts wrong keys at both doors together, and tells neither whether a later one is right', async () => {
    const { sent } = await desk.handOver(byMail)
    const token = await desk.tokenOf(sent.id)
    const reject = (key: string) =>
      store.handOvers.stepByToken(hashed(token), key, { to: 'rejected' }, NOON)

    const answers = [
      await open(token, WRONG),
      await reject(WRONG),
      await open(token, WRONG),
      await reject(WRONG),
      await reject(WRONG),
      await reject(RIGHT),
      await open(token, RIGHT),
    ]

    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code))).toEqual([
      ...Array<string>(4).fill('bundle-code-wrong'),
      ...Array<string>(3).fill('bundle-locked'),
    ])
    expect(await get(sent.id)).toMatchObject({ state: 'sent', stuck: 'locked' })
  })

  it('lets a partner refuse by mail with the code what it never read', async () => {
    const { sent } = await desk.handOver(byMail)
    const token = await desk.tokenOf(sent.id)

    const rejected = await store.handOvers.stepByToken(
      hashed(token),
      RIGHT,
      { to: 'rejected', reason: 'not-ours' },
      NOON,
    )

    expect(rejected).toMatchObject({ ok: true, value: { state: 'rejected' } })
  })

  it('notes what was lost at open hand-overs of that kind only, for an alarm each', async () => {
    const unread = (await desk.handOver({ service: 'weg-dienst' })).sent.id
    const read = (await desk.handOver({ service: 'weg-dienst' })).sent.id
    const ended = (await desk.handOver({ service: 'weg-dienst' })).sent.id
    const tokens = await store.handOvers.due(NOON, 1000)
    await open(tokens.find(({ id }) => id === read)?.token ?? '')
    await store.handOvers.step(ended, { version: 1, to: 'revoked' }, desk.act())
    const kinds = async () =>
      (await store.handOvers.openKinds()).filter(({ service }) => service === 'weg-dienst')
    const before = await kinds()

    const kind = { service: 'weg-dienst', way: 'webhook', isRead: false } as const
    await store.handOvers.noteLoss(kind, 'way-dropped')

    expect(before.map(({ isRead, loss }) => [isRead, loss])).toEqual(
      expect.arrayContaining([
        [false, null],
        [true, null],
      ]),
    )
    expect(before).toHaveLength(2)
    expect((await kinds()).find(({ isRead }) => !isRead)?.loss).toBe('way-dropped')
    expect(await get(unread)).toMatchObject({ stuck: 'lost', lastProblem: 'way-dropped' })
    expect([(await get(read))?.stuck, (await get(ended))?.stuck]).toEqual([null, null])
    expect((await store.handOvers.overdue(NOON, 100)).map(({ id }) => id)).toContain(unread)
  })

  it('sends a bundle that was sealed anew once, also when its answer was lost', async () => {
    const { sent } = await desk.handOver(byMail)
    const anew = { version: 1, way: 'mail', sealed: aSealedText(), openingHash: WRONG } as const

    const answers = [
      await store.handOvers.again(sent.id, anew, desk.act()),
      await store.handOvers.again(sent.id, anew, desk.act(after(MINUTE))),
      await store.handOvers.again(sent.id, { ...anew, sealed: aSealedText() }, desk.act()),
    ]

    expect(answers).toMatchObject([
      { ok: true, value: { version: 2 } },
      { ok: true, value: { version: 2 } },
      { ok: false, code: 'state-changed-meanwhile' },
    ])
    const { entries } = await store.audit.page(desk.deskId, 1, NOON)
    expect(entries.filter(({ action }) => action === 'hand-over-again')).toHaveLength(1)
  })

  it('still raises the deadline after an alarm for what was put right since', async () => {
    const lost = (await desk.handOver({ service: 'terug-dienst' })).sent.id
    const failed = (await desk.handOver()).sent.id
    const waiting = await store.handOvers.due(NOON, 1000)
    const tokens = new Map(waiting.map(({ id, token }) => [id, token]))
    const kind = { service: 'terug-dienst', way: 'webhook', isRead: false } as const
    await store.handOvers.noteLoss(kind, 'partner-unknown')
    const toFail = waiting.find(({ id }) => id === failed)
    const gone = { ok: false, problem: 'partner-gone', nextAttemptAt: null } as const
    if (toFail) await store.handOvers.noteAttempt(toFail, gone)
    const raised = await Promise.all(
      [lost, failed].map((id) => store.handOvers.noteAlarm(id, NOON)),
    )
    await store.handOvers.noteLoss(kind, null)
    await open(tokens.get(failed) ?? '')

    const between = await store.handOvers.overdue(after(47 * HOUR), 10)
    const late = await store.handOvers.overdue(after(48 * HOUR), 10)

    expect(raised).toEqual([true, true])
    expect(between).toEqual([])
    expect(late.map(({ id }) => id).toSorted()).toEqual([lost, failed].toSorted())
  })

  it('does not raise a deadline twice because the bundle was fetched after it', async () => {
    const { sent } = await desk.handOver()
    const token = await desk.tokenOf(sent.id)
    await store.handOvers.noteAlarm(sent.id, after(48 * HOUR))

    await open(token, undefined, after(49 * HOUR))
    const again = await store.handOvers.overdue(after(50 * HOUR), 10)

    expect(again).toEqual([])
  })

  it('tells a partner that it was taken back, and gives nothing any more', async () => {
    const { sent } = await desk.handOver()
    const token = await desk.tokenOf(sent.id)
    await store.handOvers.step(sent.id, { version: 1, to: 'revoked' }, desk.act())

    const answers = [
      await open(token),
      await store.handOvers.stepByToken(hashed(token), undefined, { to: 'accepted' }, NOON),
    ]

    expect(answers).toEqual(Array(2).fill({ ok: false, code: 'bundle-revoked' }))
  })
})
