import { Decrypter, type Identity, type Recipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'

import { makeDeskKey } from '../../console/opening/desk-key.ts'
import {
  unwrapKey,
  wrapWithPasskey,
  wrapWithPassphrase,
  type Passkeys,
} from '../../console/opening/person-key.ts'
import { checkNewPassphrase } from '../../console/opening/passphrase.ts'

const PASSPHRASE = 'vier losse woorden samen'
/** The lowest cost: these tests are about what opens, not about how long it takes. */
const QUICK = 2

const refusing = (name: string): Passkeys => {
  const refuse = () => {
    const error = new Error('The operation was refused.')
    error.name = name
    throw error
  }
  return {
    create: refuse,
    recipient: (): Recipient => ({ wrapFileKey: refuse }),
    identity: (): Identity => ({ unwrapFileKey: refuse }),
  }
}

describe('a person key wrapped with a passphrase', () => {
  it('opens with that passphrase, also with blanks around it or other accent writing', async () => {
    const { identity } = await makeDeskKey()
    const wrapped = await wrapWithPassphrase(identity, 'één café te ver weg', QUICK)
    if (!wrapped.ok) throw new Error(wrapped.code)

    const opened = await unwrapKey(wrapped.value, ' één café te ver weg '.normalize('NFD'))

    expect(opened).toEqual({ ok: true, value: identity })
  })

  it('refuses a wrong passphrase and can be tried again', async () => {
    const { identity } = await makeDeskKey()
    const wrapped = await wrapWithPassphrase(identity, PASSPHRASE, QUICK)
    if (!wrapped.ok) throw new Error(wrapped.code)

    const first = await unwrapKey(wrapped.value, 'vier andere woorden samen')
    const second = await unwrapKey(wrapped.value, PASSPHRASE)

    expect(first).toEqual({ ok: false, code: 'passphrase-wrong' })
    expect(second).toEqual({ ok: true, value: identity })
  })

  it('does not hold the identity in the open', async () => {
    const { identity } = await makeDeskKey()

    const wrapped = await wrapWithPassphrase(identity, PASSPHRASE, QUICK)
    if (!wrapped.ok) throw new Error(wrapped.code)

    expect(new TextDecoder('latin1').decode(wrapped.value.wrapped)).not.toContain(identity)
  })

  it('is an ordinary age file with a work factor of 17', async () => {
    const { identity } = await makeDeskKey()

    const wrapped = await wrapWithPassphrase(identity, PASSPHRASE)
    if (!wrapped.ok) throw new Error(wrapped.code)
    const decrypter = new Decrypter()
    decrypter.addPassphrase(PASSPHRASE)

    expect(new TextDecoder('latin1').decode(wrapped.value.wrapped.subarray(0, 80))).toMatch(
      /^age-encryption\.org\/v1\n-> scrypt \S+ 17\n/,
    )
    expect(await decrypter.decrypt(wrapped.value.wrapped, 'text')).toBe(identity)
  })

  it('says so when the wrapped key is damaged', async () => {
    const { identity } = await makeDeskKey()
    const wrapped = await wrapWithPassphrase(identity, PASSPHRASE, QUICK)
    if (!wrapped.ok) throw new Error(wrapped.code)

    const damaged = { ...wrapped.value, wrapped: wrapped.value.wrapped.slice(0, -4) }

    expect(await unwrapKey(damaged, PASSPHRASE)).toEqual({ ok: false, code: 'person-key-damaged' })
  })
})

describe('a new passphrase', () => {
  it.each([
    ['twelve characters', 'kat3-regen-9'],
    ['four words', 'oom zee vis dak'],
  ])('is good with %s', (_case, typed) => {
    expect(checkNewPassphrase(typed)).toEqual({ ok: true, value: typed })
  })

  it.each([
    ['eleven characters', 'kat3-regen9', 'passphrase-too-short'],
    ['three words', 'zee vis dak', 'passphrase-too-short'],
    ['four letters for words', 'a b c d', 'passphrase-too-short'],
    ['blanks only', '                ', 'passphrase-too-short'],
    ['one character many times', 'aaaaaaaaaaaaaaaa', 'passphrase-too-simple'],
    ['one word many times', 'test test test test', 'passphrase-too-simple'],
  ])('is refused with %s', (_case, typed, code) => {
    expect(checkNewPassphrase(typed)).toEqual({ ok: false, code, fields: ['passphrase'] })
  })
})

describe('a person key wrapped with a passkey', () => {
  const owner = { keyName: 'Noor (voorbeeld)', rpId: 'localhost' }

  it.each([
    ['NotAllowedError', 'passkey-cancelled'],
    ['AbortError', 'passkey-cancelled'],
    ['SecurityError', 'passkey-unsupported'],
    ['TypeError', 'passkey-unsupported'],
  ])('is not made when the browser answers %s', async (name, code) => {
    const { identity } = await makeDeskKey()

    expect(await wrapWithPasskey(identity, owner, refusing(name))).toEqual({ ok: false, code })
  })

  it('stays as it is when the person stops while unlocking', async () => {
    const { identity } = await makeDeskKey()
    const wrapped = await wrapWithPassphrase(identity, PASSPHRASE, QUICK)
    if (!wrapped.ok) throw new Error(wrapped.code)
    const key = { kind: 'passkey', passkey: 'x', wrapped: wrapped.value.wrapped } as const

    const opened = await unwrapKey(key, '', refusing('NotAllowedError'))

    expect(opened).toEqual({ ok: false, code: 'passkey-cancelled' })
  })
})
