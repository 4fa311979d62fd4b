import { base64urlnopad } from '@scure/base'
import { describe, expect, it } from 'vitest'

import type { Fetch } from '../../domain/intake/http.ts'
import { createIntakeClient } from '../../domain/intake/intake-client.ts'
import { createAnswersCheck, nextAskAt } from '../../extension/answers.ts'
import { DAY, HOUR } from '../../extension/durations.ts'
import type { ReceiptRecord } from '../../extension/receipts.ts'
import { aThread } from '../server/builders.ts'
import { aDevice, aReceiptRecord, inTurn, someAlarms } from './kept-here.ts'
import { chanceOf } from './mortal.ts'

const NOON = new Date('2026-11-22T12:00:00Z')
const NEWS = JSON.stringify({ state: 'question-for-you', closeReason: null, deskMessages: 3 })

const aCheck = async (isOn = true) => {
  const device = await aDevice()
  const requests: { readonly url: string; readonly init: Parameters<Fetch>[1] }[] = []
  const clock = { now: NOON }
  const client = createIntakeClient({
    origin: 'https://intake.example',
    now: () => clock.now.getTime(),
    fetch: (url, init) => {
      requests.push({ url, init })
      return Promise.resolve({
        ok: true,
        headers: { get: () => null },
        text: () => Promise.resolve(NEWS),
      })
    },
  })
  const alarms = someAlarms()
  const check = createAnswersCheck({
    ...device,
    fetchThreadState: client.fetchThreadState,
    alarms,
    showBadge: () => Promise.resolve(),
    isOn: () => Promise.resolve(isOn),
    runAlone: inTurn(),
    now: () => clock.now,
    random: chanceOf(7),
  })
  const keep = async (id: string, change: Partial<ReceiptRecord> = {}) => {
    const thread = aThread()
    const access = { threadId: thread.id, signingSeed: base64urlnopad.encode(thread.signingSeed) }
    await device.receipts.add(id, aReceiptRecord({ access, ...change }))
  }
  return { ...device, check, keep, requests, alarms, clock }
}

describe('the request for news', () => {
  it('has the same address, headers and size whatever the thread and whatever is known', async () => {
    const { check, keep, requests, clock } = await aCheck()
    await keep('one', { sector: null, deskId: null })
    await keep('two', { state: 'being-read', deskMessages: 12, seenMessages: 2 })
    await keep('three', { sector: 'hotel', addedOn: '2026-01-01' })

    await check.askAll()
    clock.now = new Date('2027-10-01T03:04:05.678Z')
    await check.askAll()

    const shapes = requests.map(({ url, init }) => {
      const { authorization = '', ...headers } = init.headers
      return JSON.stringify({ url, ...init, headers, signedWith: authorization.length })
    })
    expect(shapes).toHaveLength(6)
    expect(new Set(shapes).size).toBe(1)
    expect(requests[0]?.init).not.toHaveProperty('body')
  })

  it('names nothing but the thread, the moment and a signature', async () => {
    const { check, keep, requests } = await aCheck()
    await keep('one')

    await check.askAll()

    const sent = requests[0]
    expect(Object.keys(sent?.init.headers ?? {}).toSorted()).toEqual(['accept', 'authorization'])
    expect(sent?.init.headers.authorization).toMatch(
      /^Gesprek [0-9a-f]{32}\.\d{10}\.[A-Za-z0-9_-]{86}$/u,
    )
    expect(sent?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' })
  })

  it('is never made by itself when a person switched it off', async () => {
    const { check, keep, requests, alarms, clock } = await aCheck(false)
    await keep('one')
    await keep('two')

    for (let day = 0; day < 7; day++) {
      clock.now = new Date(NOON.getTime() + day * DAY)
      await check.plan()
      await check.askNext()
    }

    expect(requests).toEqual([])
    expect(alarms.at.size).toBe(0)
  })

  it('comes at moments that cannot be foretold, half an hour to an hour and a half apart', () => {
    const chance = chanceOf(11)

    const waits = Array.from({ length: 1000 }, () => nextAskAt(NOON, chance()) - NOON.getTime())

    expect(Math.min(...waits)).toBeGreaterThanOrEqual(HOUR / 2)
    expect(Math.max(...waits)).toBeLessThanOrEqual(1.5 * HOUR)
    expect(new Set(waits).size).toBeGreaterThan(990)
    const quarters = [0, 1, 2, 3].map(
      (quarter) =>
        waits.filter((wait) => Math.floor((wait - HOUR / 2) / (HOUR / 4)) === quarter).length,
    )
    expect(Math.min(...quarters)).toBeGreaterThan(150)
  })

  it('does not wait a year for a clock that was ahead', async () => {
    const { check, keep, requests } = await aCheck()
    await keep('one', { askAt: NOON.getTime() + 365 * DAY })

    await check.askNext()

    expect(requests).toHaveLength(1)
  })

  it('is not made about a signal that was stopped', async () => {
    const { check, keep, database, requests } = await aCheck()
    await keep('one')
    await database.put('outbox', {
      id: 'one',
      envelope: null,
      state: 'cancelled',
      attempts: 1,
      nextAttemptAt: 0,
      code: null,
      receivedOn: null,
    })

    await check.askAll()

    expect(requests).toEqual([])
  })
})
