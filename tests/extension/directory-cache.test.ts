import { CompactSign, exportJWK, generateKeyPair, type CryptoKey } from 'jose'
import { beforeAll, describe, expect, it, vi } from 'vitest'

import { dutchDirectory } from '../../domain/content/dutch-directory.ts'
import {
  DIRECTORY_TYPE,
  rootKeySchema,
  SIGNATURE_ALGORITHM,
  type RootKey,
} from '../../domain/directory/verify-directory.ts'
import type { IntakeRefusal } from '../../domain/intake/intake-client.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import { createDirectoryCache } from '../../extension/directory-cache.ts'
import { DAY, HOUR } from '../../extension/durations.ts'
import { aDesk, aKeyPair } from '../builders.ts'
import { aDevice, inTurn } from './kept-here.ts'

const NOON = new Date('2026-11-22T12:00:00Z')

let privateKey: CryptoKey
let otherKey: CryptoKey
let rootKey: RootKey
let recipient: string

beforeAll(async () => {
  const options = { crv: 'Ed25519', extractable: true }
  const pair = await generateKeyPair(SIGNATURE_ALGORITHM, options)
  privateKey = pair.privateKey
  otherKey = (await generateKeyPair(SIGNATURE_ALGORITHM, options)).privateKey
  const { kty, crv, x } = await exportJWK(pair.publicKey)
  rootKey = rootKeySchema.parse({ kty, crv, x })
  recipient = (await aKeyPair()).recipient
})

const aSignedDirectory = (
  version: number,
  { expiresAt = '2027-02-01T00:00:00Z', key = privateKey } = {},
): Promise<string> => {
  const directory = {
    format: 1,
    version,
    issuedAt: '2026-11-01T00:00:00Z',
    expiresAt,
    desks: [aDesk(recipient)],
    services: dutchDirectory.services,
    rules: dutchRules,
  }
  return new CompactSign(new TextEncoder().encode(JSON.stringify(directory)))
    .setProtectedHeader({ alg: SIGNATURE_ALGORITHM, typ: DIRECTORY_TYPE })
    .sign(key)
}

/** A cache on a fresh device. `serve` says what the intake answers from now on. */
const aCache = async () => {
  const { database } = await aDevice()
  let served: Result<string, IntakeRefusal> = refused('intake-unreachable')
  const state = { fetches: 0, now: NOON }
  const cache = createDirectoryCache({
    database,
    rootKey,
    fetchDirectory: () => {
      state.fetches += 1
      return Promise.resolve(served)
    },
    runAlone: inTurn(),
    now: () => state.now,
    random: () => 0.5,
  })
  const serve = (jws: string | undefined) => {
    served = jws === undefined ? refused('intake-unreachable') : ok(jws)
  }
  return { database, cache, serve, state }
}

const versionOf = (result: Result<{ version: number }, string>) =>
  result.ok ? result.value.version : result.code

describe('the directory on this device', () => {
  it('is fetched at once when there is none', async () => {
    const { cache, serve } = await aCache()
    serve(await aSignedDirectory(3))

    expect(versionOf(await cache.toSealWith())).toBe(3)
  })

  it('says why there is none', async () => {
    const { cache } = await aCache()

    expect(versionOf(await cache.toSealWith())).toBe('intake-unreachable')
  })

  it('is used without a connection once it was fetched', async () => {
    const { cache, serve, state } = await aCache()
    serve(await aSignedDirectory(3))
    await cache.toSealWith()
    serve(undefined)

    expect(versionOf(await cache.toSealWith())).toBe(3)
    expect(state.fetches).toBe(1)
  })

  it('is not replaced by one that another key signed', async () => {
    const { cache, serve, state } = await aCache()
    serve(await aSignedDirectory(3))
    await cache.toSealWith()
    serve(await aSignedDirectory(4, { key: otherKey }))
    state.now = new Date(NOON.getTime() + DAY + 12 * HOUR)

    await cache.refreshIfDue()

    expect(state.fetches).toBe(2)
    expect((await cache.lastGood())?.version).toBe(3)
  })

  it('never goes back to an older version', async () => {
    const { cache, serve, state } = await aCache()
    serve(await aSignedDirectory(5))
    await cache.toSealWith()
    serve(await aSignedDirectory(4))
    state.now = new Date(NOON.getTime() + DAY + 12 * HOUR)

    await cache.refreshIfDue()

    expect((await cache.lastGood())?.version).toBe(5)
  })

  it('is checked again when it is read: one changed on the device is not used', async () => {
    const { database, cache, serve } = await aCache()
    serve(await aSignedDirectory(5))
    await cache.toSealWith()
    const jws = await aSignedDirectory(6, { key: otherKey })
    await database.put('directory', { jws, version: 6, nextFetchAt: 0 }, 'current')
    serve(undefined)

    expect(await cache.lastGood()).toBeUndefined()
    expect(versionOf(await cache.toSealWith())).toBe('intake-unreachable')
  })

  it('is refused for sealing when it has expired, and still tells its numbers', async () => {
    const { cache, serve, state } = await aCache()
    serve(await aSignedDirectory(5, { expiresAt: '2026-11-23T00:00:00Z' }))
    await cache.toSealWith()
    state.now = new Date('2026-11-24T00:00:00Z')
    serve(undefined)

    expect(versionOf(await cache.toSealWith())).toBe('directory-expired')
    expect((await cache.lastGood())?.services.length).toBeGreaterThan(0)
  })

  it('that has expired is replaced at once when a newer one can be had', async () => {
    const { cache, serve, state } = await aCache()
    serve(await aSignedDirectory(5, { expiresAt: '2026-11-23T00:00:00Z' }))
    await cache.toSealWith()
    state.now = new Date('2026-11-24T00:00:00Z')
    serve(await aSignedDirectory(6))

    expect(versionOf(await cache.toSealWith())).toBe(6)
  })

  it('is asked for once a day, more or less', async () => {
    const { cache, serve, state } = await aCache()
    serve(await aSignedDirectory(5))
    await cache.toSealWith()

    state.now = new Date(NOON.getTime() + 19 * HOUR)
    await cache.refreshIfDue()
    const fetchesBeforeADay = state.fetches
    state.now = new Date(NOON.getTime() + 29 * HOUR)
    await cache.refreshIfDue()

    expect(fetchesBeforeADay).toBe(1)
    expect(state.fetches).toBe(2)
  })

  it('is fetched at once when something names a key that it does not have', async () => {
    const { cache, serve, state } = await aCache()
    serve(await aSignedDirectory(5))
    await cache.toSealWith()
    serve(await aSignedDirectory(6))

    await cache.fetchNow()

    expect((await cache.lastGood())?.version).toBe(6)
    expect(state.fetches).toBe(2)
  })

  it('is asked for again an hour or two after a failed try, not at each wake-up', async () => {
    const { cache, serve, state } = await aCache()
    serve(await aSignedDirectory(5))
    await cache.toSealWith()
    serve(undefined)
    state.now = new Date(NOON.getTime() + 29 * HOUR)
    await cache.refreshIfDue()

    await cache.refreshIfDue()

    expect(state.fetches).toBe(2)
  })

  it('is used all the same when the device has no room to keep it', async () => {
    const { database, cache, serve } = await aCache()
    serve(await aSignedDirectory(5))
    vi.spyOn(database, 'put').mockRejectedValue(new DOMException('', 'QuotaExceededError'))

    expect(versionOf(await cache.toSealWith())).toBe(5)
  })
})
