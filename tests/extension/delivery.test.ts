import { describe, expect, it, vi } from 'vitest'

import { PROBLEM_STATUS } from '../../domain/api/problem.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import { openDatabase } from '../../extension/database.ts'
import { isRefusedForEver } from '../../domain/intake/refused-for-ever.ts'
import { createDelivery, DELIVERY_ALARM } from '../../extension/delivery.ts'
import { createOutbox, type Outbox } from '../../extension/outbox.ts'
import { pauseAfter } from '../../extension/pauses.ts'
import { aDevice, anEnvelope, aReceiptRecord, inTurn, someAlarms } from './kept-here.ts'

/** Ample for a slow machine. */
const PATIENCE = { timeout: 20_000 }

const NOON = new Date('2026-11-22T12:00:00Z')
const DRAFT = { answers: { sector: 'hotel' }, step: 'start' } as const

/** An intake that keeps an envelope once, whatever it answers. */
const anIntake = () => {
  const kept = new Map<string, Envelope>()
  const answers: Result<{ receivedOn: string }, string>[] = []
  return {
    kept,
    posts: 0,
    /** The answers to the next posts; after them everything goes well. */
    answers,
    postSignal(envelope: Envelope): Promise<Result<{ receivedOn: string }, string>> {
      this.posts += 1
      const answer = answers.shift() ?? ok({ receivedOn: '2026-11-22' })
      if (answer.ok) kept.set(envelope.id, envelope)
      return Promise.resolve(answer)
    },
  }
}

const aDelivery = (outbox: Outbox, intake: ReturnType<typeof anIntake>, now = () => NOON) => {
  const alarms = someAlarms()
  const postSignal = (envelope: Envelope) => intake.postSignal(envelope)
  const needs = { outbox, postSignal, alarms, runAlone: inTurn(), now, random: () => 0.5 }
  return { alarms, ...createDelivery(needs) }
}

const aDeviceWithSignal = async () => {
  const device = await aDevice()
  const envelope = anEnvelope()
  const receipt = await device.receipts.boxFor(envelope.id, aReceiptRecord())
  await device.outbox.add(envelope, receipt)
  return { ...device, envelope }
}

describe('the outbox', () => {
  it('keeps envelope and receipt together or not at all', async () => {
    const { database, outbox, receipts } = await aDevice()
    const envelope = anEnvelope()
    const receipt = await receipts.boxFor(envelope.id, aReceiptRecord())

    await outbox.add(envelope, receipt)

    expect((await outbox.get(envelope.id))?.state).toBe('waiting')
    expect(await database.count('receipts')).toBe(1)
  })

  it('takes the draft away in the same step, so that nobody sends it twice', async () => {
    const { database, outbox, receipts, drafts } = await aDevice()
    const envelope = anEnvelope()
    const mark = await drafts.keep('this', DRAFT)
    await drafts.keep('another', DRAFT)
    const receipt = await receipts.boxFor(envelope.id, aReceiptRecord())

    await outbox.add(envelope, receipt, { id: 'this', mark: mark.ok ? mark.value : null })

    expect(await database.getAllKeys('drafts')).toEqual(['another'])
  })

  it('leaves the draft that another tab changed after this one read it', async () => {
    const { outbox, receipts, drafts } = await aDevice()
    const envelope = anEnvelope()
    const mark = await drafts.keep('this', DRAFT)
    await drafts.keep('this', { ...DRAFT, answers: { sector: 'school' } })
    const receipt = await receipts.boxFor(envelope.id, aReceiptRecord())

    await outbox.add(envelope, receipt, { id: 'this', mark: mark.ok ? mark.value : null })

    const left = await drafts.load('this')
    expect(left.ok && left.value.answers).toEqual({ sector: 'school' })
    expect((await outbox.get(envelope.id))?.state).toBe('waiting')
  })

  it('sends one draft once, however many tabs press send, and knows which signal it was', async () => {
    const { outbox, receipts, drafts } = await aDevice()
    const mark = await drafts.keep('this', DRAFT)
    const madeOf = { id: 'this', mark: mark.ok ? mark.value : null }
    const envelopes = [anEnvelope(), anEnvelope(), anEnvelope()]

    const added = await Promise.all(
      envelopes.map(async (envelope) =>
        outbox.add(envelope, await receipts.boxFor(envelope.id, aReceiptRecord()), madeOf),
      ),
    )

    const [sent, ...others] = await outbox.all()
    expect(added.filter((one) => one.ok)).toHaveLength(1)
    expect(added.filter((one) => !one.ok && one.code === 'draft-sent-before')).toHaveLength(2)
    expect(others).toEqual([])
    expect((await receipts.list()).map(({ id }) => id)).toEqual([sent?.id])
    expect(await outbox.sentOf(madeOf)).toBe(sent?.id)
  })

  it('sends a draft and its copies by a file once, also after it was received', async () => {
    const { outbox, receipts } = await aDevice()
    const add = async (id: string, origin?: string) => {
      const envelope = anEnvelope()
      const box = await receipts.boxFor(envelope.id, aReceiptRecord())
      const added = await outbox.add(envelope, box, { id, mark: null, origin })
      if (added.ok) await outbox.change(envelope.id, { state: 'received', envelope: null })
      return added.ok ? 'added' : added.code
    }

    const outcomes = [
      await add('first copy', 'original'),
      await add('second copy', 'original'),
      await add('original'),
      await add('another'),
    ]

    expect(outcomes).toEqual(['added', 'draft-sent-before', 'draft-sent-before', 'added'])
  })

  it.each(['cancelled', 'refused'] as const)(
    'lets a draft be sent again when its signal was %s',
    async (state) => {
      const { outbox, receipts } = await aDevice()
      const [first, second] = [anEnvelope(), anEnvelope()]
      const madeOf = { id: 'this', mark: null }
      const boxOf = (id: string) => receipts.boxFor(id, aReceiptRecord())
      await outbox.add(first, await boxOf(first.id), madeOf)
      await outbox.change(first.id, { state })

      const added = await outbox.add(second, await boxOf(second.id), madeOf)

      expect(added.ok).toBe(true)
      expect(await outbox.sentOf(madeOf)).toBe(second.id)
    },
  )

  it('leaves an envelope it already has as it is', async () => {
    const { outbox, receipts, envelope } = await aDeviceWithSignal()
    await outbox.change(envelope.id, { state: 'received', envelope: null })

    await outbox.add(envelope, await receipts.boxFor(envelope.id, aReceiptRecord()))

    expect((await outbox.get(envelope.id))?.state).toBe('received')
    expect(await outbox.all()).toHaveLength(1)
  })

  it('holds nothing but the sealed envelope', async () => {
    const { outbox, envelope } = await aDeviceWithSignal()

    const entry = await outbox.get(envelope.id)

    expect(Object.keys(entry ?? {}).sort()).toEqual([
      'attempts',
      'code',
      'envelope',
      'filing',
      'id',
      'nextAttemptAt',
      'posted',
      'receivedOn',
      'state',
    ])
  })
})

describe('delivery', () => {
  it('counts a signal as received only after the intake said so', async () => {
    const { outbox, envelope } = await aDeviceWithSignal()
    const intake = anIntake()
    const { deliver, alarms } = aDelivery(outbox, intake)

    await deliver('due')

    expect(await outbox.get(envelope.id)).toMatchObject({
      state: 'received',
      receivedOn: '2026-11-22',
      envelope: null,
      code: null,
    })
    expect(intake.kept.size).toBe(1)
    expect(alarms.at.has(DELIVERY_ALARM)).toBe(false)
  })

  it.each(['intake-unreachable', 'intake-fault', 'too-many-requests', 'a-code-of-next-year'])(
    'keeps the envelope and plans a next try after %s',
    async (code) => {
      const { outbox, envelope } = await aDeviceWithSignal()
      const intake = anIntake()
      intake.answers.push(refused(code))
      const { deliver, alarms } = aDelivery(outbox, intake)

      await deliver('due')

      expect(await outbox.get(envelope.id)).toMatchObject({ state: 'waiting', code, envelope })
      expect(alarms.at.get(DELIVERY_ALARM)).toBeGreaterThanOrEqual(NOON.getTime() + 30_000)
    },
  )

  it('does not try again before its time, but does when a person asks', async () => {
    const { outbox, envelope } = await aDeviceWithSignal()
    const intake = anIntake()
    intake.answers.push(refused('intake-unreachable'))
    const { deliver } = aDelivery(outbox, intake)
    await deliver('due')

    await deliver('due')
    const postsBeforeItsTime = intake.posts
    await deliver('all')

    expect(postsBeforeItsTime).toBe(1)
    expect((await outbox.get(envelope.id))?.state).toBe('received')
  })

  it.each(['body-invalid', 'signal-id-taken', 'version-unknown', 'desk-unknown'])(
    'stops after %s, tells it, and keeps the envelope',
    async (code) => {
      const { outbox, envelope } = await aDeviceWithSignal()
      const intake = anIntake()
      intake.answers.push(refused(code))
      const { deliver, alarms } = aDelivery(outbox, intake)

      await deliver('due')
      await deliver('all')

      expect(await outbox.get(envelope.id)).toMatchObject({ state: 'refused', code, envelope })
      expect(intake.posts).toBe(1)
      expect(alarms.at.has(DELIVERY_ALARM)).toBe(false)
    },
  )

  it('sends once when two wake-ups come at the same moment', async () => {
    const { outbox } = await aDeviceWithSignal()
    const intake = anIntake()
    const { deliver } = aDelivery(outbox, intake)

    await Promise.all([deliver('due'), deliver('all'), deliver('due')])

    expect(intake.posts).toBe(1)
  })

  it('sends again under the same id when the browser ended in the middle', async () => {
    const { database, name, outbox, envelope } = await aDeviceWithSignal()
    const intake = anIntake()
    const endless = createDelivery({
      outbox,
      postSignal: (sent) => {
        intake.kept.set(sent.id, sent)
        return new Promise(() => undefined)
      },
      alarms: someAlarms(),
      runAlone: inTurn(),
      now: () => NOON,
      random: () => 0,
    })
    void endless.deliver('due')
    await vi.waitFor(async () => {
      expect((await outbox.get(envelope.id))?.state).toBe('sending')
    }, PATIENCE)
    database.close()

    const afterRestart = createOutbox(await openDatabase(name))
    const later = () => new Date(NOON.getTime() + 60_000)
    await aDelivery(afterRestart, intake, later).deliver('due')

    expect((await afterRestart.get(envelope.id))?.state).toBe('received')
    expect([...intake.kept.keys()]).toEqual([envelope.id])
  })

  it('has planned a next try while it is still sending', async () => {
    const { outbox } = await aDeviceWithSignal()
    const alarms = someAlarms()
    let plannedAt: number | undefined
    const delivery = createDelivery({
      outbox,
      postSignal: () => {
        plannedAt = alarms.at.get(DELIVERY_ALARM)
        return Promise.resolve(ok({ receivedOn: '2026-11-22' }))
      },
      alarms,
      runAlone: inTurn(),
      now: () => NOON,
      random: () => 0,
    })

    await delivery.deliver('due')

    expect(plannedAt).toBeGreaterThan(NOON.getTime())
  })

  it('goes on with the others when one is refused', async () => {
    const device = await aDeviceWithSignal()
    const second = anEnvelope()
    await device.outbox.add(second, await device.receipts.boxFor(second.id, aReceiptRecord()))
    const intake = anIntake()
    intake.answers.push(refused('body-invalid'))
    const { deliver } = aDelivery(device.outbox, intake)

    await deliver('due')

    const states = (await device.outbox.all()).map(({ state }) => state)
    expect(states.toSorted()).toEqual(['received', 'refused'])
  })
})

describe('the pause after a failed try', () => {
  it('grows from half a minute to an hour and not further', () => {
    const pauses = [0, 1, 2, 5, 8, 50].map((attempts) => pauseAfter(attempts, 0))

    expect(pauses).toEqual([30_000, 60_000, 120_000, 960_000, 3_600_000, 3_600_000])
  })

  it('leaves up to a third to chance', () => {
    expect(pauseAfter(8, 0.999)).toBeLessThan(pauseAfter(8, 0))
    expect(pauseAfter(8, 0.999)).toBeGreaterThan((pauseAfter(8, 0) * 2) / 3 - 1)
  })
})

describe('the table of codes', () => {
  it('stops only where the same bytes can never be taken', () => {
    const forEver = Object.keys(PROBLEM_STATUS).filter(isRefusedForEver)

    expect(forEver.toSorted()).toEqual([
      'body-invalid',
      'body-not-accepted',
      'body-not-json',
      'body-too-large',
      'desk-unknown',
      'message-id-taken',
      'query-invalid',
      'signal-id-taken',
      'signal-is-copy',
      'signal-withdrawn',
      'thread-taken',
      'training-envelope',
      'version-unknown',
    ])
  })
})
