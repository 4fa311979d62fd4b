import { describe, expect, it, vi } from 'vitest'

import type { DeliveryState } from '../../domain/envelope/delivery-state.ts'
import { envelopeHashOf } from '../../domain/filing/filing.ts'
import type { Fetch } from '../../domain/intake/http.ts'
import { createIntakeClient } from '../../domain/intake/intake-client.ts'
import { ok, refused } from '../../domain/result.ts'
import { checkFiling, checkFilingWith, recheckFilings } from '../../extension/check-filing.ts'
import type { OutboxEntry } from '../../extension/database.ts'
import { createDelivery, DELIVERY_ALARM, type DeliveryNeeds } from '../../extension/delivery.ts'
import { DAY, HOUR } from '../../extension/durations.ts'
import { keepFilings } from '../../extension/keep-filings.ts'
import { alarmAt, hasCome } from '../../extension/pauses.ts'
import { deliveryState, watchDelivery } from '../../extension/watch-delivery.ts'
import { createFilingProof } from '../../server/intake/filing-proof.ts'
import dutch from '../../locales/nl/errors.json' with { type: 'json' }
import english from '../../locales/en/errors.json' with { type: 'json' }
import { aDevice, anEnvelope, aReceiptRecord, inTurn, someAlarms } from './kept-here.ts'

/** Ample for a slow machine. */
const PATIENCE = { timeout: 20_000 }

const NOON = new Date('2026-11-22T12:00:00Z')
const RECEIVED = { receivedOn: '2026-11-22' }
const YEAR = 365 * DAY

const aDelivery = async (change: (id: string) => Partial<DeliveryNeeds> = () => ({})) => {
  const device = await aDevice()
  const envelope = anEnvelope()
  const { id } = envelope
  await device.outbox.add(envelope, await device.receipts.boxFor(id, aReceiptRecord()))
  const alarms = someAlarms()
  const delivery = createDelivery({
    outbox: device.outbox,
    postSignal: () => Promise.resolve(ok(RECEIVED)),
    alarms,
    runAlone: inTurn(),
    now: () => NOON,
    random: () => 0,
    ...change(id),
  })
  return { ...device, envelope, id, alarms, delivery }
}

describe('a signal that is stopped while it is being sent', () => {
  it('does not leave when the proof of work was not ready yet', async () => {
    const parts = await aDelivery()
    const { outbox, id } = parts
    let hasLeft = false
    const delivery = createDelivery({
      outbox,
      postSignal: async (_envelope, mayLeave) => {
        await outbox.cancel(id, NOON)
        hasLeft = await mayLeave()
        return refused('held-back')
      },
      alarms: parts.alarms,
      runAlone: inTurn(),
      now: () => NOON,
      random: () => 0,
    })

    await delivery.deliver('due')

    expect(hasLeft).toBe(false)
    expect(await outbox.all()).toEqual([])
  })

  it('is withdrawn at once when the intake acknowledges it after all', async () => {
    const tooLate = vi.fn(() => Promise.resolve())
    const parts = await aDelivery()
    const { outbox, id } = parts
    const delivery = createDelivery({
      outbox,
      postSignal: async (_envelope, mayLeave) => {
        await mayLeave()
        await outbox.cancel(id, NOON)
        return ok(RECEIVED)
      },
      onTooLate: tooLate,
      alarms: parts.alarms,
      runAlone: inTurn(),
      now: () => NOON,
      random: () => 0,
    })

    await delivery.deliver('due')

    expect((await outbox.get(id))?.state).toBe('cancelled')
    expect(tooLate).toHaveBeenCalledOnce()
  })

  it('is answered without waiting for the network', async () => {
    const { delivery, outbox, id } = await aDelivery(() => ({
      postSignal: async (_envelope, mayLeave) => {
        await mayLeave()
        return new Promise(() => undefined)
      },
    }))
    void delivery.deliver('due')
    await vi.waitFor(async () => {
      expect((await outbox.get(id))?.posted).toBe(true)
    }, PATIENCE)

    expect(await delivery.cancel(id)).toBe('withdrawing')
  })
})

describe('what a device notes before a signal leaves', () => {
  it('says that it may have left, before the first byte does', async () => {
    const seen: (boolean | undefined)[] = []
    const parts = await aDelivery()
    const { outbox, id } = parts
    const delivery = createDelivery({
      outbox,
      postSignal: async (_envelope, mayLeave) => {
        seen.push((await outbox.get(id))?.posted)
        await mayLeave()
        seen.push((await outbox.get(id))?.posted)
        return refused('intake-unreachable')
      },
      alarms: parts.alarms,
      runAlone: inTurn(),
      now: () => NOON,
      random: () => 0,
    })

    await delivery.deliver('due')

    expect(seen).toEqual([false, true])
  })

  it('delays only its own signal when the device is full', async () => {
    const { outbox, receipts, id, alarms } = await aDelivery()
    const other = anEnvelope()
    await outbox.add(other, await receipts.boxFor(other.id, aReceiptRecord()))
    const full = new DOMException('full', 'QuotaExceededError')
    const delivery = createDelivery({
      outbox: {
        ...outbox,
        change: (changed, to) =>
          changed === id ? Promise.reject(full) : outbox.change(changed, to),
      },
      postSignal: () => Promise.resolve(ok(RECEIVED)),
      alarms,
      runAlone: inTurn(),
      now: () => NOON,
      random: () => 0,
    })

    await delivery.deliver('due')

    expect((await outbox.get(other.id))?.state).toBe('received')
    expect((await outbox.get(id))?.state).toBe('waiting')
    expect(alarms.at.get(DELIVERY_ALARM)).toBe(NOON.getTime() + 30_000)
  })
})

describe('a clock that was a year ahead and is put right', () => {
  it('delays no signal that waits', async () => {
    const { delivery, outbox, id } = await aDelivery()
    await outbox.change(id, { attempts: 3, nextAttemptAt: NOON.getTime() + YEAR })

    await delivery.deliver('due')

    expect((await outbox.get(id))?.state).toBe('received')
  })

  it('has the alarm planned anew, within half a minute', async () => {
    const { delivery, outbox, alarms, id } = await aDelivery()
    await outbox.change(id, { attempts: 3, nextAttemptAt: NOON.getTime() + YEAR })
    alarms.at.set(DELIVERY_ALARM, NOON.getTime() + YEAR)

    await delivery.plan()

    expect(alarms.at.get(DELIVERY_ALARM)).toBe(NOON.getTime() + 30_000)
  })

  it.each([
    [-YEAR, true],
    [-1, true],
    [0, true],
    [1, false],
    [HOUR, false],
    [HOUR + 1, true],
    [YEAR, true],
  ])('takes a moment %i ms from now for one that has come: %s', (fromNow, expected) => {
    expect(hasCome(NOON.getTime() + fromNow, NOON)).toBe(expected)
  })

  it('never plans an alarm further away than the longest pause', () => {
    const from = NOON.getTime()

    expect(alarmAt([from + YEAR, from + HOUR], NOON)).toBe(from + 30_000)
    expect(alarmAt([from + HOUR / 2, from + HOUR], NOON)).toBe(from + HOUR / 2)
  })
})

describe('the state of a signal', () => {
  const anEntry = (change: Partial<OutboxEntry>): OutboxEntry => ({
    id: 'one',
    envelope: null,
    state: 'waiting',
    attempts: 1,
    nextAttemptAt: NOON.getTime(),
    code: null,
    receivedOn: null,
    ...change,
  })

  it.each<[Partial<OutboxEntry>, DeliveryState]>([
    [{}, { is: 'waiting' }],
    [{ code: 'intake-unreachable' }, { is: 'waiting', code: 'intake-unreachable', retryAt: NOON }],
    [{ state: 'sending' }, { is: 'sending' }],
    [
      { state: 'received', ...RECEIVED },
      { is: 'received', ...RECEIVED },
    ],
    [
      { state: 'received', ...RECEIVED, filing: 'a.b.c' },
      { is: 'received', ...RECEIVED, filing: 'a.b.c' },
    ],
    [
      { state: 'refused', code: 'desk-unknown' },
      { is: 'refused', code: 'desk-unknown' },
    ],
    [{ state: 'cancelled' }, { is: 'cancelled', mayHaveArrived: true }],
  ])('of %j is told as %j', (entry, state) => {
    expect(deliveryState(anEntry(entry))).toEqual(state)
  })

  it('turns from stopped to certain when the withdrawal is confirmed', async () => {
    const told: DeliveryState[] = []
    const entries = [anEntry({ state: 'sending' }), anEntry({ state: 'cancelled' }), undefined]

    await watchDelivery({ get: () => Promise.resolve(entries.shift()) }, 'one', (state) =>
      told.push(state),
    )

    expect(told).toEqual([
      { is: 'sending' },
      { is: 'cancelled', mayHaveArrived: true },
      { is: 'cancelled', mayHaveArrived: false },
    ])
  })

  it('is not told as stopped when everything on the device was deleted meanwhile', async () => {
    const told: DeliveryState[] = []
    const entries = [anEntry({ state: 'sending', posted: true }), undefined]

    await watchDelivery({ get: () => Promise.resolve(entries.shift()) }, 'one', (state) =>
      told.push(state),
    )

    expect(told).toEqual([{ is: 'sending' }])
  })

  const answering =
    (isFine: boolean, text: string): Fetch =>
    () =>
      Promise.resolve({
        ok: isFine,
        headers: { get: () => null },
        text: () => Promise.resolve(text),
      })
  const aProblem = (code: string, status: number) =>
    JSON.stringify({ type: 'about:blank', status, title: 'x', detail: 'x', code })

  it.each<[string, Fetch, string, 'waiting' | 'refused']>([
    ['offline', () => Promise.reject(new TypeError('offline')), 'intake-unreachable', 'waiting'],
    ['502 of a gateway', answering(false, '<html>'), 'answer-not-understood', 'waiting'],
    [
      'login page of a hotel network',
      answering(true, '<html>'),
      'answer-not-understood',
      'waiting',
    ],
    ['429', answering(false, aProblem('too-many-requests', 429)), 'too-many-requests', 'waiting'],
    ['500', answering(false, aProblem('intake-fault', 500)), 'intake-fault', 'waiting'],
    ['503', answering(false, aProblem('store-unavailable', 503)), 'store-unavailable', 'waiting'],
    ['400', answering(false, aProblem('body-invalid', 400)), 'body-invalid', 'refused'],
    ['desk gone', answering(false, aProblem('desk-unknown', 400)), 'desk-unknown', 'refused'],
  ])(
    'after %s has a code with words, and the envelope stays',
    async (_what, fetch, code, state) => {
      const client = createIntakeClient({ origin: 'https://intake.example', fetch })
      const { delivery, outbox, envelope, id } = await aDelivery(() => ({
        postSignal: client.postSignal,
      }))

      await delivery.deliver('due')

      expect(await outbox.get(id)).toMatchObject({ state, code, envelope })
      expect([code in dutch, code in english]).toEqual([true, true])
    },
  )

  it.each([
    'proof-too-slow',
    'directory-expired',
    'directory-missing',
    'desk-key-expired',
    'storage-full',
    'held-back',
    'filing-invalid',
    'filing-key-unknown',
    'draft-too-long',
    'draft-sent-before',
    'thread-clock',
    'signal-withdrawn',
  ])('has words for %s', (code) => {
    expect([code in dutch, code in english]).toEqual([true, true])
  })
})

describe('the proof of filing', () => {
  const aProof = async (change: object = {}) => {
    const setup = { setting: (_name: string, value: string) => Promise.resolve(value) }
    const { prove, publicKey } = await createFilingProof(setup as never)
    const envelope = anEnvelope()
    const filing = prove({
      ...RECEIVED,
      deskId: envelope.deskId,
      envelopeHash: envelopeHashOf(envelope),
      ...change,
    })
    return { envelope, filing, directory: { filingKeys: [publicKey] } }
  }

  it('is taken when a key of the directory signed it for this envelope', async () => {
    const { envelope, filing, directory } = await aProof()

    const checked = await checkFiling({ ...RECEIVED, filing }, envelope, directory)

    expect(checked).toEqual(ok(filing))
  })

  it.each([
    ['another day', { receivedOn: '2026-11-21' }],
    ['another desk', { deskId: '1111111111111111' }],
    ['another envelope', { envelopeHash: '0'.repeat(64) }],
  ])('is not taken when it is about %s', async (_what, change) => {
    const { envelope, filing, directory } = await aProof(change)

    const checked = await checkFiling({ ...RECEIVED, filing }, envelope, directory)

    expect(checked).toEqual(refused('filing-invalid'))
  })

  it('is not taken from another key, without a directory, or when there is none', async () => {
    const { envelope, filing, directory } = await aProof()
    const { directory: stranger } = await aProof()
    const given = { ...RECEIVED, filing }

    const checked = await Promise.all([
      checkFiling(given, envelope, stranger),
      checkFiling(given, envelope, undefined),
      checkFiling(RECEIVED, envelope, directory),
    ])

    expect(checked.map((one) => one.ok)).toEqual([false, false, false])
  })

  it('of a newer key is looked for once in a newer directory', async () => {
    const { envelope, filing, directory } = await aProof()
    const { directory: older } = await aProof()
    let known: typeof directory = older
    const cache = {
      lastGood: () => Promise.resolve(known as never),
      fetchNow: () => {
        known = directory
        return Promise.resolve()
      },
    }

    const checked = await checkFilingWith(cache, { ...RECEIVED, filing }, envelope)

    expect(checked).toEqual(ok(filing))
  })

  it('of a key that is not known yet is kept unshown, and holds when a directory names it', async () => {
    const parts = await aDelivery()
    const { outbox, envelope, id } = parts
    const { filing, directory } = await aProof({
      deskId: envelope.deskId,
      envelopeHash: envelopeHashOf(envelope),
    })
    const { directory: older } = await aProof()
    const delivery = createDelivery({
      outbox,
      postSignal: () => Promise.resolve(ok({ ...RECEIVED, filing })),
      checkFiling: (acknowledged, sent) => checkFiling(acknowledged, sent, older),
      alarms: parts.alarms,
      runAlone: inTurn(),
      now: () => NOON,
      random: () => 0,
    })

    await delivery.deliver('due')
    await recheckFilings(outbox, older)
    const before = await outbox.get(id)
    await recheckFilings(outbox, directory)
    const after = await outbox.get(id)

    expect(before).toMatchObject({ state: 'received', filing: null, code: 'filing-key-unknown' })
    expect(before && deliveryState(before)).toEqual({ is: 'received', ...RECEIVED })
    expect(after).toMatchObject({ filing, code: null, uncheckedFiling: null })
  })

  it('of a key that turns out not to have signed it is dropped', async () => {
    const { outbox, id } = await aDelivery()
    const { filing, directory } = await aProof()
    const about = { deskId: '1111111111111111', envelopeHash: '0'.repeat(64) }
    const uncheckedFiling = { jws: filing, ...about }
    await outbox.change(id, { state: 'received', ...RECEIVED, uncheckedFiling })

    await recheckFilings(outbox, directory)

    expect(await outbox.get(id)).toMatchObject({
      filing: null,
      code: 'filing-invalid',
      uncheckedFiling: null,
    })
  })

  it('that does not hold leaves the signal received, and says that there is no proof', async () => {
    const { delivery, outbox, id } = await aDelivery(() => ({
      checkFiling: () => Promise.resolve(refused('filing-invalid')),
    }))

    await delivery.deliver('due')

    expect(await outbox.get(id)).toMatchObject({
      state: 'received',
      filing: null,
      code: 'filing-invalid',
      envelope: null,
    })
  })

  it('is kept with its receipt, under the day of the intake', async () => {
    const { filing } = await aProof()
    const { delivery, outbox, receipts, id } = await aDelivery(() => ({
      postSignal: () => Promise.resolve(ok({ receivedOn: '2026-11-23', filing })),
      checkFiling: () => Promise.resolve(ok(filing)),
    }))

    await delivery.deliver('due')
    await keepFilings(outbox, receipts)

    expect(await receipts.get(id)).toMatchObject({ value: { filing, addedOn: '2026-11-23' } })
  })
})
