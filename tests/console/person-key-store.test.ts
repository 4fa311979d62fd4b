import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'

import { makeDeskKey } from '../../console/opening/desk-key.ts'
import { openPersonKeyStore } from '../../console/opening/person-key-store.ts'
import { unwrapKey, wrapWithPassphrase } from '../../console/opening/person-key.ts'
import { randomUuid } from '../../domain/random.ts'

const PASSPHRASE = 'vier losse woorden samen'

const aWrappedKey = async () => {
  const pair = await makeDeskKey()
  const key = await wrapWithPassphrase(pair.identity, PASSPHRASE, 2)
  if (!key.ok) throw new Error(key.code)
  return { ...pair, key: key.value }
}

describe('the store of person keys', () => {
  it('gives back a member whose key still opens after the browser was closed', async () => {
    const { key, identity } = await aWrappedKey()
    const member = { staffId: randomUuid(), name: 'Noor', deskName: 'Loket (voorbeeld)', key }
    const name = randomUuid()
    await (await openPersonKeyStore(name)).keepMember(member)

    const [kept] = await (await openPersonKeyStore(name)).members()

    expect(kept).toEqual(member)
    expect(kept && (await unwrapKey(kept.key, PASSPHRASE))).toEqual({ ok: true, value: identity })
  })

  it('keeps a begun enrolment until it is dropped, so that the link works again', async () => {
    const { key, recipient } = await aWrappedKey()
    const store = await openPersonKeyStore(randomUuid())
    const tokenHash = 'd'.repeat(64)
    await store.keepEnrolment({ tokenHash, name: 'Noor', recipient, key })

    const begun = await store.begunEnrolment(tokenHash)
    await store.dropEnrolment(tokenHash)

    expect(begun?.recipient).toBe(recipient)
    expect(await store.begunEnrolment(tokenHash)).toBeUndefined()
  })

  it('leaves out an entry it does not understand and shows the others', async () => {
    const { key } = await aWrappedKey()
    const store = await openPersonKeyStore(randomUuid())
    const good = { staffId: randomUuid(), name: 'Noor', deskName: 'Loket (voorbeeld)', key }
    await store.keepMember({ ...good, staffId: 'no-uuid' })
    await store.keepMember(good)

    expect(await store.members()).toEqual([good])
  })
})
