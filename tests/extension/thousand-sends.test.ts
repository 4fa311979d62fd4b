import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { MINUTE, SECOND } from '../../extension/durations.ts'
import { isOnItsWay, mayHaveLeft, type CancelOutcome } from '../../extension/outbox.ts'
import { anHttpIntake, type AnHttpIntake } from './an-http-intake.ts'
import { aSender, type ASender } from './a-sender.ts'
import { chanceOf } from './mortal.ts'
import { MISHAPS, startUnrulyProxy, type UnrulyProxy } from './unruly-proxy.ts'

const SIGNALS = 1000
const DEVICES = 10
const A_ROUND = 4
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000))

type Traveller = {
  readonly chance: () => number
  readonly sender: ASender
  readonly proxy: UnrulyProxy
  readonly sent: string[]
  readonly cancelled: Map<string, CancelOutcome>
  readonly withdrawn: Set<string>
  kills: number
}

describe(`${SIGNALS} signals through an unruly network (SEED=${SEED})`, () => {
  let intake: AnHttpIntake
  let isUnruly = true
  const travellers: Traveller[] = []

  beforeAll(async () => {
    intake = await anHttpIntake()
    for (let number = 0; number < DEVICES; number++) {
      const chance = chanceOf(SEED * DEVICES + number)
      const fate = chanceOf(SEED * DEVICES + number + 500_000_000)
      const proxy = await startUnrulyProxy(
        intake.port,
        () => {
          const [mishaps, which] = [fate(), fate()]
          if (!isUnruly || mishaps > 0.4) return undefined
          return which < 0.2 ? 'late' : MISHAPS[Math.floor(which * MISHAPS.length)]
        },
        () => {
          const from = intake.clock.now.getTime()
          const wait = fate() * 12 * MINUTE
          return { isDue: () => intake.clock.now.getTime() >= from + wait }
        },
      )
      const now = () => intake.clock.now
      const { origin } = proxy
      const sender = await aSender({ origin, deskId: intake.desk.id, now, random: chance })
      const kept = { sent: [], cancelled: new Map(), withdrawn: new Set<string>(), kills: 0 }
      travellers.push({ chance, sender, proxy, ...kept })
    }
  })
  afterAll(async () => {
    for (const { proxy } of travellers) await proxy.stop()
    await intake.stop()
  })

  /** Mostly one that was tried and not acknowledged: there a change of mind is hardest. */
  const someOf = async ({ chance, sent, sender }: Traveller): Promise<string | undefined> => {
    const entries = await sender.outbox.all()
    const tried = entries.filter((entry) => isOnItsWay(entry) && mayHaveLeft(entry))
    const some = chance() < 0.8 && tried.length > 0 ? tried.map(({ id }) => id) : sent
    return some[Math.floor(chance() * some.length)]
  }

  const cancelOne = async (traveller: Traveller): Promise<void> => {
    const id = await someOf(traveller)
    if (id === undefined || traveller.cancelled.has(id) || traveller.withdrawn.has(id)) return
    const { outbox, withdrawals } = traveller.sender
    const outcome = await outbox.cancel(id, intake.clock.now)
    if (outcome !== 'already-received') traveller.cancelled.set(id, outcome)
    else if (traveller.chance() < 0.3) {
      traveller.withdrawn.add(id)
      await withdrawals.ask(id, intake.clock.now)
    }
  }

  /** Some signals are handed over, some are taken back, and the background works or is ended. */
  const takeAStep = async (traveller: Traveller): Promise<void> => {
    const { chance, sender, sent } = traveller
    for (let more = 0; more < A_ROUND && sent.length < SIGNALS / DEVICES; more++) {
      sent.push(await sender.send())
    }
    const steps = chance() < 0.5 ? 1 + Math.floor(chance() * 60) : Number.POSITIVE_INFINITY
    const running = sender.aBackground(steps).run(chance() < 0.3 ? 'all' : 'due')
    // While it sends, a person changes their mind.
    if (chance() < 0.5) {
      await new Promise((resolve) => setTimeout(resolve, Math.floor(chance() * 12)))
      await cancelOne(traveller)
    }
    if ((await running) === 'died') traveller.kills += 1
    if (chance() < 0.3) await cancelOne(traveller)
    await traveller.proxy.release()
  }

  const passTime = (ms: number): void => {
    intake.clock.now = new Date(intake.clock.now.getTime() + ms)
  }

  it(
    'loses none, doubles none, and leaves none that was taken back',
    { timeout: 600_000 },
    async () => {
      for (let round = 0; round < SIGNALS / DEVICES / A_ROUND + 8; round++) {
        await Promise.all(travellers.map(takeAStep))
        passTime(10 * SECOND + (travellers[0]?.chance() ?? 0) * 3 * MINUTE)
      }
      isUnruly = false
      // Until nothing plans anything any more: each alarm rings, what was held up arrives.
      for (let rings = 0; rings < 40; rings++) {
        await Promise.all(
          travellers.map(async ({ sender, proxy }) => {
            await proxy.release()
            await sender.aBackground().run('due')
          }),
        )
        if (travellers.every(({ sender }) => sender.alarms.at.size === 0)) break
        passTime(5 * MINUTE)
      }
      await Promise.all(travellers.map(({ proxy }) => proxy.release()))

      const sent = travellers.flatMap((one) => one.sent)
      const cancelled = new Map(travellers.flatMap((one) => [...one.cancelled]))
      const withdrawn = new Set(travellers.flatMap((one) => [...one.withdrawn]))
      const rows = await intake.signals()
      const byId = new Map(rows.map((row) => [row.id, row]))
      const isReadable = (id: string) => byId.get(id)?.withdrawn_on === null
      const isWanted = (id: string) => !cancelled.has(id) && !withdrawn.has(id)

      expect(sent).toHaveLength(SIGNALS)
      expect(rows).toHaveLength(byId.size)
      expect(sent.filter((id) => isWanted(id) && !isReadable(id))).toEqual([])
      expect(sent.filter((id) => !isWanted(id) && isReadable(id))).toEqual([])
      expect(rows.filter((row) => row.withdrawn_on !== null && row.bytes > 0)).toEqual([])
      const neverLeft = sent.filter((id) => cancelled.get(id) === 'cancelled')
      expect(neverLeft.filter((id) => byId.has(id))).toEqual([])
      for (const { sender } of travellers) {
        expect((await sender.outbox.all()).filter(({ state }) => state !== 'received')).toEqual([])
        expect(await sender.withdrawals.all()).toEqual([])
      }
      const wanted = sent.filter(isWanted).length
      const kept = await Promise.all(travellers.map(({ sender }) => sender.receipts.list()))
      expect(kept.flat()).toHaveLength(wanted + withdrawn.size)
      // Mishaps, kills and changes of mind did happen: else nothing was proved.
      const happened = (count: (one: Traveller) => number) =>
        travellers.reduce((sum, one) => sum + count(one), 0)
      expect(happened(({ proxy }) => proxy.mishaps())).toBeGreaterThan(SIGNALS / 4)
      expect(happened(({ kills }) => kills)).toBeGreaterThan(DEVICES)
      expect([...cancelled.values()]).toContain('withdrawing')
      expect(withdrawn.size).toBeGreaterThan(0)
      expect(wanted).toBeGreaterThan(SIGNALS / 2)
    },
  )
})
