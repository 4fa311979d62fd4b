import type { ServerResponse } from 'node:http'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { PATHS } from '../../domain/api/paths.ts'
import { randomToken } from '../../domain/random.ts'
import { readWebhookKeys } from '../../server/hand-over/webhook-keys.ts'
import { secondsOf } from '../../server/store/hashes.ts'
import { aHandingDesk, aHandOver, hashed, HOUR, type AHandingDesk } from './a-handing-desk.ts'
import { aPartnersFile, listPartners } from './partner-lists.ts'
import { spawnIntake, type SpawnedIntake } from './running-intake.ts'
import { freshStores, type FreshStore, type FreshStores } from './stores.ts'
import { ended } from './throw-away-postgres.ts'
import { createVerifier, startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.ts'

const SERVICE = 'dienst-van-verzinsel'
const TAKES_IT = (response: ServerResponse) => response.writeHead(204).end()

type Row = { id: string; state: string; delivery: string; due_at: number | null }

describe('an intake that is killed during a hand-over', () => {
  let stores: FreshStores
  let fresh: FreshStore
  let desk: AHandingDesk
  let partner: WebhookReceiver
  let settings: Record<string, string>
  beforeAll(async () => {
    stores = await freshStores('sqlite')
  })
  afterAll(() => stores.stop())
  beforeEach(async () => {
    fresh = await stores.open()
    desk = await aHandingDesk(fresh.store)
    partner = await startWebhookReceiver()
    await listPartners(fresh.store, 1, [SERVICE])
    settings = {
      ...fresh.settings,
      EVENT_SOURCE: 'urn:nld:kvknr:00000000',
      ALLOW_PRIVATE_PARTNERS: 'true',
      PARTNERS_FILE: aPartnersFile({
        partners: [{ service: SERVICE, webhook: { url: partner.url } }],
      }),
    }
  })
  afterEach(() => partner.stop())

  const rows = async () =>
    (await fresh.rawSql('select id, state, delivery, due_at from hand_overs')) as Row[]
  /** As if the five minutes passed for which a delivery is left to whoever took it on. */
  const claimsRunOut = () =>
    fresh.rawSql('update hand_overs set next_attempt_at = 0 where next_attempt_at is not null')
  const untilDelivered = () =>
    vi.waitFor(
      async () => {
        expect((await rows()).map(({ delivery }) => delivery)).toEqual(['delivered'])
      },
      { timeout: 30_000, interval: 50 },
    )
  const handOverNow = async () => (await desk.handOver({}, new Date())).sent
  /** Runs an intake that is killed while the partner has its request, before or after the answer. */
  const killWhileTelling = async (isAnswered: boolean) => {
    const running: { spawned?: Promise<SpawnedIntake> } = {}
    const killed = new Promise<void>((resolve) => {
      partner.answerWith((response) => {
        void running.spawned?.then(({ child }) => {
          const kill = () => {
            resolve(ended(child, 'SIGKILL'))
          }
          if (isAnswered) response.writeHead(204).end(kill)
          else kill()
        })
      })
    })
    running.spawned = spawnIntake(settings)
    await running.spawned
    await killed
    partner.answerWith(TAKES_IT)
  }
  const deliverWithTheNext = async () => {
    await claimsRunOut()
    const next = await spawnIntake(settings)
    await untilDelivered()
    await ended(next.child, 'SIGTERM')
  }
  const acceptedOnce = async () => {
    const { publicKeys } = await readWebhookKeys(fresh.store.setup, new Date())
    const { check, accepted } = createVerifier(publicKeys[0] ?? '')
    const verdicts = partner.received.map((webhook) => check(webhook, new Date()))
    expect(accepted.size).toBe(1)
    expect(verdicts[0]).toBe('accepted')
    expect(verdicts.slice(1).every((verdict) => verdict === 'replayed')).toBe(true)
    return verdicts.length
  }
  const post = (origin: string, path: string, body: unknown, bearer?: string) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      },
      body: JSON.stringify(body),
    })
  const aSession = async () => {
    const token = randomToken(32)
    const until = secondsOf(new Date(Date.now() + HOUR))
    const { actor, deskId } = desk.act()
    await fresh.rawSql(
      `insert into sessions values ('${hashed(token)}', '${actor}', ${String(until)}, ${String(until)})`,
    )
    await fresh.rawSql(
      `insert into grants (staff_id, key_id, sealed) values ('${actor}', '${deskId}', x'00')`,
    )
    return token
  }

  it.each([0, 15])(
    'while it is being handed over (%i ms in) has it once, after it was asked again',
    { timeout: 90_000 },
    async (pauseMs) => {
      const bearer = await aSession()
      const sent = aHandOver(await desk.aReadSignal())
      const first = await spawnIntake(settings)

      const unanswered = post(first.origin, PATHS.handOvers, sent, bearer).catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
      await ended(first.child, 'SIGKILL')
      await unanswered
      const second = await spawnIntake(settings)
      const again = await post(second.origin, PATHS.handOvers, sent, bearer)
      await ended(second.child, 'SIGTERM')
      await deliverWithTheNext()

      expect(again.status).toBe(201)
      expect(await rows()).toMatchObject([{ id: sent.id, state: 'sent', delivery: 'delivered' }])
      await acceptedOnce()
    },
  )

  it('as soon as it has started loses nothing', { timeout: 90_000 }, async () => {
    const { id } = await handOverNow()

    const first = await spawnIntake(settings)
    await ended(first.child, 'SIGKILL')
    await deliverWithTheNext()

    expect(await rows()).toMatchObject([{ id, state: 'sent', delivery: 'delivered' }])
    await acceptedOnce()
  })

  it.each([
    ['before the partner answered', false],
    ['right after the partner answered', true],
  ])('%s tells it again under the same id', { timeout: 90_000 }, async (_when, isAnswered) => {
    const { id } = await handOverNow()

    await killWhileTelling(isAnswered)
    const left = await rows()
    await deliverWithTheNext()

    expect(left).toMatchObject([{ id, state: 'sent' }])
    expect(left[0]?.due_at).not.toBeNull()
    expect(await rows()).toMatchObject([{ id, state: 'sent', delivery: 'delivered' }])
    const told = await acceptedOnce()
    if (!isAnswered) expect(told).toBe(2)
  })

  it.each([4])(
    'while the partner takes it up (%i ms in) has that once it is said again',
    { timeout: 90_000 },
    async (pauseMs) => {
      const { id } = await handOverNow()
      const first = await spawnIntake(settings)
      await untilDelivered()
      const { data } = JSON.parse(partner.received[0]?.body ?? '') as { data: { token: string } }
      const step = { token: data.token, state: 'accepted' }
      await post(first.origin, PATHS.bundles, { token: data.token })

      const unanswered = post(first.origin, PATHS.partnerSteps, step).catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
      await ended(first.child, 'SIGKILL')
      await unanswered
      const second = await spawnIntake(settings)
      const again = await post(second.origin, PATHS.partnerSteps, step)
      await ended(second.child, 'SIGTERM')

      expect(again.status).toBe(200)
      expect(await rows()).toMatchObject([{ id, state: 'accepted', delivery: 'delivered' }])
    },
  )

  it('raises at its next start what fell due meanwhile', { timeout: 90_000 }, async () => {
    const { id } = await handOverNow()
    await killWhileTelling(false)
    await fresh.rawSql('update hand_overs set due_at = 1')

    const next = await spawnIntake(settings)
    const alarms = async () => {
      const { entries } = await fresh.store.audit.page(desk.deskId, 1, new Date())
      return entries.filter(({ action }) => action === 'hand-over-alarm').length
    }
    await vi.waitFor(
      async () => {
        expect(await alarms()).toBe(1)
      },
      { timeout: 30_000, interval: 50 },
    )
    await ended(next.child, 'SIGTERM')

    const stuck = { direction: 'out', stuck: true, page: 1 } as const
    const listed = await fresh.store.handOvers.page(desk.deskId, stuck, new Date())
    expect(listed.rows.map((row) => row.id)).toEqual([id])
  })
})
