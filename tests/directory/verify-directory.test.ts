import { CompactSign, exportJWK, generateKeyPair, type CryptoKey } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'

import { dutchDirectory } from '../../domain/content/dutch-directory.ts'
import { findDesk } from '../../domain/directory/find-desk.ts'
import type { Directory } from '../../domain/directory/schema.ts'
import {
  DIRECTORY_TYPE,
  rootKeySchema,
  SIGNATURE_ALGORITHM,
  verifyDirectory,
  type RootKey,
} from '../../domain/directory/verify-directory.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import { aDesk, aKeyPair } from '../builders.ts'

let privateKey: CryptoKey
let rootKey: RootKey
let directory: Directory

const publicPartOf = async (key: CryptoKey): Promise<RootKey> => {
  const { kty, crv, x } = await exportJWK(key)
  return rootKeySchema.parse({ kty, crv, x })
}

const sign = (
  payload: string,
  key: CryptoKey = privateKey,
  header: { alg: string; typ?: string } = { alg: SIGNATURE_ALGORITHM, typ: DIRECTORY_TYPE },
) => new CompactSign(new TextEncoder().encode(payload)).setProtectedHeader(header).sign(key)

beforeAll(async () => {
  const pair = await generateKeyPair(SIGNATURE_ALGORITHM, { crv: 'Ed25519', extractable: true })
  privateKey = pair.privateKey
  rootKey = await publicPartOf(pair.publicKey)
  directory = {
    format: 1,
    version: 7,
    issuedAt: '2026-11-01T00:00:00Z',
    expiresAt: '2027-02-01T00:00:00Z',
    desks: [aDesk((await aKeyPair()).recipient)],
    services: [...dutchDirectory.services],
    rules: [...dutchRules],
  }
})

describe('a signed directory', () => {
  it('is read when the pinned root key signed it', async () => {
    const read = await verifyDirectory(await sign(JSON.stringify(directory)), rootKey)

    expect(read).toEqual({ ok: true, value: directory })
  })

  it('is refused when another key signed it', async () => {
    const other = await generateKeyPair(SIGNATURE_ALGORITHM, { crv: 'Ed25519' })

    const read = await verifyDirectory(
      await sign(JSON.stringify(directory), other.privateKey),
      rootKey,
    )

    expect(read).toEqual({ ok: false, code: 'directory-signature' })
  })

  it('is refused when one character of it changed', async () => {
    const jws = await sign(JSON.stringify(directory))
    const at = jws.indexOf('.') + 40
    const changed = jws.slice(0, at) + (jws[at] === 'A' ? 'B' : 'A') + jws.slice(at + 1)

    expect(await verifyDirectory(changed, rootKey)).toMatchObject({ code: 'directory-signature' })
  })

  it('is refused when it claims to need no signature', async () => {
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const unsigned = `${encode({ alg: 'none', typ: DIRECTORY_TYPE })}.${encode(directory)}.`

    expect(await verifyDirectory(unsigned, rootKey)).toMatchObject({ code: 'directory-signature' })
  })

  it('is refused when the root key signed it for another purpose', async () => {
    const jws = await sign(JSON.stringify(directory), privateKey, {
      alg: SIGNATURE_ALGORITHM,
      typ: 'something+jws',
    })

    expect(await verifyDirectory(jws, rootKey)).toMatchObject({ code: 'directory-unknown-form' })
  })

  it('is refused when it is older than the one already known', async () => {
    const jws = await sign(JSON.stringify(directory))

    expect(await verifyDirectory(jws, rootKey, 8)).toMatchObject({ code: 'directory-older' })
    expect((await verifyDirectory(jws, rootKey, 7)).ok).toBe(true)
  })

  it.each([
    ['a field too many', (value: Directory) => ({ ...value, more: 1 })],
    ['no desks', (value: Directory) => ({ ...value, desks: [] })],
    ['a format of the future', (value: Directory) => ({ ...value, format: 2 })],
    ['a desk with a classic key', (value: Directory) => ({ ...value, desks: [aDesk('age1x')] })],
  ])('is refused with %s', async (_name, change) => {
    const jws = await sign(JSON.stringify(change(directory)))

    expect(await verifyDirectory(jws, rootKey)).toMatchObject({ code: 'directory-unknown-form' })
  })

  it('is refused when it is no JSON', async () => {
    expect(await verifyDirectory(await sign('no json'), rootKey)).toMatchObject({
      code: 'directory-unknown-form',
    })
    expect(await verifyDirectory('x', rootKey)).toMatchObject({ code: 'directory-signature' })
  })

  it('fits in the 200 kB that an extension fetches once a day', async () => {
    expect((await sign(JSON.stringify(directory))).length).toBeLessThan(200_000)
  })
})

describe('finding the desk to seal to', () => {
  const now = new Date('2026-11-22T12:00:00Z')

  it('gives the desk whose key may be used now', () => {
    expect(findDesk(directory, 'comensha', now)).toEqual({ ok: true, value: directory.desks[0] })
  })

  it('refuses an expired directory, a desk it does not name, and a key outside its dates', () => {
    const late = new Date('2027-02-01T00:00:00Z')
    const withOldKey = {
      ...directory,
      desks: directory.desks.map((desk) => ({ ...desk, validUntil: '2026-11-22T12:00:00Z' })),
    }

    expect(findDesk(directory, 'comensha', late)).toEqual({ ok: false, code: 'directory-expired' })
    expect(findDesk(directory, 'elsewhere', now)).toEqual({ ok: false, code: 'desk-unknown' })
    expect(findDesk(withOldKey, 'comensha', now)).toEqual({ ok: false, code: 'desk-key-expired' })
  })
})
