import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { deriveEnrolmentKeys } from '../../domain/keys/enrolment-link.ts'
import { randomUuid } from '../../domain/random.ts'
import type { DesksFile } from '../../setup/desks-to-sign.ts'
import { desksToSign } from '../../setup/desks-to-sign.ts'
import { readDemoDesks } from '../../setup/demo-desks.ts'
import { publishFile } from '../../setup/directory/publish.ts'
import { makeRootKey } from '../../setup/directory/root-key-files.ts'
import { signFiles, type SignWish } from '../../setup/directory/sign.ts'
import { describeDirectory, verifyFile } from '../../setup/directory/verify.ts'
import { prepareFirstRun } from '../../setup/first-run.ts'
import { aKeyPair } from '../builders.ts'
import { aSealedText } from '../server/builders.ts'
import { freshStores, type FreshStores } from '../server/stores.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const LATER = new Date('2027-04-01T12:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'signaalwijzer-keepers-'))
const path = (name: string) => join(folder, name)
const write = (name: string, content: unknown) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  writeFileSync(path(name), text)
  return path(name)
}

const rootKeyFile = path('root-key.json')
const otherRootKeyFile = path('other-root-key.json')
let stores: FreshStores
let store: Awaited<ReturnType<FreshStores['open']>>['store']
let desks: DesksFile

beforeAll(async () => {
  stores = await freshStores('sqlite')
  store = (await stores.open()).store
  const all = readDemoDesks('nla,politie')
  const made = await prepareFirstRun({
    store,
    dataDir: path('data'),
    publicOrigin: 'http://localhost:1',
    demoDesks: all.ok ? all.value : [],
    now: () => NOW,
  })
  for (const { enrolmentLink } of made.desks) await enrolFirst(enrolmentLink ?? '')
  desks = await desksToSign(store, NOW)
  await makeRootKey(rootKeyFile)
  await makeRootKey(otherRootKeyFile)
})
afterAll(() => stores.stop())

/** The first member of the desk of this link, who holds its key. */
const enrolFirst = async (link: string) => {
  const tokenHash = deriveEnrolmentKeys(link.slice(link.indexOf('=') + 1))?.tokenHash ?? ''
  const { recipient } = await aKeyPair()
  const enrolled = await store.staff.enrol(tokenHash, { name: 'Noor Verzonnen', recipient }, NOW)
  if (!enrolled.ok) throw new Error(enrolled.code)
  const { staff, desk } = enrolled.value
  const [challengeId, answerHash] = [randomUuid(), 'a'.repeat(64)]
  const expiresAtSeconds = NOW.getTime() / 1000 + 60
  const asked = { id: challengeId, staffId: staff.id, keyId: desk.id, answerHash, expiresAtSeconds }
  await store.staff.addDeskKeyChallenge(asked)
  const grant = {
    staffId: staff.id,
    keyId: desk.id,
    sealed: aSealedText(),
    proof: { challengeId, answerHash },
  }
  const given = await store.staff.giveGrant(grant, { deskId: desk.id, actor: staff.id, now: NOW })
  if (!given.ok) throw new Error(given.code)
}

const sign = (file: unknown = desks, wish: Partial<SignWish> = {}, now = NOW) =>
  signFiles({ key: rootKeyFile, desks: write('desks.json', file), ...wish }, now)
const signed = async (...wish: Parameters<typeof sign>) => {
  const result = await sign(...wish)
  if (!result.ok) throw new Error(result.code)
  return result.value
}
const aPartner = {
  service: 'nidos',
  ways: ['mail'],
  validFrom: '2026-01-01T00:00:00Z',
  validUntil: '2027-12-31T00:00:00Z',
}

describe('a root key', () => {
  it('lies in a file that only its owner may read, and is never written over', async () => {
    const before = readFileSync(rootKeyFile, 'utf8')

    const again = await makeRootKey(rootKeyFile)

    expect(again).toEqual({ ok: false, code: 'file-taken' })
    expect(readFileSync(rootKeyFile, 'utf8')).toBe(before)
    expect(statSync(rootKeyFile).mode & 0o777).toBe(0o600)
  })
})

describe('signing a directory', () => {
  it('names every desk of the intake, and is read back by the public half', async () => {
    const made = await makeRootKey(path('third.json'))
    if (!made.ok) throw new Error(made.code)
    const jws = await signed(desks, { key: path('third.json') })

    const verified = await verifyFile(write('a.jws', jws), write('pub.json', made.value), NOW)

    if (!verified.ok) throw new Error(verified.code)
    const lines = describeDirectory(verified.value.directory).join('\n')
    for (const slug of ['comensha', 'nla', 'politie']) expect(lines).toContain(`desk ${slug} (`)
  })

  it('makes the version after the one in use', async () => {
    const first = await signed(desks, { version: '7' })

    const next = await signed(desks, { previous: write('previous.jws', first) })

    const verified = await verifyFile(write('next.jws', next), rootKeyFile, NOW)
    expect(verified).toMatchObject({ value: { directory: { version: 8 } } })
  })

  it('takes a partner with a key of an older tool, and says so', async () => {
    const recipient = await identityToRecipient(await generateX25519Identity())
    const jws = await signed({ ...desks, partners: [{ ...aPartner, recipient }] })

    const verified = await verifyFile(write('x.jws', jws), rootKeyFile, NOW)

    const lines = verified.ok ? describeDirectory(verified.value.directory) : []
    expect(lines.at(-1)).toMatch(/^partner nidos: .*older kind/u)
  })

  it.each<[string, (file: DesksFile) => unknown, string]>([
    ['text', () => 'desks please', 'desks-invalid'],
    ['an unknown field', (file) => ({ ...file, webhook: 'https://x.example' }), 'desks-invalid'],
    ['no desk', (file) => ({ ...file, desks: [] }), 'desks-invalid'],
    [
      'a partner key of the wrong kind',
      (file) => ({ ...file, partners: [{ ...aPartner, recipient: 'ssh-ed25519 AAAAC3Nza' }] }),
      'desks-invalid',
    ],
    [
      'a private key',
      (file) => ({ ...file, partners: [{ ...aPartner, recipient: 'AGE-SECRET-KEY-1QQQ' }] }),
      'private-key-inside',
    ],
    [
      'no desk of CoMensha',
      (file) => ({ ...file, desks: file.desks.filter(({ slug }) => slug !== 'comensha') }),
      'no-main-desk',
    ],
    [
      'a desk whose key is past its dates',
      (file) => ({
        ...file,
        desks: file.desks.map((desk) =>
          desk.slug === 'nla' ? { ...desk, validUntil: '2026-11-22T00:00:00Z' } : desk,
        ),
      }),
      'desk-key-expired',
    ],
    [
      'a partner at a desk that is not there',
      (file) => ({
        ...file,
        partners: [
          { ...aPartner, ways: ['desk'], deskSlug: 'kmar', recipient: file.desks[0]?.recipient },
        ],
      }),
      'desk-unknown',
    ],
  ])('is refused with %s', async (_words, change, code) => {
    expect(await sign(change(desks))).toMatchObject({ ok: false, code })
  })

  it.each<[string, () => Partial<SignWish>, string]>([
    ['no day', () => ({ days: '0' }), 'days-invalid'],
    ['a year and more', () => ({ days: '400' }), 'days-invalid'],
    ['half a version', () => ({ version: '1.5' }), 'version-invalid'],
    ['a key file that is not there', () => ({ key: path('nowhere.json') }), 'file-unreadable'],
    ['a key file that is none', () => ({ key: write('no-key.json', {}) }), 'root-key-invalid'],
    [
      'the public half of a key',
      () => {
        const { kty, crv, x } = JSON.parse(readFileSync(rootKeyFile, 'utf8')) as Record<
          string,
          string
        >
        return { key: write('public.json', { kty, crv, x }) }
      },
      'root-key-public',
    ],
  ])('is refused for %s', async (_words, wish, code) => {
    expect(await sign(desks, wish())).toMatchObject({ ok: false, code })
  })

  it('goes on from no directory that another key signed', async () => {
    const strange = write('strange.jws', await signed(desks, { key: otherRootKeyFile }))

    expect(await sign(desks, { previous: strange })).toEqual({
      ok: false,
      code: 'directory-signature',
      fields: [strange],
    })
  })
})

describe('verifying a directory', () => {
  const edited = (jws: string): string => {
    const [head = '', payload = '', signature = ''] = jws.split('.')
    const json = Buffer.from(payload, 'base64url').toString('utf8').replace('0800', '0900')
    return [head, Buffer.from(json).toString('base64url'), signature].join('.')
  }

  it.each<[string, () => Promise<string>, string, Date?]>([
    [
      'signed by another key',
      () => signed(desks, { key: otherRootKeyFile }),
      'directory-signature',
    ],
    ['edited', async () => edited(await signed()), 'directory-signature'],
    ['cut off', async () => (await signed()).slice(0, -20), 'directory-signature'],
    ['empty', () => Promise.resolve(''), 'directory-signature'],
    ['expired', () => signed(), 'directory-expired', LATER],
    [
      'with a desk key that has run out since',
      () =>
        signed({
          ...desks,
          desks: desks.desks.map((desk) => ({ ...desk, validUntil: '2026-12-01T00:00:00Z' })),
        }),
      'desk-key-expired',
      new Date('2026-12-02T00:00:00Z'),
    ],
  ])('refuses one that is %s', async (_words, make, code, now = NOW) => {
    const file = write('bad.jws', await make())

    expect(await verifyFile(file, rootKeyFile, now)).toMatchObject({ ok: false, code })
  })
})

describe('publishing a directory', () => {
  const publish = async (jws: string) =>
    publishFile({ file: write('publish.jws', jws), rootKeyFile }, store, NOW)

  it('gives it to everybody, and the same file again is no fault', async () => {
    const jws = await signed(desks, { version: '10' })

    const [first, again] = [await publish(jws), await publish(jws)]

    expect([first.ok, again.ok]).toEqual([true, true])
    expect((await store.setup.newestDirectory())?.jws).toBe(jws)
  })

  it.each<[string, () => Promise<string>, string]>([
    ['older', () => signed(desks, { version: '9' }), 'directory-older'],
    [
      'another of the same version',
      () => signed(desks, { version: '10', days: '30' }),
      'directory-same-version',
    ],
    [
      'signed by another key',
      () => signed(desks, { version: '11', key: otherRootKeyFile }),
      'directory-signature',
    ],
    [
      'for a desk that is not at this intake',
      async () => {
        const { recipient } = await aKeyPair()
        const [desk] = desks.desks
        const strange = { ...desk, id: 'f'.repeat(16), slug: 'kmar', recipient }
        return signed({ ...desks, desks: [...desks.desks, strange] }, { version: '11' })
      },
      'desk-unknown',
    ],
    [
      'for a desk whose key nobody has opened yet',
      async () => {
        const { recipient } = await aKeyPair()
        const next = { id: 'e'.repeat(16), slug: 'nla', name: 'Desk of tomorrow', recipient }
        const link = { tokenHash: 'b'.repeat(64), firstGrant: aSealedText() }
        await store.setup.addDesk(next, link, NOW)
        return signed(await desksToSign(store, NOW), { version: '11' })
      },
      'desk-unattended',
    ],
    [
      'without the filing key of this intake',
      () => signed({ desks: desks.desks }, { version: '11' }),
      'filing-key-unknown',
    ],
  ])('refuses one that is %s, and keeps what is in use', async (_words, make, code) => {
    const before = await store.setup.newestDirectory()

    expect(await publish(await make())).toMatchObject({ ok: false, code })

    expect(await store.setup.newestDirectory()).toEqual(before)
  })
})

describe('the desks of the demo', () => {
  it.each([
    [undefined, ['comensha']],
    ['', ['comensha']],
    ['politie, nla', ['comensha', 'nla', 'politie']],
    ['comensha,veiligthuis-flevoland', ['comensha', 'veiligthuis-flevoland']],
  ])('are, for %j, %j', (text, slugs) => {
    const desksOf = readDemoDesks(text)

    expect(desksOf.ok && desksOf.value.map(({ slug }) => slug)).toEqual(slugs)
  })

  it('are refused for a name that is none of them', () => {
    expect(readDemoDesks('nla,interpol')).toEqual({ ok: false, code: 'demo-desks-unknown' })
  })

  it('enrol by a link of their own, and are partners of each other', async () => {
    const { store: fresh } = await stores.open()
    const first = await prepareFirstRun({
      store: fresh,
      dataDir: path('demo'),
      publicOrigin: 'http://localhost:1',
      demoDesks: [
        { slug: 'comensha', name: 'CoMensha (demo)' },
        { slug: 'nla', name: 'Arbeidsinspectie (demo)' },
      ],
      now: () => NOW,
    })

    const links = new Set(first.desks.map(({ enrolmentLink }) => enrolmentLink))
    expect(links.size).toBe(2)
    expect(first.isFirstRun).toBe(true)
    const newest = await fresh.setup.newestDirectory()
    const verified = await verifyFile(
      write('demo.jws', newest?.jws ?? ''),
      join(path('demo'), 'demo-root-key.json'),
      NOW,
    )
    const partners = verified.ok ? (verified.value.directory.partners ?? []) : []
    expect(partners.map(({ service }) => service).sort()).toEqual(['nla'])
  })
})

describe('the command', () => {
  const directory = (...words: readonly string[]) =>
    spawnSync(process.execPath, ['setup/directory/main.ts', ...words], { encoding: 'utf8' })

  it('says how it is used when it does not understand', () => {
    const run = directory('sign', '--kee', 'x')

    expect(run.status).toBe(1)
    expect(run.stderr).toContain('make-root-key FILE')
  })

  it('says what to do about a refusal, and prints no directory', () => {
    const run = directory('sign', '--key', path('nowhere.json'), '--desks', path('desks.json'))

    expect(run.status).toBe(1)
    expect(run.stdout).toBe('')
    expect(run.stderr).toContain('Check the name of the file.')
  })
})
