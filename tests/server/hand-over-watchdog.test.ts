import { writeFileSync } from 'node:fs'

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { NewHandOver } from '../../domain/api/hand-over.ts'
import { createAlarms, type SendNotice } from '../../server/hand-over/alarms.ts'
import { nextAttemptAt, TRY_FOR_MS } from '../../server/hand-over/deliver-pauses.ts'
import type { Attempt } from '../../server/hand-over/deliver-problems.ts'
import { createDeliver, type Deliver } from '../../server/hand-over/deliver.ts'
import { createNoteLosses } from '../../server/hand-over/lost-partners.ts'
import { readMailWords } from '../../server/hand-over/mail-words.ts'
import type { Mail } from '../../server/hand-over/mail.ts'
import { canGo, createReach } from '../../server/hand-over/reach.ts'
import { createRound, startWatchdog } from '../../server/hand-over/watchdog.ts'
import { CLAIM_SECONDS, type WaitingDelivery } from '../../server/store/hand-over-store.ts'
import { sha256Hex } from '../../server/store/hashes.ts'
import type { Store } from '../../server/store/store.ts'
import { aHandingDesk, type AHandingDesk } from './a-handing-desk.ts'
import { aPartnersFile, listPartners } from './partner-lists.ts'
import { freshStores, NOON, type FreshStores } from './stores.ts'

const SECOND_MS = 1000
const HOUR_MS = 60 * 60 * SECOND_MS
const DAY_MS = 24 * HOUR_MS
const never = new AbortController().signal

let stores: FreshStores
let store: Store
let desk: AHandingDesk
let clock: { now: Date }
beforeAll(async () => {
  stores = await freshStores('sqlite')
})
afterAll(() => stores.stop())
beforeEach(async () => {
  ;({ store } = await stores.open())
  desk = await aHandingDesk(store)
  clock = { now: NOON }
})

const handOver = async (change: Partial<NewHandOver> = {}) =>
  (await desk.handOver(change, clock.now)).sent.id
const pass = (ms: number) => {
  clock.now = new Date(clock.now.getTime() + ms)
}
type Change = {
  readonly store?: Store
  readonly notices?: readonly SendNotice[]
  readonly faults?: string[]
  readonly random?: () => number
}
/** A round of an intake that has just started; every call to it is one more round. */
const anIntakeWith = (deliver: Deliver, change: Change = {}) => {
  const { handOvers, setup } = change.store ?? store
  const round = createRound({
    handOvers,
    deliver,
    noteLosses: createNoteLosses({ handOvers, setup }),
    alarms: createAlarms({ handOvers, setup, notices: change.notices ?? [] }),
    now: () => clock.now,
    reportFault: (kind) => change.faults?.push(kind),
    random: change.random ?? (() => 0.5),
  })
  return () => round(never)
}
/** Delivers as told, and remembers what it was given. */
const aPartner = (answer: () => Attempt = () => ({ ok: true })) => {
  const given: WaitingDelivery[] = []
  const deliver: Deliver = (waiting) => {
    given.push(waiting)
    return Promise.resolve(answer())
  }
  return { given, deliver }
}
const failing = (code: Exclude<Attempt, { ok: true }>['code']) => (): Attempt => ({
  ok: false,
  code,
})
const recordOf = async (id: string) => {
  const record = await store.handOvers.get(id, desk.act(clock.now))
  if (!record) throw new Error('Not there.')
  return record
}
const stuckIds = async () => {
  const filter = { direction: 'out', stuck: true, page: 1 } as const
  const { rows } = await store.handOvers.page(desk.deskId, filter, clock.now)
  return rows.map(({ id }) => id)
}
const alarmCount = async () => {
  const { entries } = await store.audit.page(desk.deskId, 1, clock.now)
  return entries.filter(({ action }) => action === 'hand-over-alarm').length
}

describe('a delivery', () => {
  it('is made once, and noted as delivered', async () => {
    const id = await handOver()
    const partner = aPartner()
    const round = anIntakeWith(partner.deliver)

    await round()
    pass(HOUR_MS)
    await round()

    expect(partner.given.map((waiting) => waiting.id)).toEqual([id])
    expect(await recordOf(id)).toMatchObject({ delivery: 'delivered', lastProblem: null })
  })

  it('is tried with growing pauses and one id for three days, then somebody must act', async () => {
    const id = await handOver()
    const partner = aPartner(failing('partner-fault'))
    const round = anIntakeWith(partner.deliver)
    const moments: number[] = []

    for (;;) {
      moments.push(clock.now.getTime())
      await round()
      const { nextAttemptAt: next } = await recordOf(id)
      if (next === null) break
      clock.now = new Date(next)
    }

    const pauses = moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0))
    expect(clock.now.getTime() - NOON.getTime()).toBe(TRY_FOR_MS)
    expect(pauses.length).toBeGreaterThanOrEqual(9)
    expect(pauses.slice(0, -1)).toEqual(pauses.slice(0, -1).sort((a, b) => a - b))
    expect(new Set(partner.given.map(({ deliveryId }) => deliveryId)).size).toBe(1)
    expect(await recordOf(id)).toMatchObject({
      delivery: 'failed',
      lastProblem: 'partner-fault',
      stuck: 'failed',
    })
    expect(await stuckIds()).toEqual([id])
  })

  it.each([
    'partner-gone',
    'partner-unknown',
    'partner-address-private',
    'mail-address-refused',
  ] as const)('stops for ever at %s, listed and with an alarm in the same round', async (code) => {
    const id = await handOver()
    const partner = aPartner(failing(code))
    const round = anIntakeWith(partner.deliver)

    await round()
    pass(4 * DAY_MS)
    await round()

    expect(partner.given).toHaveLength(1)
    expect(await recordOf(id)).toMatchObject({ delivery: 'failed', lastProblem: code })
    expect(await stuckIds()).toEqual([id])
    expect(await alarmCount()).toBe(1)
  })

  it('that breaks something in the intake holds up no other, and is made later', async () => {
    const broken = await handOver()
    const good = await handOver()
    const faults: string[] = []
    const breaking: Deliver = ({ id }) => {
      if (id === broken) throw new Error('A secret.')
      return Promise.resolve({ ok: true })
    }
    const partner = aPartner()

    await anIntakeWith(breaking, { faults })()
    await anIntakeWith(partner.deliver)()
    const beforeTheClaimRunsOut = partner.given.length
    pass((CLAIM_SECONDS + 1) * SECOND_MS)
    await anIntakeWith(partner.deliver)()

    expect(faults).toEqual(['watchdog delivery'])
    expect(beforeTheClaimRunsOut).toBe(0)
    expect(partner.given.map(({ id }) => id)).toEqual([broken])
    expect((await recordOf(good)).delivery).toBe('delivered')
    expect((await recordOf(broken)).delivery).toBe('delivered')
  })

  it('that is interrupted by a stop is made at once by the next intake', async () => {
    const id = await handOver()
    const interrupted: Deliver = (_waiting, { signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          resolve({ ok: false, code: 'delivery-interrupted' })
        })
      })
    const { handOvers, setup } = store
    const rounds = {
      handOvers,
      deliver: interrupted,
      noteLosses: createNoteLosses({ handOvers, setup }),
      alarms: createAlarms({ handOvers, setup, notices: [] }),
      now: () => clock.now,
      reportFault: () => undefined,
    }
    const watchdog = startWatchdog(rounds, 20 * SECOND_MS)
    const partner = aPartner()

    await watchdog.stop()
    await anIntakeWith(partner.deliver)()

    expect(partner.given.map((waiting) => waiting.id)).toEqual([id])
  })
})

describe('the pauses between attempts', () => {
  it.each([0, 0.5, 0.999])('stay near their length with chance %d', (chance) => {
    const waitingSince = NOON.toISOString()

    const next = nextAttemptAt({ attempt: 3, waitingSince }, NOON, () => chance)

    const pause = (next?.getTime() ?? 0) - NOON.getTime()
    expect(pause).toBeGreaterThanOrEqual(0.8 * 300_000)
    expect(pause).toBeLessThanOrEqual(1.2 * 300_000)
  })

  it('give a delivery its attempt after a long standstill, and then end', () => {
    const waitingSince = new Date(NOON.getTime() - 5 * DAY_MS).toISOString()

    expect(nextAttemptAt({ attempt: 1, waitingSince }, NOON)).toBeNull()
  })
})

describe('intakes side by side on one PostgreSQL', () => {
  let ownStores: FreshStores
  beforeAll(async () => {
    ownStores = await freshStores('postgres')
  })
  afterAll(() => ownStores.stop())

  it('never deliver or raise the same thing twice', { timeout: 60_000 }, async () => {
    const { store: first, openAgain } = await ownStores.open()
    const second = await openAgain()
    const ownDesk = await aHandingDesk(first)
    const ids: string[] = []
    for (let made = 0; made < 12; made++) ids.push((await ownDesk.handOver()).sent.id)
    const partner = aPartner()
    const rounds = [first, second].map((of) => anIntakeWith(partner.deliver, { store: of }))

    await Promise.all(rounds.map((round) => round()))
    pass(48 * HOUR_MS + SECOND_MS)
    await Promise.all(rounds.map((round) => round()))

    expect(partner.given.map(({ id }) => id).sort()).toEqual(ids.sort())
    const { entries } = await first.audit.page(ownDesk.deskId, 1, clock.now)
    const raised = entries.filter(({ action }) => action === 'hand-over-alarm')
    expect(raised).toHaveLength(ids.length)
    expect(new Set(raised.map(({ subject }) => subject)).size).toBe(ids.length)
  })
})

const mail = {
  host: 'mail.example',
  port: 587,
  isTlsAtOnce: false,
  isLoopback: false,
  login: undefined,
  from: 'desk@desk.example',
  replyTo: 'noor@desk.example',
}
const aReach = (path: string, reportFault: (kind: string) => void, has = { mail: true }) =>
  createReach(
    store.setup,
    {
      partnersFile: path,
      allowPrivate: false,
      mail: has.mail ? mail : undefined,
      eventSource: undefined,
    },
    { partners: [] },
    reportFault,
  )

const aReachOf = (file: object, has: { readonly mail: boolean }) =>
  aReach(aPartnersFile(file), () => undefined, has)

describe('a mail of an intake that died before it noted it', () => {
  it('goes out twice as one: same id, same link, and one hand-over behind both', async () => {
    const openingHash = sha256Hex('the key of the code')
    const id = await handOver({ way: 'mail', openingHash })
    const mails: Mail[] = []
    const words = await readMailWords()
    const deliver = createDeliver({
      findAddresses: (service) => Promise.resolve({ service, mail: { to: 'post@a.example' } }),
      webhook: undefined,
      sendMail: (mail) => {
        mails.push(mail)
        return Promise.resolve({ ok: true })
      },
      words,
      publicOrigin: 'https://signaal.example.org',
    })
    const [waiting] = await store.handOvers.due(clock.now, 1)
    if (waiting) await deliver(waiting, { now: clock.now, signal: never })

    pass((CLAIM_SECONDS + 1) * SECOND_MS)
    await anIntakeWith(deliver)()

    const [first, second] = mails
    expect(mails).toHaveLength(2)
    expect(second).toEqual(first)
    const tokens = mails.map(({ text }) => /#([\w-]{43})/u.exec(text)?.[1] ?? '')
    const [one = '', other = ''] = tokens.map(sha256Hex)
    const opened = [
      await store.handOvers.openByToken(one, openingHash, clock.now),
      await store.handOvers.openByToken(other, openingHash, clock.now),
    ]
    const said = [
      await store.handOvers.stepByToken(one, openingHash, { to: 'accepted' }, clock.now),
      await store.handOvers.stepByToken(other, openingHash, { to: 'accepted' }, clock.now),
    ]
    expect([...opened, ...said].map((answer) => answer.ok)).toEqual(Array(4).fill(true))
    expect(await recordOf(id)).toMatchObject({ state: 'accepted', delivery: 'delivered' })
  })
})

describe('a service that vanishes while a hand-over is open', () => {
  const addresses = { partners: [{ service: 'a', mail: { to: 'post@partner.example' } }] }

  it.each(['file', 'directory'])('from the %s is told nothing any more', async (where) => {
    const faults: string[] = []
    const path = aPartnersFile(addresses)
    await listPartners(store, 1, ['a'])
    const { find } = aReach(path, (kind) => faults.push(kind))
    const before = await find('a', 'mail')

    if (where === 'file') writeFileSync(path, '{"partners":[]}')
    else await listPartners(store, 2, [])

    expect(before).toEqual(addresses.partners[0])
    expect(await find('a', 'mail')).toBeUndefined()
    expect(faults).toEqual([])
  })

  it('is still found while the file is damaged, and the damage is said', async () => {
    const faults: string[] = []
    const path = aPartnersFile(addresses)
    await listPartners(store, 1, ['a'])
    const { find } = aReach(path, (kind) => faults.push(kind))
    await find('a', 'mail')

    writeFileSync(path, '{"partn')

    expect(await find('a', 'mail')).toEqual(addresses.partners[0])
    expect(faults).toEqual(['partners-file-invalid'])
  })

  it('is not found by a way the directory does not name', async () => {
    await listPartners(store, 1, ['a'])
    const { find } = aReach(aPartnersFile(addresses), () => undefined)

    expect(await find('a', 'phone')).toBeUndefined()
  })
})

describe('a way that leads nowhere', () => {
  const partners = [
    { service: 'a', mail: { to: 'post@a.example' }, webhook: { url: 'https://a.example/in' } },
    { service: 'b', mail: { to: 'post@b.example' } },
  ]

  it.each([
    ['with a mail server', { mail: true }, [{ service: 'a', ways: ['mail'] }]],
    ['without one', { mail: false }, [{ service: 'a', ways: [] }]],
  ])('is not among those of this intake %s', async (_when, has, expected) => {
    await listPartners(store, 1, ['a'])
    const reach = aReachOf({ partners }, has)

    const all = await reach.all()

    expect(all.filter(({ service }) => service === 'a')).toEqual(expected)
    expect(all.find(({ service }) => service === 'b')?.ways).toEqual([])
    expect(await canGo(reach, 'a', 'webhook')).toBe(false)
    expect(await canGo(reach, 'a', 'phone')).toBe(true)
    expect(await canGo(reach, 'c', 'desk')).toBe(true)
  })
})

describe('what a new directory takes away', () => {
  const SERVICE = 'dienst-van-verzinsel'
  const LISTED = { service: SERVICE, ways: ['webhook', 'mail'] }

  it.each([
    ['the service', [], 'partner-unknown'],
    ['the way', [{ ...LISTED, ways: ['mail'] }], 'way-dropped'],
    ['the key', [{ ...LISTED, validUntil: '2027-01-01T00:00:00Z' }], 'partner-key-expired'],
  ])('%s is stuck and raised at the next round', async (_what, partners, problem) => {
    await listPartners(store, 1, [LISTED])
    const id = await handOver()
    const round = anIntakeWith(aPartner().deliver)
    await round()
    const before = [await stuckIds(), await alarmCount()]

    await listPartners(store, 2, partners)
    await round()
    await round()

    expect(before).toEqual([[], 0])
    expect(await stuckIds()).toEqual([id])
    expect(await recordOf(id)).toMatchObject({ stuck: 'lost', lastProblem: problem, state: 'sent' })
    expect(await alarmCount()).toBe(1)
  })

  it('is noticed without a new directory too, on the day that the key ends', async () => {
    const validUntil = new Date(NOON.getTime() + HOUR_MS).toISOString()
    await listPartners(store, 1, [{ ...LISTED, validUntil }])
    await handOver()
    const round = anIntakeWith(aPartner().deliver)
    await round()
    const before = await stuckIds()

    pass(2 * HOUR_MS)
    await round()

    expect(before).toEqual([])
    expect(await stuckIds()).toHaveLength(1)
  })

  it('is forgotten once a later directory names the service again', async () => {
    await listPartners(store, 1, [LISTED])
    const id = await handOver()
    const round = anIntakeWith(aPartner().deliver)
    await listPartners(store, 2, [])
    await round()
    const lost = await recordOf(id)
    await listPartners(store, 3, [LISTED])

    await round()

    expect(lost.stuck).toBe('lost')
    expect(await recordOf(id)).toMatchObject({ stuck: null, lastProblem: null })
  })

  it('leaves who has read it alone, until the service itself is gone', async () => {
    await listPartners(store, 1, [LISTED])
    const id = await handOver()
    const partner = aPartner()
    const round = anIntakeWith(partner.deliver)
    await round()
    const tokenHash = sha256Hex(partner.given[0]?.token ?? '')
    await store.handOvers.openByToken(tokenHash, undefined, clock.now)

    await listPartners(store, 2, [{ ...LISTED, ways: ['mail'] }])
    await round()
    const dropped = await recordOf(id)
    await listPartners(store, 3, [])
    await round()

    expect(dropped.stuck).toBeNull()
    expect((await recordOf(id)).stuck).toBe('lost')
  })

  it('goes away by another way, and by taking it back', async () => {
    await listPartners(store, 1, [LISTED])
    const ids = [await handOver(), await handOver()]
    const [other = '', back = ''] = ids
    const round = anIntakeWith(aPartner().deliver)
    await listPartners(store, 2, [])
    await round()
    const before = await stuckIds()

    await store.handOvers.again(other, { version: 1, way: 'phone' }, desk.act(clock.now))
    await store.handOvers.step(back, { version: 1, to: 'revoked' }, desk.act(clock.now))
    await round()

    expect(before.toSorted()).toEqual(ids.toSorted())
    expect(await stuckIds()).toEqual([])
  })
})

describe('a deadline that passes', () => {
  it.each([
    ['webhook', {}],
    ['mail', { way: 'mail', openingHash: '0'.repeat(64) }],
    ['phone', { way: 'phone' }],
  ] as const)('raises one alarm for what nobody took: %s', async (_way, change) => {
    const id = await handOver(change)
    const round = anIntakeWith(aPartner().deliver)
    await round()

    pass(48 * HOUR_MS - SECOND_MS)
    await round()
    const before = [await stuckIds(), await alarmCount()]
    pass(2 * SECOND_MS)
    await round()
    await round()

    expect(before).toEqual([[], 0])
    expect(await stuckIds()).toEqual([id])
    expect(await alarmCount()).toBe(1)
  })

  it('raises another for what was taken and never finished', async () => {
    const id = await handOver()
    const partner = aPartner()
    const round = anIntakeWith(partner.deliver)
    await round()
    const tokenHash = sha256Hex(partner.given[0]?.token ?? '')

    await store.handOvers.openByToken(tokenHash, undefined, clock.now)
    await store.handOvers.stepByToken(tokenHash, undefined, { to: 'accepted' }, clock.now)
    pass(14 * DAY_MS - SECOND_MS)
    await round()
    const before = await stuckIds()
    pass(2 * SECOND_MS)
    await round()

    expect(before).toEqual([])
    expect(await stuckIds()).toEqual([id])
    expect(await alarmCount()).toBe(1)
  })

  it('raises nothing for what has ended', async () => {
    const id = await handOver()
    const { version } = await recordOf(id)
    await store.handOvers.step(id, { version, to: 'revoked' }, desk.act(clock.now))

    pass(30 * DAY_MS)
    await anIntakeWith(aPartner().deliver)()

    expect([await stuckIds(), await alarmCount()]).toEqual([[], 0])
  })
})

describe('the notice to the own desk', () => {
  const aNotice = (answers: boolean[] = []) => {
    const sent: Date[] = []
    return {
      sent,
      notices: [
        () => {
          sent.push(clock.now)
          return Promise.resolve(answers.shift() ?? true)
        },
      ],
    }
  }

  it('is one for all that was raised, and none when nothing was', async () => {
    for (let made = 0; made < 3; made++) await handOver()
    const notice = aNotice()
    const round = anIntakeWith(aPartner().deliver, notice)

    await round()
    const before = notice.sent.length
    pass(49 * HOUR_MS)
    await round()
    await round()

    expect(before).toBe(0)
    expect(notice.sent).toHaveLength(1)
    expect(await alarmCount()).toBe(3)
  })

  it('is tried again with growing pauses while mail is down; the alarm stands at once', async () => {
    await handOver()
    const notice = aNotice([false, false, true])
    const round = anIntakeWith(aPartner().deliver, notice)
    await round()
    pass(49 * HOUR_MS)
    const start = clock.now.getTime()

    await round()
    const alarms = await alarmCount()
    for (let seconds = 0; seconds < 600; seconds += 20) {
      pass(20 * SECOND_MS)
      await round()
    }

    expect(alarms).toBe(1)
    expect(notice.sent.map((moment) => (moment.getTime() - start) / 1000)).toEqual([0, 60, 180])
  })

  it('reaches each address apart: one that is down holds up no other', async () => {
    await handOver()
    const [down, works] = [aNotice([false, false, false]), aNotice()]
    const notices = [...down.notices, ...works.notices]
    const round = anIntakeWith(aPartner().deliver, { notices })
    await round()
    pass(49 * HOUR_MS)

    await round()
    pass(61 * SECOND_MS)
    await round()

    expect(down.sent).toHaveLength(2)
    expect(works.sent).toHaveLength(1)
  })

  it('comes again after a restart while something is still stuck', async () => {
    await handOver()
    await anIntakeWith(aPartner().deliver)()
    pass(49 * HOUR_MS)
    await anIntakeWith(aPartner().deliver, aNotice([false]))()
    const notice = aNotice()

    const restarted = anIntakeWith(aPartner().deliver, notice)
    await restarted()
    await restarted()

    expect(notice.sent).toHaveLength(1)
  })
})

describe('whatever happens to hand-overs', () => {
  it('none rests without a deadline ahead or an alarm', { timeout: 60_000 }, async () => {
    let seed = 20_271
    const chance = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
      return Math.floor((seed / 2 ** 31) * below)
    }
    const answers: readonly Attempt[] = [
      { ok: true },
      { ok: false, code: 'partner-fault' },
      { ok: false, code: 'partner-gone' },
      { ok: false, code: 'partner-too-slow' },
    ]
    const partner = aPartner(() => answers[chance(answers.length)] ?? { ok: true })
    const round = anIntakeWith(partner.deliver, { random: () => chance(1000) / 1000 })
    const ids: string[] = []
    const act = () => desk.act(clock.now)
    const seen = new Set<string>()

    for (let turn = 0; turn < 150; turn++) {
      const what = chance(6)
      const id = ids[chance(ids.length)]
      if (what === 0 || id === undefined) ids.push(await handOver())
      else if (what === 1) pass(chance(30) * HOUR_MS)
      else {
        const { version, way } = await recordOf(id)
        const tokens = partner.given.filter((one) => one.id === id).map(({ token }) => token)
        const tokenHash = sha256Hex(tokens.at(-1) ?? '')
        if (what === 2) {
          await store.handOvers.openByToken(tokenHash, undefined, clock.now)
          await store.handOvers.stepByToken(tokenHash, undefined, { to: 'accepted' }, clock.now)
        }
        if (what === 3) await store.handOvers.again(id, { version, way }, act())
        if (what === 4 && chance(4) === 0) {
          await store.handOvers.step(id, { version, to: 'revoked' }, act())
        }
        if (what === 5 && chance(4) === 0) {
          await store.handOvers.stepByToken(tokenHash, undefined, { to: 'done' }, clock.now)
        }
      }
      await round()

      const stuck = await stuckIds()
      for (const one of ids) {
        const { state, dueAt, delivery, stuck: reason } = await recordOf(one)
        seen.add(`${state} ${delivery} ${reason ?? 'runs'}`)
        if (dueAt === null) expect(['done', 'rejected', 'revoked']).toContain(state)
        else if (Date.parse(dueAt) <= clock.now.getTime()) expect(stuck).toContain(one)
        else expect(reason === null || stuck.includes(one)).toBe(true)
      }
      expect(await store.handOvers.overdue(clock.now, 100)).toEqual([])
    }
    expect(seen.size).toBeGreaterThan(6)
    expect([...seen].join()).toMatch(/sent failed failed/u)
    expect([...seen].join()).toMatch(/overdue/u)
  })
})
