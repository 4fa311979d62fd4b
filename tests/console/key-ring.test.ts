import { base64 } from '@scure/base'
import { describe, expect, it } from 'vitest'

import { makeDeskKey, sealGrant, splitIntoSheets } from '../../console/opening/desk-key.ts'
import { createKeyRing } from '../../console/opening/key-ring.ts'
import { deriveEnrolmentKeys, makeEnrolmentSecret } from '../../domain/keys/enrolment-link.ts'
import { randomToken } from '../../domain/random.ts'
import { sealJson } from '../../domain/sealing/seal.ts'
import { identityToRecipient } from 'age-encryption'

const PASSPHRASE = 'vier losse woorden samen'

const aMember = async () => {
  const keyRing = createKeyRing({ workFactor: 2 })
  const made = await keyRing.makePersonKey({ kind: 'passphrase', passphrase: PASSPHRASE })
  if (!made.ok) throw new Error(made.code)
  return { keyRing, ...made.value }
}

describe('a key ring', () => {
  it('proves possession of the person key by opening a challenge', async () => {
    const { keyRing, recipient } = await aMember()
    const answer = randomToken(32)
    const challenge = await sealJson({ answer }, [recipient])
    if (!challenge.ok) throw new Error(challenge.code)

    const answered = await keyRing.answerChallenge(base64.encode(challenge.value))

    expect(answered).toEqual({ ok: true, value: answer })
  })

  it('takes the desk key from a first grant with the key of the enrolment link', async () => {
    const desk = await makeDeskKey()
    const link = deriveEnrolmentKeys(makeEnrolmentSecret())
    if (!link) throw new Error('no link')
    const sealed = await sealGrant(desk.identity, await identityToRecipient(link.identity))
    const { keyRing } = await aMember()

    const taken = await keyRing.takeGrant({ sealed, linkIdentity: link.identity }, desk.recipient)

    expect(taken).toEqual({ ok: true, value: true })
    expect(keyRing.hasDeskKey()).toBe(true)
  })

  it('passes the desk key on to a colleague, who can open it alone', async () => {
    const desk = await makeDeskKey()
    const first = await aMember()
    const second = await aMember()
    const own = await sealGrant(desk.identity, first.recipient)
    await first.keyRing.takeGrant({ sealed: own }, desk.recipient)

    const grant = await first.keyRing.grantTo(second.recipient, desk.recipient)
    if (!grant.ok) throw new Error(grant.code)
    const taken = await second.keyRing.takeGrant({ sealed: grant.value }, desk.recipient)

    expect(taken.ok).toBe(true)
  })

  it('refuses a desk key that is not the one of this desk', async () => {
    const desk = await makeDeskKey()
    const foreign = await makeDeskKey()
    const { keyRing, recipient } = await aMember()
    const grant = await sealGrant(foreign.identity, recipient)

    const taken = await keyRing.takeGrant({ sealed: grant }, desk.recipient)

    expect(taken).toEqual({ ok: false, code: 'desk-key-other' })
    expect(keyRing.hasDeskKey()).toBe(false)
  })

  it('takes the desk key from two recovery sheets', async () => {
    const desk = await makeDeskKey()
    const sheets = await splitIntoSheets(desk.identity, {
      deskName: 'Loket (voorbeeld)',
      recipient: desk.recipient,
    })
    const { keyRing } = await aMember()

    const taken = await keyRing.takeSheets(sheets.slice(1), [desk.recipient])

    expect(taken).toEqual({ ok: true, value: desk.recipient })
  })

  it('holds nothing after forgetting, and can be unlocked again with the passphrase', async () => {
    const desk = await makeDeskKey()
    const { keyRing, recipient, key } = await aMember()
    await keyRing.takeGrant({ sealed: await sealGrant(desk.identity, recipient) }, desk.recipient)

    keyRing.forget()

    expect(keyRing.hasDeskKey()).toBe(false)
    expect(await keyRing.personRecipient()).toBeUndefined()
    const refusal = { ok: false, code: 'desk-key-locked' }
    expect(await keyRing.grantTo(recipient, desk.recipient)).toEqual(refusal)
    expect(await keyRing.unlock(key, PASSPHRASE)).toEqual({ ok: true, value: true })
    expect(await keyRing.personRecipient()).toBe(recipient)
  })
})
