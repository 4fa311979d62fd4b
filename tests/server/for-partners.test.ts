import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'

import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { base64 } from '@scure/base'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import type { Bundle } from '../../domain/hand-over/bundle.ts'
import { openBundle } from '../../domain/hand-over/open-bundle.ts'
import { sealBundle } from '../../domain/hand-over/seal-bundle.ts'
import { readWebhookKeys } from '../../server/hand-over/webhook-keys.ts'
import type { Store } from '../../server/store/store.ts'
import { aBundle, aHandledSignal, valueOf } from '../hand-over/builders.ts'
import { aHandingDesk, type AHandingDesk } from './a-handing-desk.ts'
import { aPartnersFile, listPartners } from './partner-lists.ts'
import { spawnIntake, type SpawnedIntake } from './running-intake.ts'
import { aFolder, freshStores, type FreshStores } from './stores.ts'
import { ended } from './throw-away-postgres.ts'

const SERVICE = 'dienst-van-verzinsel'
const documentPath = join(import.meta.dirname, '..', '..', 'docs', 'for-partners.md')
const example = /^```js\n(?<code>.*?)^```/msu.exec(readFileSync(documentPath, 'utf8'))?.groups?.code

const aFreePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => {
        resolve(port)
      })
    })
  })

describe('the example for partners, as it is printed', { timeout: 90_000 }, () => {
  const folder = aFolder()
  const saved = (name: string) => join(folder, 'hand-overs', name)
  let stores: FreshStores
  let store: Store
  let desk: AHandingDesk
  let identity: string
  let bundle: Bundle
  let sent: { id: string; reference: string }
  let intake: SpawnedIntake
  let surroundings: NodeJS.ProcessEnv
  let partner: ReturnType<typeof spawn>
  let partnerUrl: string

  beforeAll(async () => {
    stores = await freshStores('sqlite')
    const fresh = await stores.open()
    store = fresh.store
    desk = await aHandingDesk(store)
    identity = await generateX25519Identity()
    bundle = aBundle((await aHandledSignal()).contents)
    const sealed = valueOf(await sealBundle(bundle, [await identityToRecipient(identity)]))

    const [intakePort, partnerPort] = [await aFreePort(), await aFreePort()]
    partnerUrl = `http://127.0.0.1:${partnerPort}/waiting`
    const { publicKeys } = await readWebhookKeys(store.setup, new Date())
    surroundings = {
      PATH: process.env.PATH,
      INTAKE: `http://127.0.0.1:${intakePort}`,
      INTAKE_KEYS: publicKeys.join(' '),
      PORT: String(partnerPort),
    }
    writeFileSync(join(folder, 'receive.mjs'), example ?? '')
    partner = spawn(process.execPath, ['receive.mjs'], { cwd: folder, env: surroundings })
    await vi.waitFor(() => fetch(partnerUrl, { method: 'POST' }), { timeout: 20_000 })

    await listPartners(store, 1, [SERVICE])
    const change = {
      way: 'webhook',
      service: SERVICE,
      sealed: base64.encode(sealed),
      reference: bundle.reference,
    } as const
    sent = (await desk.handOver(change, new Date())).sent
    intake = await spawnIntake({
      ...fresh.settings,
      PORT: String(intakePort),
      EVENT_SOURCE: 'urn:nld:kvknr:00000000',
      ALLOW_PRIVATE_PARTNERS: 'true',
      PARTNERS_FILE: aPartnersFile({
        partners: [{ service: SERVICE, webhook: { url: partnerUrl } }],
      }),
    })
    await vi.waitFor(
      () => {
        expect(existsSync(saved(`${sent.reference}.age`))).toBe(true)
      },
      { timeout: 30_000, interval: 50 },
    )
  })
  afterAll(async () => {
    partner.kill()
    await ended(intake.child, 'SIGTERM')
    await stores.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is one file of some forty lines that needs nothing installed', () => {
    const lines = example?.split('\n').filter((line) => line.trim() !== '') ?? []
    const imported = [...(example ?? '').matchAll(/from '([^']+)'/gu)].map(([, name]) => name)

    expect(lines.length).toBeGreaterThan(20)
    expect(lines.length).toBeLessThanOrEqual(40)
    expect(imported.every((name) => name?.startsWith('node:'))).toBe(true)
  })

  it('fetches the bundle, in a file for its owner alone that opens with the key', async () => {
    const path = saved(`${sent.reference}.age`)

    expect(statSync(path).mode & 0o077).toBe(0)
    expect(await openBundle(readFileSync(path), { identity })).toEqual({ ok: true, value: bundle })
  })

  it('refuses a webhook that the intake did not sign, and fetches nothing', async () => {
    const body = JSON.stringify({ data: { token: 'A'.repeat(43), reference: 'FORGED22' } })
    const signature = `v1a,${Buffer.alloc(64).toString('base64')}`
    const now = String(Math.floor(Date.now() / 1000))
    const headers = {
      'webhook-id': 'x',
      'webhook-timestamp': now,
      'webhook-signature': `v1,nonsense ${signature}`,
    }

    const { status } = await fetch(partnerUrl, { method: 'POST', headers, body })

    expect(status).toBe(401)
    expect(existsSync(saved('FORGED22.token'))).toBe(false)
  })

  it('says what the service does with it, and hears when that cannot be', async () => {
    const says = (...step: string[]) =>
      spawnSync(process.execPath, ['receive.mjs', sent.reference, ...step], {
        cwd: folder,
        env: surroundings,
        encoding: 'utf8',
      })

    const accepted = says('accepted')
    const atTheDesk = await store.handOvers.get(sent.id, desk.act())
    const done = says('done')
    const late = says('rejected', 'not-ours')

    expect(accepted.stdout).toContain("state: 'accepted'")
    expect(atTheDesk?.state).toBe('accepted')
    expect(done.stdout).toContain("state: 'done'")
    expect(late.stderr).toContain('state-step-refused')
  })
})
