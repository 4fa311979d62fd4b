import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { NewHandOver } from '../../domain/api/hand-over.ts'
import { HAND_OVER_STATES, isAllowedHandOverStep, WAYS } from '../../domain/hand-over/states.ts'
import { randomUuid } from '../../domain/random.ts'
import type { Store } from '../../server/store/store.ts'
import {
  aHandingDesk,
  aHandOver,
  DAY,
  after,
  hashed,
  HOUR,
  type AHandingDesk,
} from './a-handing-desk.ts'
import { aSealedText } from './builders.ts'
import { freshStores, NOON, STORE_KINDS, type FreshStore, type FreshStores } from './stores.ts'

describe.each(STORE_KINDS)('hand-overs at the store on %s', (kind) => {
  let stores: FreshStores
  let fresh: FreshStore
  let store: Store
  let desk: AHandingDesk

  beforeAll(async () => {
    stores = await freshStores(kind)
    fresh = await stores.open()
    store = fresh.store
    desk = await aHandingDesk(store)
  })
  afterAll(() => stores.stop())

  /** Side by side on PostgreSQL; the embedded database has one intake. */
  const anotherIntake = () => (kind === 'postgres' ? fresh.openAgain() : Promise.resolve(store))
  const get = (id: string) => store.handOvers.get(id, desk.act())
  const sealedOf = async (id: string) => {
    const rows = await fresh.rawSql(
      `select sealed, note_sealed, token from hand_overs where id = '${id}'`,
    )
    return rows[0]
  }
  const audited = async (deskId: string, count: number) => {
    const { entries } = await store.audit.page(deskId, 1, NOON)
    return entries.slice(0, count).map(({ action, subject, detail }) => [action, subject, detail])
  }

  it('moves the signal with the hand-over, and writes both to the audit', async () => {
    const gate = { consent: 'override', overrideReason: 'danger-to-life' } as const
    const { signal, sent } = await desk.handOver({ gate })

    const made = await get(sent.id)

    expect(await desk.signalOf(signal.id)).toMatchObject({
      state: 'handed-over',
      version: 3,
      wasHandedOver: true,
    })
    expect(made).toMatchObject({
      state: 'sent',
      stateSince: '2027-03-10T11:00:00.000Z',
      dueAt: '2027-03-12T11:00:00.000Z',
      delivery: 'waiting',
      owner: desk.act().actor,
      sealed: null,
    })
    expect(await audited(desk.deskId, 2)).toEqual([
      [
        'hand-over-sent',
        signal.id,
        `${sent.reference}:webhook:dienst-van-verzinsel:override:danger-to-life`,
      ],
      ['state-changed', signal.id, 'reading>handed-over'],
    ])
  })

  it('takes the same id and bytes again, also of many at once, and refuses other bytes', async () => {
    const sent = aHandOver(await desk.aReadSignal())
    const other = await anotherIntake()

    const outcomes = await Promise.all(
      [store, other, store, other].map((by) => by.handOvers.create(sent, desk.act())),
    )
    const changed = await store.handOvers.create({ ...sent, sealed: aSealedText() }, desk.act())

    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true])
    expect(changed).toEqual({ ok: false, code: 'hand-over-id-taken' })
    const filter = { direction: 'out', signalId: sent.signalId, page: 1 } as const
    expect((await store.handOvers.page(desk.deskId, filter, NOON)).total).toBe(1)
  })

  it.each<[string, string, Partial<NewHandOver>]>([
    ['a signal that is not there', 'not-found', { signalId: randomUuid() }],
    ['a signal that changed meanwhile', 'state-changed-meanwhile', { signalVersion: 1 }],
    ['a desk that is not there', 'desk-unknown', { way: 'desk', toDeskId: '0'.repeat(16) }],
  ])('refuses %s, and stores nothing', async (_what, code, change) => {
    const signal = await desk.aReadSignal()
    const sent = aHandOver(signal, change)

    const refusal = await store.handOvers.create(sent, desk.act())

    expect(refusal).toEqual({ ok: false, code })
    expect(await get(sent.id)).toBeUndefined()
    expect(await desk.signalOf(signal.id)).toMatchObject({ state: 'reading', version: 2 })
  })

  it('refuses the own desk as the receiver, and the signal of another desk', async () => {
    const signal = await desk.aReadSignal()
    const toItself = aHandOver(signal, { way: 'desk', toDeskId: desk.deskId })

    const outcomes = [
      await store.handOvers.create(toItself, desk.act()),
      await store.handOvers.create(aHandOver(signal), desk.otherAct()),
    ]

    expect(outcomes).toEqual([
      { ok: false, code: 'desk-unknown' },
      { ok: false, code: 'not-found' },
    ])
  })

  it('is not for the desk that only reads a copy of the signal', async () => {
    const signal = await desk.aReadSignal()
    await fresh.rawSql(
      `update signals set also_desk_id = '${desk.otherDeskId}' where id = '${signal.id}'`,
    )

    const refusal = await store.handOvers.create(aHandOver(signal), desk.otherAct())

    expect(refusal).toEqual({ ok: false, code: 'signal-is-copy' })
  })

  it('refuses a second open one to the same service, and takes one to another', async () => {
    const { signal } = await desk.handOver()
    const handedOver = { ...signal, version: 3 }

    const double = await store.handOvers.create(aHandOver(handedOver), desk.act())
    const elsewhere = aHandOver(handedOver, { service: 'andere-dienst' })
    const second = await store.handOvers.create(elsewhere, desk.act())

    expect(double).toEqual({ ok: false, code: 'hand-over-double' })
    expect(second.ok).toBe(true)
  })

  it('brings the signal back to the desk when the last service lets go of it', async () => {
    const { signal, sent } = await desk.handOver()
    const second = aHandOver({ ...signal, version: 3 }, { service: 'andere-dienst' })
    await store.handOvers.create(second, desk.act())
    const revoke = { version: 1, to: 'revoked' } as const

    await store.handOvers.step(sent.id, revoke, desk.act())
    const between = await desk.signalOf(signal.id)
    await store.handOvers.step(second.id, revoke, desk.act())

    expect(between).toMatchObject({ state: 'handed-over', version: 4 })
    expect(await desk.signalOf(signal.id)).toMatchObject({ state: 'reading', version: 5 })
    expect(await audited(desk.deskId, 2)).toEqual([
      ['hand-over-changed', signal.id, `${second.reference}:sent>revoked`],
      ['state-changed', signal.id, 'handed-over>reading'],
    ])
  })

  it('keeps the signal where it is while a service still has it', async () => {
    const { signal } = await desk.handOver()
    const change = { version: 3, state: 'reading', closeReason: null } as const

    const refusal = await store.inbox.changeState(signal.id, change, desk.act())

    expect(refusal).toEqual({ ok: false, code: 'hand-over-open' })
  })

  it.each(WAYS)('takes by %s the steps of the one table and no other', async (way) => {
    const rows: string[] = []
    const expected: string[] = []
    const change = way === 'desk' ? { way, toDeskId: desk.otherDeskId } : { way }
    const { sent } = await desk.handOver(change)
    for (const by of ['sender', 'receiver'] as const) {
      for (const from of HAND_OVER_STATES) {
        for (const to of HAND_OVER_STATES) {
          await fresh.rawSql(
            `update hand_overs set state = '${from}', version = 1 where id = '${sent.id}'`,
          )
          const act = by === 'sender' ? desk.act() : desk.otherAct()

          const outcome = await store.handOvers.step(sent.id, { version: 1, to }, act)

          rows.push(`${by} ${from} ${to} ${outcome.ok ? 'ok' : outcome.code}`)
          // Only a desk has staff here who receive; others speak by their token.
          const isKnown = by === 'sender' || way === 'desk'
          const isAllowed = isAllowedHandOverStep(from, to, by, way)
          const said = isAllowed ? 'ok' : 'state-step-refused'
          expected.push(`${by} ${from} ${to} ${isKnown ? said : 'not-found'}`)
        }
      }
    }

    expect(rows).toEqual(expected)
    expect(rows.some((row) => row.endsWith('ok'))).toBe(true)
  })

  it('lets one of fifty steps at once happen, and tells the others', async () => {
    const { signal, sent } = await desk.handOver({ way: 'phone' })
    const intakes = [store, await anotherIntake()]
    const choices = ['accepted', 'rejected', 'revoked'] as const

    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        (intakes[index % 2] ?? store).handOvers.step(
          sent.id,
          { version: 1, to: choices[index % 3] ?? 'revoked', reason: 'other' },
          desk.act(),
        ),
      ),
    )

    const said = outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.code))
    expect(said.filter((word) => word === 'ok')).toHaveLength(1)
    expect(said.filter((word) => word === 'state-changed-meanwhile')).toHaveLength(49)
    const winner = outcomes.find(({ ok }) => ok)
    const state = winner?.ok ? winner.value.state : undefined
    expect(await get(sent.id)).toMatchObject({ state, version: 2 })
    const isBack = state !== 'accepted'
    expect((await desk.signalOf(signal.id))?.state).toBe(isBack ? 'reading' : 'handed-over')
  })

  it('shows the receiving desk its own: bundle, no signal or reasons of the other, and opening is audited', async () => {
    const { sent } = await desk.handOver({ way: 'desk', toDeskId: desk.otherDeskId })
    const filter = { direction: 'in', page: 1 } as const

    const { rows } = await store.handOvers.page(desk.otherDeskId, filter, NOON)
    const opened = await store.handOvers.get(sent.id, desk.otherAct())
    const step = { version: 1, to: 'rejected', reason: 'not-ours' } as const
    const rejected = await store.handOvers.step(sent.id, step, desk.otherAct())

    expect(rows[0]).toMatchObject({ id: sent.id, delivery: 'delivered' })
    expect(opened?.sealed).toBe(sent.sealed)
    expect(rejected).toMatchObject({ ok: true, value: { state: 'rejected', reason: 'not-ours' } })
    expect(await audited(desk.otherDeskId, 3)).toEqual([
      ['hand-over-changed', sent.id, `${sent.reference}:sent>rejected:not-ours`],
      ['hand-over-opened', sent.id, sent.reference],
      ['hand-over-sent', sent.id, `${sent.reference}:desk:dienst-van-verzinsel`],
    ])
    expect(await audited(desk.deskId, 9)).toContainEqual([
      'hand-over-sent',
      sent.signalId,
      `${sent.reference}:desk:dienst-van-verzinsel:given`,
    ])
  })

  it.each(['done', 'rejected', 'revoked'] as const)(
    'wipes what was sealed once it is %s',
    async (to) => {
      const { sent } = await desk.handOver({ way: 'desk', toDeskId: desk.otherDeskId })
      const accept = { version: 1, to: 'accepted' } as const
      await store.handOvers.step(sent.id, accept, desk.otherAct())
      const before = await sealedOf(sent.id)

      const act = to === 'revoked' ? desk.act() : desk.otherAct()
      await store.handOvers.step(sent.id, { version: 2, to, reason: 'other' }, act)

      expect(before).not.toMatchObject({ sealed: null })
      expect(await sealedOf(sent.id)).toEqual({ sealed: null, note_sealed: null, token: null })
      expect(await get(sent.id)).toMatchObject({ state: to, dueAt: null, stuck: null })
    },
  )

  it('wipes what waited for thirty days, and leaves the state', async () => {
    const { sent } = await desk.handOver()

    await store.prune(after(30 * DAY - HOUR))
    const before = await sealedOf(sent.id)
    await store.prune(after(30 * DAY + HOUR))

    expect(before).not.toMatchObject({ sealed: null })
    expect(await sealedOf(sent.id)).toMatchObject({ sealed: null })
    expect(await get(sent.id)).toMatchObject({ state: 'sent' })
  })

  it('takes every open one back when the professional withdraws, without the time of it', async () => {
    const { signal, sent } = await desk.handOver({ way: 'phone', noteSealed: aSealedText() })
    const handedOver = { ...signal, version: 3 }
    const second = aHandOver(handedOver, { service: 'andere-dienst' })
    await store.handOvers.create(second, desk.act())
    const token = await desk.tokenOf(second.id)

    await store.threads.withdraw(signal.threadId, '2027-03-12')

    for (const { id } of [sent, second]) {
      expect(await sealedOf(id)).toEqual({ sealed: null, note_sealed: null, token: null })
      expect(await get(id)).toMatchObject({
        state: 'revoked',
        reason: 'withdrawn',
        stateSince: '2027-03-12T00:00:00.000Z',
      })
    }
    expect(await store.handOvers.openByToken(hashed(token), undefined, NOON)).toEqual({
      ok: false,
      code: 'bundle-revoked',
    })
    const late = aHandOver({ ...signal, version: 5 }, { service: 'derde-dienst' })
    expect(await store.handOvers.create(late, desk.act())).toEqual({
      ok: false,
      code: 'signal-withdrawn',
    })
  })

  it.each([
    [true, 'dienst-van-verzinsel'],
    [false, null],
  ])(
    'tells the professional which service only where the desk allows: %s',
    async (showsService, handedTo) => {
      const { signal, sent } = await desk.handOver({ showsService })

      const during = await store.threads.status(signal.threadId)
      await store.handOvers.step(sent.id, { version: 1, to: 'revoked' }, desk.act())
      const afterwards = await store.threads.status(signal.threadId)

      expect(during?.handedTo).toBe(handedTo)
      expect(afterwards?.handedTo).toBeNull()
    },
  )
})
