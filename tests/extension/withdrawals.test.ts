import { describe, expect, it } from 'vitest'

import type { ThreadSigner } from '../../domain/intake/intake-client.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import { makeReceipt } from '../../domain/thread/receipt.ts'
import type { WithdrawalRecord } from '../../extension/database.ts'
import { MINUTE } from '../../extension/durations.ts'
import { cancelSignal, withdrawSignal } from '../../extension/take-back.ts'
import { withdrawTyped } from '../../extension/withdraw-typed.ts'
import {
  afterUnknown,
  createWithdrawals,
  createWithdrawing,
  LATE_ARRIVAL_MS,
  WITHDRAWALS_ALARM,
} from '../../extension/withdrawals.ts'
import { aDevice, anEnvelope, aReceiptRecord, inTurn, someAlarms } from './kept-here.ts'

const NOON = new Date('2026-11-22T12:00:00Z')
const noReply = () => Promise.resolve()
const DONE = ok({ withdrawnOn: '2026-11-22' })

const aWithdrawing = async () => {
  const device = await aDevice()
  const alarms = someAlarms()
  const clock = { now: NOON }
  const asked: string[] = []
  const state: { answer: Result<{ withdrawnOn: string }, string>; isUnlocked: boolean } = {
    answer: DONE,
    isUnlocked: true,
  }
  const needs = {
    database: device.database,
    receipts: device.receipts,
    withdraw: ({ id }: ThreadSigner) => {
      asked.push(id)
      return Promise.resolve(state.answer)
    },
    isUnlocked: () => Promise.resolve(state.isUnlocked),
    alarms,
    runAlone: inTurn(),
    now: () => clock.now,
    random: () => 0.5,
  }
  return {
    ...device,
    withdrawals: createWithdrawals(device.database),
    withdrawing: createWithdrawing(needs),
    alarms,
    clock,
    asked,
    state,
    ringAgain: () => {
      clock.now = new Date(alarms.at.get(WITHDRAWALS_ALARM) ?? 0)
      return createWithdrawing(needs).run('due')
    },
  }
}

/** A signal that the intake has, with a reply half typed. */
const aReceived = async () => {
  const parts = await aWithdrawing()
  const envelope = anEnvelope()
  const { id } = envelope
  await parts.outbox.add(envelope, await parts.receipts.boxFor(id, aReceiptRecord()))
  await parts.outbox.change(id, { state: 'received', envelope: null, receivedOn: '2026-11-20' })
  await parts.replies.keep(id, 'Elke nacht')
  return { ...parts, id }
}

describe('withdrawing a signal that the intake has', () => {
  it('closes its receipt with the day on which it was wiped', async () => {
    const { withdrawals, withdrawing, receipts, alarms, id } = await aReceived()

    await withdrawals.ask(id, NOON)
    await withdrawing.run('due')

    expect(await receipts.get(id)).toMatchObject({
      value: { state: 'closed', closeReason: 'withdrawn', withdrawnOn: '2026-11-22' },
    })
    expect(await withdrawals.all()).toEqual([])
    expect(alarms.at.has(WITHDRAWALS_ALARM)).toBe(false)
  })

  it('wipes the reply that was begun as soon as it is asked', async () => {
    const { withdrawals, replies, id } = await aReceived()

    await withdrawals.ask(id, NOON)

    expect(await replies.load(id)).toBeUndefined()
  })

  it.each(['intake-unreachable', 'answer-not-understood', 'too-many-requests', 'intake-fault'])(
    'is tried again with growing pauses after %s, until it is confirmed',
    async (code) => {
      const { withdrawals, withdrawing, state, asked, ringAgain, clock, id } = await aReceived()
      state.answer = refused(code)
      await withdrawals.ask(id, NOON)

      await withdrawing.run('due')
      const pauses: number[] = []
      for (let times = 0; times < 4; times++) {
        const before = clock.now.getTime()
        await ringAgain()
        pauses.push(clock.now.getTime() - before)
      }
      const stillAsked = await withdrawals.get(id)
      state.answer = DONE
      await ringAgain()

      expect(stillAsked).toMatchObject({ code, attempts: 5 })
      expect(pauses).toEqual(pauses.toSorted((one, other) => one - other))
      expect(asked).toHaveLength(6)
      expect(await withdrawals.all()).toEqual([])
    },
  )

  it('is done when the intake does not know the signal any more', async () => {
    const { withdrawals, withdrawing, state, receipts, id } = await aReceived()
    state.answer = refused('thread-signature')

    await withdrawals.ask(id, NOON)
    await withdrawing.run('due')

    expect(await withdrawals.all()).toEqual([])
    expect(await receipts.get(id)).toMatchObject({ value: { closeReason: 'withdrawn' } })
  })

  it('keeps the receipt that a person removes until it is confirmed, and no longer', async () => {
    const { withdrawals, withdrawing, state, receipts, outbox, id } = await aReceived()
    state.answer = refused('intake-unreachable')
    await withdrawals.ask(id, NOON)
    await withdrawing.run('due')

    await receipts.remove(id)
    const whileUnconfirmed = await receipts.get(id)
    state.answer = DONE
    await withdrawing.run('all')

    expect(whileUnconfirmed.ok).toBe(true)
    expect(await receipts.get(id)).toEqual({ ok: false, code: 'receipt-unknown' })
    expect(await outbox.get(id)).toBeUndefined()
    expect(await withdrawals.all()).toEqual([])
  })

  it('waits while the PIN was not given, and asks nothing meanwhile', async () => {
    const { withdrawals, withdrawing, state, asked, alarms, id } = await aReceived()
    state.isUnlocked = false
    await withdrawals.ask(id, NOON)

    await withdrawing.run('all')
    const whileLocked = [asked.length, alarms.at.get(WITHDRAWALS_ALARM)]
    state.isUnlocked = true
    await withdrawing.run('all')

    expect(whileLocked).toEqual([0, NOON.getTime() + 5 * MINUTE])
    expect(asked).toHaveLength(1)
  })

  it('asked twice is asked once', async () => {
    const { withdrawals, withdrawing, asked, id } = await aReceived()

    await withdrawals.ask(id, NOON)
    await withdrawals.ask(id, NOON)
    await Promise.all([withdrawing.run('due'), withdrawing.run('all')])

    expect(asked).toHaveLength(1)
  })

  it('is written before a silent background is asked', async () => {
    const { withdrawals, id } = await aReceived()
    const silent = { sendMessage: () => new Promise(() => undefined) }

    const noted = await withdrawSignal(withdrawals, silent, id, noReply, NOON)

    expect(noted.ok).toBe(true)
    expect(await withdrawals.get(id)).toBeDefined()
  })

  it('wipes the half-typed reply only when it is certain that the wish is kept', async () => {
    const { withdrawals, id } = await aReceived()
    const silent = { sendMessage: () => new Promise(() => undefined) }
    const full = { ask: () => Promise.resolve(refused('storage-full')) }
    const wiped: string[] = []
    const wipe = (when: string) => () => Promise.resolve(void wiped.push(when))

    const refusal = await withdrawSignal(full, silent, id, wipe('on a full device'), NOON)
    await withdrawSignal(withdrawals, silent, id, wipe('when kept'), NOON)

    expect(refusal).toEqual({ ok: false, code: 'storage-full' })
    expect(wiped).toEqual(['when kept'])
  })

  it('of a typed receipt keeps that receipt, so that the wish outlives the page', async () => {
    const { receipts, withdrawals } = await aWithdrawing()
    const receipt = makeReceipt()

    const first = await withdrawTyped({ receipts, withdrawals }, receipt, NOON)
    const second = await withdrawTyped({ receipts, withdrawals }, receipt, NOON)

    expect(second).toEqual(first)
    expect((await receipts.list()).map((kept) => kept.receipt)).toEqual([receipt])
    expect(await withdrawals.all()).toHaveLength(1)
  })
})

describe('stopping a signal', () => {
  const aSent = async (change: { attempts?: number; posted?: boolean }) => {
    const parts = await aWithdrawing()
    const envelope = anEnvelope()
    const { id } = envelope
    await parts.outbox.add(envelope, await parts.receipts.boxFor(id, aReceiptRecord()))
    await parts.outbox.change(id, change)
    return { ...parts, id }
  }

  it('that was tried but never left, as on a device without a network, removes it surely', async () => {
    const { outbox, receipts, withdrawals, id } = await aSent({ attempts: 4, posted: false })

    const outcome = await outbox.cancel(id, NOON)

    expect(outcome).toBe('cancelled')
    expect([await outbox.all(), await receipts.list(), await withdrawals.all()]).toEqual([
      [],
      [],
      [],
    ])
  })

  it('that may have left drops its envelope at once and is withdrawn', async () => {
    const { outbox, receipts, withdrawing, asked, id } = await aSent({ attempts: 1, posted: true })

    const outcome = await outbox.cancel(id, NOON)
    const entry = await outbox.get(id)
    await withdrawing.run('due')

    expect(outcome).toBe('withdrawing')
    expect(entry).toMatchObject({ state: 'cancelled', envelope: null })
    expect(asked).toHaveLength(1)
    expect([await outbox.all(), await receipts.list()]).toEqual([[], []])
  })

  it('takes an entry of an older version that was tried for one that may have left', async () => {
    const { database, outbox, id } = await aSent({ attempts: 1 })
    const entry = await outbox.get(id)
    if (!entry) throw new Error('It is not there.')
    const { posted: _posted, filing: _filing, ...older } = entry
    await database.put('outbox', older)

    expect(await outbox.cancel(id, NOON)).toBe('withdrawing')
  })

  it('asks again when no late post can be valid any more, and then forgets', async () => {
    const { outbox, withdrawing, withdrawals, receipts, state, asked, alarms, ringAgain, id } =
      await aSent({ attempts: 1, posted: true })
    state.answer = refused('thread-signature')
    await outbox.cancel(id, NOON)

    await withdrawing.run('due')
    const secondTry = alarms.at.get(WITHDRAWALS_ALARM)
    const between = await receipts.get(id)
    await ringAgain()

    expect(secondTry).toBe(NOON.getTime() + LATE_ARRIVAL_MS)
    expect(LATE_ARRIVAL_MS).toBe(11 * 60_000)
    expect(between.ok).toBe(true)
    expect(asked).toHaveLength(2)
    expect([await withdrawals.all(), await receipts.list(), await outbox.all()]).toEqual([
      [],
      [],
      [],
    ])
  })

  it('does not shorten that wait when a person asks to try at once', async () => {
    const { outbox, withdrawing, withdrawals, state, clock, id } = await aSent({ posted: true })
    state.answer = refused('thread-signature')
    await outbox.cancel(id, NOON)
    await withdrawing.run('due')

    clock.now = new Date(NOON.getTime() + 5 * MINUTE)
    await withdrawing.run('all')

    expect((await withdrawals.get(id))?.nextAttemptAt).toBe(NOON.getTime() + LATE_ARRIVAL_MS)
  })

  it('says so when the intake already has it, and changes nothing', async () => {
    const { outbox, receipts, withdrawals, id } = await aSent({ posted: true })
    await outbox.change(id, { state: 'received', envelope: null })

    const outcome = await outbox.cancel(id, NOON)

    expect(outcome).toBe('already-received')
    expect((await receipts.get(id)).ok).toBe(true)
    expect(await withdrawals.all()).toEqual([])
  })

  it('does not need the background, and tells it', async () => {
    const { outbox, id } = await aSent({ posted: true })
    const told: unknown[] = []
    const runtime = {
      sendMessage: (message: unknown) => {
        told.push(message)
        return Promise.reject(new Error('Nobody listens.'))
      },
    }

    const outcome = await cancelSignal(outbox, runtime, id, NOON)

    expect(outcome).toBe('withdrawing')
    expect((await outbox.get(id))?.state).toBe('cancelled')
    expect(told).toEqual([{ is: 'cancel', id }])
  })

  it('stays stopped, whatever comes after it', async () => {
    const { outbox, id } = await aSent({ posted: true })
    await outbox.cancel(id, NOON)

    const changed = [await outbox.tryAgain(id), await outbox.change(id, { state: 'received' })]

    expect(changed).toEqual([false, false])
    expect((await outbox.get(id))?.state).toBe('cancelled')
  })
})

describe('a signal that the intake does not know', () => {
  const asked: WithdrawalRecord = {
    id: 'one',
    mayStillArrive: true,
    forgetAfter: true,
    attempts: 1,
    nextAttemptAt: 0,
    unknownSince: NOON.getTime(),
    waits: 1,
    code: null,
  }
  const after = (ms: number) => new Date(NOON.getTime() + ms)
  const YEAR = 365 * 24 * 60 * MINUTE

  it('is given up after eleven minutes and not before', () => {
    expect(afterUnknown(asked, after(11 * MINUTE - 1))).toBeDefined()
    expect(afterUnknown(asked, after(11 * MINUTE))).toBeUndefined()
  })

  it.each([YEAR, -YEAR])('is waited for once more when the clock leapt by %i ms', (leap) => {
    const next = afterUnknown(asked, after(leap))

    expect(next).toMatchObject({
      unknownSince: after(leap).getTime(),
      nextAttemptAt: after(leap).getTime() + LATE_ARRIVAL_MS,
      waits: 2,
    })
  })

  it('is not waited for for ever by a clock that leaps again and again', () => {
    expect(afterUnknown({ ...asked, waits: 3 }, after(YEAR))).toBeUndefined()
  })
})
