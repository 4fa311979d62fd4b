import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { PATHS } from '../../domain/api/paths.ts'
import { mayHaveLeft } from '../../extension/outbox.ts'
import { anHttpIntake, type AnHttpIntake } from './an-http-intake.ts'
import { aSender, type ASender } from './a-sender.ts'
import { startUnrulyProxy, type Mishap, type UnrulyProxy } from './unruly-proxy.ts'

type Cut = {
  readonly when: string
  readonly path: string
  readonly mishap: Mishap
  readonly code: string
  /** Whether the intake may have it after the cut, as far as the device can know. */
  readonly mayHaveLeft: boolean
}

const [ASKED, POSTED] = [PATHS.challenges, PATHS.signals]
const CUT = 'intake-unreachable'
const CUTS: readonly Cut[] = [
  { when: 'before the challenge', path: ASKED, mishap: 'dropped', code: CUT, mayHaveLeft: false },
  { when: 'after the challenge', path: POSTED, mishap: 'dropped', code: CUT, mayHaveLeft: true },
  { when: 'while posting', path: POSTED, mishap: 'half asked', code: CUT, mayHaveLeft: true },
  {
    when: 'after the commit, before the answer',
    path: POSTED,
    mishap: 'unanswered',
    code: CUT,
    mayHaveLeft: true,
  },
  {
    when: 'while the answer is half read',
    path: POSTED,
    mishap: 'half answered',
    code: CUT,
    mayHaveLeft: true,
  },
  {
    when: 'while the last byte of the answer is missing',
    path: POSTED,
    mishap: 'almost answered',
    code: CUT,
    mayHaveLeft: true,
  },
  { when: 'and arrives minutes later', path: POSTED, mishap: 'late', code: CUT, mayHaveLeft: true },
  {
    when: 'by a gateway that answers itself',
    path: POSTED,
    mishap: 'gateway fault',
    code: 'answer-not-understood',
    mayHaveLeft: true,
  },
]

let intake: AnHttpIntake
let proxy: UnrulyProxy
let sender: ASender
let next: { readonly path: string; readonly mishap: Mishap } | undefined

beforeAll(async () => {
  intake = await anHttpIntake()
  proxy = await startUnrulyProxy(intake.port, ({ path }) => {
    if (next?.path !== path) return undefined
    const { mishap } = next
    next = undefined
    return mishap
  })
  const now = () => intake.clock.now
  sender = await aSender({ origin: proxy.origin, deskId: intake.desk.id, now })
})
afterAll(async () => {
  await proxy.stop()
  await intake.stop()
})

const rowsOf = async (sent: string) => (await intake.signals()).filter(({ id }) => id === sent)

describe('sending that is cut', () => {
  it.each(CUTS)('$when leaves exactly one signal', async (cut) => {
    const id = await sender.send()
    next = cut

    await sender.aBackground().run('due')
    const afterTheCut = await sender.outbox.get(id)
    await sender.aBackground().run('all')
    await proxy.release()

    expect(afterTheCut).toMatchObject({ state: 'waiting', code: cut.code })
    expect(afterTheCut && mayHaveLeft(afterTheCut)).toBe(cut.mayHaveLeft)
    expect(await sender.outbox.get(id)).toMatchObject({ state: 'received', envelope: null })
    expect(await rowsOf(id)).toHaveLength(1)
  })

  it('is acknowledged at once when the network doubled it', async () => {
    const id = await sender.send()
    next = { path: POSTED, mishap: 'twice' }

    await sender.aBackground().run('due')

    expect((await sender.outbox.get(id))?.state).toBe('received')
    expect(await rowsOf(id)).toHaveLength(1)
  })

  it('leaves exactly one signal wherever the browser ends the background', async () => {
    const ended: string[] = []

    for (let steps = 1; ; steps++) {
      const id = await sender.send()
      const outcome = await sender.aBackground(steps).run('all')
      await sender.aBackground().run('all')
      ended.push(outcome)
      expect((await sender.outbox.get(id))?.state).toBe('received')
      expect(await rowsOf(id)).toHaveLength(1)
      await sender.receipts.remove(id)
      if (outcome === 'done') break
    }

    expect(ended.length).toBeGreaterThan(20)
  })
})

describe('a signal that is stopped', () => {
  it('before it was tried is gone with its receipt, and the intake never hears of it', async () => {
    const id = await sender.send()

    const outcome = await sender.outbox.cancel(id, intake.clock.now)
    await sender.aBackground().run('all')

    expect(outcome).toBe('cancelled')
    expect(await sender.outbox.get(id)).toBeUndefined()
    expect(await sender.receipts.get(id)).toEqual({ ok: false, code: 'receipt-unknown' })
    expect(await rowsOf(id)).toEqual([])
  })

  it.each(CUTS)('after sending was cut $when is not readable in the end', async (cut) => {
    const id = await sender.send()
    next = cut
    await sender.aBackground().run('due')

    const outcome = await sender.outbox.cancel(id, intake.clock.now)
    await untilNothingIsPlanned()

    expect(outcome).toBe(cut.mayHaveLeft ? 'withdrawing' : 'cancelled')
    expect(await readableOf(id)).toEqual([])
    expect(await sender.outbox.get(id)).toBeUndefined()
    expect(await sender.receipts.get(id)).toEqual({ ok: false, code: 'receipt-unknown' })
    expect(await sender.withdrawals.all()).toEqual([])
  })

  it('is not readable in the end wherever the browser ends the background', async () => {
    const ended: string[] = []

    for (let steps = 1; ; steps++) {
      const id = await sender.send()
      next = { path: POSTED, mishap: steps % 2 === 0 ? 'late' : 'unanswered' }
      await sender.aBackground().run('due')
      await sender.outbox.cancel(id, intake.clock.now)
      const outcome = await sender.aBackground(steps).run('all')
      ended.push(outcome)
      await untilNothingIsPlanned()
      expect(await readableOf(id)).toEqual([])
      expect(await sender.outbox.get(id)).toBeUndefined()
      if (outcome === 'done') break
    }

    expect(ended.length).toBeGreaterThan(10)
  })
})

const readableOf = async (id: string) =>
  (await rowsOf(id)).filter(({ withdrawn_on }) => withdrawn_on === null)

/** Alarms ring and time passes until the extension wants nothing more. */
const untilNothingIsPlanned = async (): Promise<void> => {
  for (let rings = 0; rings < 10; rings++) {
    await sender.aBackground().run('due')
    await proxy.release()
    if (sender.alarms.at.size === 0) return
    intake.clock.now = new Date(Math.max(...sender.alarms.at.values()))
  }
  throw new Error('Something is planned again and again.')
}
