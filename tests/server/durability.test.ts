import { rmSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'

import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { PATHS } from '../../domain/api/paths.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import { createIntakeClient } from '../../domain/intake/intake-client.ts'
import { startIntake, type RunningIntake } from '../../server/start.ts'
import { DATABASE_FILE, openSqliteStore } from '../../server/store/sqlite.ts'
import type { StoreKind } from '../../server/store/store.ts'
import { anIntake } from './an-intake.ts'
import { aMessage, anEnvelope, anEnvelopeOf, aSealedText, aThread } from './builders.ts'
import { CUTS, startCuttingProxy, type CuttingProxy } from './cutting-proxy.ts'
import { aConfig, fetchOnce, spawnIntake } from './running-intake.ts'
import { aFolder, freshStores, STORE_KINDS, type FreshStores } from './stores.ts'
import { ended } from './throw-away-postgres.ts'

/** As long as a real one: the file of four stanzas around one bucket. */
const SEALED_BYTES = 22_700
const AT_ONCE = 6
const KILLS: Record<StoreKind, number> = { sqlite: 20, postgres: 5 }

describe.each(STORE_KINDS)('an intake on %s that is killed', (kind) => {
  let stores: FreshStores
  beforeAll(async () => {
    stores = await freshStores(kind)
  })
  afterAll(() => stores.stop())

  it(
    `has every signal it acknowledged, once, after each of ${KILLS[kind]} kills`,
    { timeout: 300_000 },
    async () => {
      const { store, settings, rawSql } = await stores.open()
      const { desk } = await anIntake(store)
      const acknowledged: Envelope[] = []
      const unanswered: Envelope[] = []

      for (let round = 0; round < KILLS[kind]; round++) {
        const { child, origin } = await spawnIntake(settings)
        const client = createIntakeClient({ origin, fetch: fetchOnce })
        const envelopes = Array.from({ length: AT_ONCE }, () =>
          anEnvelope(desk.id, { sealed: aSealedText(SEALED_BYTES) }),
        )
        await Promise.all(
          envelopes.map(async (envelope) => {
            const posted = await client.postSignal(envelope)
            ;(posted.ok ? acknowledged : unanswered).push(envelope)
            child.kill('SIGKILL')
          }),
        )
        await ended(child, 'SIGKILL')
      }

      const rowsOf = async () =>
        (await rawSql('select id, sealed from signals')) as { id: string; sealed: Buffer }[]
      const stored = await rowsOf()
      expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS[kind])
      for (const { id, sealed } of acknowledged) {
        expect(stored.filter((row) => row.id === id)).toEqual([
          { id, sealed: Buffer.from(sealed, 'base64') },
        ])
      }
      if (kind === 'sqlite') {
        expect(await rawSql('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
      }
      const last = await spawnIntake(settings)
      const client = createIntakeClient({ origin: last.origin, fetch: fetchOnce })
      for (const envelope of unanswered) {
        expect((await client.postSignal(envelope)).ok).toBe(true)
      }
      await ended(last.child, 'SIGTERM')
      expect(last.child.exitCode).toBe(0)
      const ids = (await rowsOf()).map(({ id }) => id)
      expect(new Set(ids)).toEqual(new Set([...acknowledged, ...unanswered].map(({ id }) => id)))
      expect(ids.length).toBe(new Set(ids).size)
    },
  )
})

describe.each(STORE_KINDS)('an intake on %s that is killed while a signal is withdrawn', (kind) => {
  let stores: FreshStores
  beforeAll(async () => {
    stores = await freshStores(kind)
  })
  afterAll(() => stores.stop())

  it(
    'has wiped it or has it whole, and wipes it when asked again',
    { timeout: 300_000 },
    async () => {
      const { store, settings, rawSql } = await stores.open()
      const { desk } = await anIntake(store)
      const sizeOf = async (id: string) => {
        const rows = await rawSql(`select sealed, withdrawn_on from signals where id = '${id}'`)
        return (rows as { sealed: Buffer; withdrawn_on: string | null }[]).map((row) => [
          row.sealed.length,
          row.withdrawn_on === null,
        ])
      }

      let intake = await spawnIntake(settings)
      for (let round = 0; round < 5; round++) {
        const thread = aThread()
        const sealed = aSealedText(SEALED_BYTES)
        const envelope = { ...anEnvelopeOf(thread, desk.id), sealed }
        const client = createIntakeClient({ origin: intake.origin, fetch: fetchOnce })
        await client.postSignal(envelope)
        const asked = client.withdraw(thread)
        await new Promise((resolve) => setTimeout(resolve, round * 4))
        await ended(intake.child, 'SIGKILL')
        await asked

        const left = await sizeOf(envelope.id)
        expect([[[SEALED_BYTES, true]], [[0, false]]]).toContainEqual(left)
        intake = await spawnIntake(settings)
        const again = createIntakeClient({ origin: intake.origin, fetch: fetchOnce })
        expect((await again.withdraw(thread)).ok).toBe(true)
        expect((await again.postSignal(envelope)).ok).toBe(true)
        expect(await sizeOf(envelope.id)).toEqual([[0, false]])
      }
      await ended(intake.child, 'SIGTERM')
    },
  )
})

describe('a connection that is cut', () => {
  let dataDir: string
  let intake: RunningIntake
  let proxy: CuttingProxy
  let deskId: string
  let count: (table: string, id: string) => number
  beforeAll(async () => {
    dataDir = aFolder()
    const store = await openSqliteStore(dataDir)
    deskId = (await anIntake(store)).desk.id
    const started = await startIntake(aConfig({ DATA_DIR: dataDir }), { store })
    if (!started.ok) throw new Error(started.code)
    intake = started.value
    proxy = await startCuttingProxy(intake.port)
    const database = new Database(join(dataDir, DATABASE_FILE), { readonly: true })
    count = (table, id) => database.prepare(`select 1 from ${table} where id = ?`).all(id).length
  })
  afterAll(async () => {
    await proxy.stop()
    await intake.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it.each(CUTS)('delivers a signal exactly once when cut %s', async (cut) => {
    const client = createIntakeClient({ origin: proxy.origin, fetch: fetchOnce })
    const envelope = anEnvelope(deskId, { sealed: aSealedText(SEALED_BYTES) })
    const before = proxy.arrived()

    proxy.cutNext(cut)
    const first = await client.postSignal(envelope)
    const second = await client.postSignal(envelope)

    expect(first).toEqual({ ok: false, code: 'intake-unreachable' })
    expect(second.ok).toBe(true)
    expect(count('signals', envelope.id)).toBe(1)
    const isLostOnTheWay = CUTS.indexOf(cut) < 2
    expect(proxy.arrived() - before).toBe(isLostOnTheWay ? 1 : 2)
  })

  it.each(CUTS)('delivers a message of a thread exactly once when cut %s', async (cut) => {
    const client = createIntakeClient({ origin: proxy.origin, fetch: fetchOnce })
    const thread = aThread()
    await client.postSignal(anEnvelopeOf(thread, deskId))
    const message = aMessage()

    proxy.cutNext(cut)
    const first = await client.postThreadMessage(thread, message)
    const second = await client.postThreadMessage(thread, message)

    expect([first.ok, second.ok]).toEqual([false, true])
    expect(count('messages', message.id)).toBe(1)
    const read = await client.fetchThread(thread)
    expect(read.ok && read.value.messages.map(({ id }) => id)).toEqual([message.id])
  })

  it.each(CUTS)('withdraws a signal, and keeps it withdrawn, when cut %s', async (cut) => {
    const client = createIntakeClient({ origin: proxy.origin, fetch: fetchOnce })
    const thread = aThread()
    const envelope = anEnvelopeOf(thread, deskId)
    await client.postSignal(envelope)

    proxy.cutNext(cut)
    const first = await client.withdraw(thread)
    const second = await client.withdraw(thread)
    const resent = await client.postSignal(envelope)

    expect([first.ok, second.ok, resent.ok]).toEqual([false, true, true])
    expect(count('signals', envelope.id)).toBe(1)
    const read = await client.fetchThread(thread)
    expect(read).toMatchObject({ ok: true, value: { closeReason: 'withdrawn', messages: [] } })
  })

  it('answers 413 to a body that never ends, and goes on', async () => {
    const status = await new Promise<number | undefined>((resolve) => {
      const endless = request(`http://127.0.0.1:${intake.port}${PATHS.signals}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        agent: false,
      })
      const writing = setInterval(() => endless.write('x'.repeat(16_384)), 5)
      const done = (seen?: number) => {
        clearInterval(writing)
        endless.destroy()
        resolve(seen)
      }
      endless.on('response', ({ statusCode }) => {
        done(statusCode)
      })
      endless.on('error', () => {
        done()
      })
    })

    expect(status).toBe(413)
    const health = await fetch(`http://127.0.0.1:${intake.port}${PATHS.health}`)
    expect(health.status).toBe(200)
  })
})
