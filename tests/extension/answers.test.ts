import { describe, expect, it } from 'vitest'

import type { ThreadStateView } from '../../domain/api/public.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import { ANSWERS_ALARM, createAnswersCheck, nextAskAt } from '../../extension/answers.ts'
import type { IntakeRefusal } from '../../domain/intake/intake-client.ts'
import { HOUR } from '../../extension/durations.ts'
import { createReceipts } from '../../extension/receipts.ts'
import { aDevice, anEnvelope, aReceiptRecord, inTurn, someAlarms } from './kept-here.ts'

const NOON = new Date('2026-11-22T12:00:00Z')
const anAnswer: ThreadStateView = {
  state: 'question-for-you',
  closeReason: null,
  handedTo: null,
  deskMessages: 2,
}

const aCheck = async ({ isOn = true } = {}) => {
  const device = await aDevice()
  const alarms = someAlarms()
  const asked: string[] = []
  const badges: number[] = []
  const state: { answer: Result<ThreadStateView, IntakeRefusal> } = { answer: ok(anAnswer) }
  const check = createAnswersCheck({
    receipts: device.receipts,
    outbox: device.outbox,
    fetchThreadState: ({ id }) => {
      asked.push(id)
      return Promise.resolve(state.answer)
    },
    alarms,
    showBadge: (unread) => Promise.resolve(badges.push(unread)),
    isOn: () => Promise.resolve(isOn),
    runAlone: inTurn(),
    now: () => NOON,
    random: () => 0.5,
  })
  return { ...device, check, alarms, asked, badges, state }
}

const aThread = (digit: string) => ({
  access: { threadId: digit.repeat(32), signingSeed: 'A'.repeat(43) },
})

describe('asking for answers', () => {
  it('shows how many messages of the desk are unread', async () => {
    const { receipts, check, badges } = await aCheck()
    await receipts.add('one', aReceiptRecord({ seenMessages: 1 }))

    await check.askNext()

    expect(badges.at(-1)).toBe(1)
    expect(await receipts.get('one')).toMatchObject({
      value: { state: 'question-for-you', deskMessages: 2, seenMessages: 1 },
    })
  })

  it('asks about one thread at a wake-up, so that two cannot be linked', async () => {
    const { receipts, check, asked, alarms } = await aCheck()
    await receipts.add('one', aReceiptRecord({ ...aThread('1'), askAt: 1 }))
    await receipts.add('two', aReceiptRecord({ ...aThread('2'), askAt: 2 }))

    await check.askNext()

    expect(asked).toEqual(['1'.repeat(32)])
    expect(alarms.at.get(ANSWERS_ALARM)).toBeGreaterThan(NOON.getTime())
  })

  it('does not ask before its time', async () => {
    const { receipts, check, asked } = await aCheck()
    await receipts.add('one', aReceiptRecord({ askAt: NOON.getTime() + 1 }))

    await check.askNext()

    expect(asked).toEqual([])
  })

  it('asks nothing and plans nothing when it is off, unless a person asks', async () => {
    const { receipts, check, asked, alarms } = await aCheck({ isOn: false })
    await receipts.add('one', aReceiptRecord())

    await check.askNext()
    const askedByItself = asked.length
    await check.askAll()

    expect(askedByItself).toBe(0)
    expect(asked).toHaveLength(1)
    expect(alarms.at.has(ANSWERS_ALARM)).toBe(false)
  })

  it('does not ask about a signal that is still in the outbox', async () => {
    const { receipts, outbox, check, asked } = await aCheck()
    const envelope = anEnvelope()
    await outbox.add(envelope, await receipts.boxFor(envelope.id, aReceiptRecord()))

    await check.askAll()

    expect(asked).toEqual([])
  })

  it('leaves a closed thread alone until a person asks', async () => {
    const { receipts, check, asked } = await aCheck()
    await receipts.add('one', aReceiptRecord({ state: 'closed' }))

    await check.askNext()
    const askedByItself = asked.length
    await check.askAll()

    expect(askedByItself).toBe(0)
    expect(asked).toHaveLength(1)
  })

  it('keeps what it knew and tells the refusal when the intake cannot be reached', async () => {
    const { receipts, check, state } = await aCheck()
    await receipts.add('one', aReceiptRecord({ state: 'being-read', deskMessages: 1 }))
    state.answer = refused('intake-unreachable')

    const outcome = await check.askAll()

    expect(outcome).toEqual({ ok: false, code: 'intake-unreachable' })
    expect(await receipts.get('one')).toMatchObject({
      value: { state: 'being-read', deskMessages: 1 },
    })
  })

  it('lets half an hour to an hour and a half pass between two questions', () => {
    expect(nextAskAt(NOON, 0) - NOON.getTime()).toBe(HOUR / 2)
    expect(nextAskAt(NOON, 1) - NOON.getTime()).toBe(1.5 * HOUR)
  })
})

describe('receipts', () => {
  it('do not lose a change when two pages change one at the same moment', async () => {
    const { receipts } = await aCheck()
    await receipts.add('one', aReceiptRecord())

    await Promise.all([
      receipts.change('one', (record) => ({ ...record, deskMessages: 3 })),
      receipts.change('one', (record) => ({ ...record, seenMessages: 2 })),
    ])

    expect(await receipts.get('one')).toMatchObject({ value: { deskMessages: 3, seenMessages: 2 } })
  })

  it('leave with their envelope when a person removes them', async () => {
    const { receipts, outbox } = await aCheck()
    const envelope = anEnvelope()
    await outbox.add(envelope, await receipts.boxFor(envelope.id, aReceiptRecord()))

    await receipts.remove(envelope.id)

    expect(await receipts.list()).toEqual([])
    expect(await outbox.all()).toEqual([])
  })

  it('stay away when a person removes one in the middle of a change', async () => {
    const { database, vault } = await aDevice()
    let removed: Promise<void> | undefined
    const inBetween: typeof vault = {
      ...vault,
      close: async (place, value) => {
        const box = await vault.close(place, value)
        await removed
        return box
      },
    }
    const receipts = createReceipts(database, inBetween, inTurn())
    await receipts.add('one', aReceiptRecord())

    await receipts.change('one', (record) => {
      removed = receipts.remove('one')
      return { ...record, deskMessages: 3 }
    })

    expect(await receipts.get('one')).toEqual({ ok: false, code: 'receipt-unknown' })
  })
})
