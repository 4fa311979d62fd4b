import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { identityFromSheets, openGrant } from '../../console/opening/desk-key.ts'
import { findDesk } from '../../domain/directory/find-desk.ts'
import { verifyDirectory, type RootKey } from '../../domain/directory/verify-directory.ts'
import { deriveEnrolmentKeys } from '../../domain/keys/enrolment-link.ts'
import { randomUuid } from '../../domain/random.ts'
import { LINK_FILE, SHEETS_FOLDER } from '../../setup/demo-desk.ts'
import { isNoDemo, prepareFirstRun } from '../../setup/first-run.ts'
import { ROOT_KEY_FILE } from '../../setup/root-key.ts'
import { aSealedText } from './builders.ts'
import { aFolder, aKeyPair, freshStores, NOON, type FreshStores } from './stores.ts'
import type { Store } from '../../server/store/store.ts'

const DAY_MS = 24 * 60 * 60 * 1000

describe('the first run', () => {
  let stores: FreshStores
  let store: Store
  let dataDir: string
  beforeEach(async () => {
    stores = await freshStores('sqlite')
    store = (await stores.open()).store
    dataDir = aFolder()
  })
  afterEach(async () => {
    await stores.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const prepare = (days = 0) =>
    prepareFirstRun({
      store,
      dataDir,
      publicOrigin: 'http://localhost:8787',
      now: () => new Date(NOON.getTime() + days * DAY_MS),
    })
  const directory = async (rootKey: RootKey) => {
    const verified = await verifyDirectory(
      (await store.setup.newestDirectory())?.jws ?? '',
      rootKey,
    )
    if (!verified.ok) throw new Error(verified.code)
    return verified.value
  }
  const firstGrant = async (link: string | null) => {
    const keys = deriveEnrolmentKeys(link?.split('=')[1] ?? '')
    const member = { name: 'Noor', recipient: (await aKeyPair()).recipient }
    const enrolled = await store.staff.enrol(keys?.tokenHash ?? '', member, NOON)
    if (!enrolled.ok) throw new Error(enrolled.code)
    const identity = await openGrant(enrolled.value.firstGrant ?? '', keys?.identity ?? '')
    return { staffId: enrolled.value.staff.id, identity: identity.ok ? identity.value : undefined }
  }

  it('makes a desk whose key is on the sheets, behind the link and nowhere else', async () => {
    const first = await prepare()

    expect(first.isFirstRun).toBe(true)
    expect(first.enrolmentLink).toMatch(
      /^http:\/\/localhost:8787\/console\/#inschrijven=[\w-]{43}$/u,
    )
    const sheets = first.recoverySheetPaths.map((path) => readFileSync(path, 'utf8'))
    const restored = await identityFromSheets([sheets[0] ?? '', sheets[2] ?? ''])
    const { identity } = await firstGrant(first.enrolmentLink)
    expect(restored).toEqual({ ok: true, value: identity })
    for (const path of [...first.recoverySheetPaths, join(dataDir, ROOT_KEY_FILE)]) {
      expect(statSync(path).mode & 0o777).toBe(0o600)
      expect(readFileSync(path, 'utf8')).not.toContain(identity)
    }
  })

  it('signs a directory that names the desk, the services and the rules', async () => {
    const { rootKey } = await prepare()

    const signed = await directory(rootKey)

    expect(Object.keys(rootKey).sort()).toEqual(['crv', 'kty', 'x'])
    expect(signed.version).toBe(1)
    expect(findDesk(signed, 'comensha', NOON).ok).toBe(true)
    expect(signed.services.length).toBeGreaterThan(3)
    expect(signed.rules.length).toBeGreaterThan(3)
  })

  it('keeps everything at the second start, and the link until it was used', async () => {
    const first = await prepare()
    const second = await prepare(1)
    const { staffId } = await firstGrant(second.enrolmentLink)
    const [desk] = await store.setup.desks()
    const act = { deskId: desk?.id ?? '', actor: staffId, now: NOON }
    const proof = { challengeId: randomUuid(), answerHash: 'a'.repeat(64) }
    await store.staff.addDeskKeyChallenge({
      id: proof.challengeId,
      staffId,
      keyId: act.deskId,
      answerHash: proof.answerHash,
      expiresAtSeconds: 4_000_000_000,
    })
    await store.staff.giveGrant({ staffId, keyId: act.deskId, sealed: aSealedText(), proof }, act)
    const third = await prepare(2)

    expect(second).toEqual({ ...first, isFirstRun: false, desks: second.desks })
    expect(second.desks).toEqual(first.desks.map((desk) => ({ ...desk, isNew: false })))
    expect(third).toEqual({
      ...first,
      isFirstRun: false,
      enrolmentLink: null,
      desks: first.desks.map((desk) => ({ ...desk, isNew: false, enrolmentLink: null })),
    })
    expect(() => statSync(join(dataDir, LINK_FILE))).toThrow(/ENOENT/u)
    expect((await directory(first.rootKey)).version).toBe(1)
  })

  it('signs the directory anew when fewer than 30 days are left', async () => {
    const { rootKey } = await prepare()
    await prepare(59)
    const before = await directory(rootKey)
    await prepare(61)

    expect([before.version, (await directory(rootKey)).version]).toEqual([1, 2])
    expect((await directory(rootKey)).desks).toEqual(before.desks)
  })

  it('leaves alone a directory that another root key signed', async () => {
    await prepare()
    const before = await store.setup.newestDirectory()
    rmSync(join(dataDir, ROOT_KEY_FILE))

    expect(await isNoDemo(store, dataDir)).toBe(true)
    expect(() => statSync(join(dataDir, ROOT_KEY_FILE))).toThrow(/ENOENT/u)
    await expect(prepare(61)).rejects.toThrow('Another root key')
    expect(await isNoDemo(store, dataDir)).toBe(true)
    expect(await store.setup.newestDirectory()).toEqual(before)
  })

  it('is at home with a fresh database and with its own directory', async () => {
    const fresh = await isNoDemo(store, dataDir)
    await prepare()

    expect([fresh, await isNoDemo(store, dataDir)]).toEqual([false, false])
  })

  it('does all of it again when it was killed before the desk was written', async () => {
    const killed = {
      ...store,
      setup: { ...store.setup, addDesk: () => Promise.reject(new Error('killed')) },
    }
    const options = { dataDir, publicOrigin: 'http://localhost:8787', now: () => NOON }
    await expect(prepareFirstRun({ ...options, store: killed })).rejects.toThrow('killed')
    mkdirSync(join(dataDir, SHEETS_FOLDER), { recursive: true })

    const next = await prepare()

    expect(next.isFirstRun).toBe(true)
    const sheets = next.recoverySheetPaths.map((path) => readFileSync(path, 'utf8'))
    const restored = await identityFromSheets(sheets.slice(1))
    expect(restored).toEqual({ ok: true, value: (await firstGrant(next.enrolmentLink)).identity })
  })
})
