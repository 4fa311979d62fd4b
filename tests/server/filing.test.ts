import { createHash, generateKeyPairSync, sign } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { PATHS } from '../../domain/api/paths.ts'
import { signalReceivedSchema } from '../../domain/api/public.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import {
  envelopeHashOf,
  MAX_FILING_LENGTH,
  verifyFiling,
  type FilingKey,
} from '../../domain/filing/filing.ts'
import { toCanonicalJson } from '../../domain/sealing/canonical-json.ts'
import { createFilingProof } from '../../server/intake/filing-proof.ts'
import type { Store } from '../../server/store/store.ts'
import { anIntake, type AnIntake } from './an-intake.ts'
import { anEnvelope, aSealedText } from './builders.ts'
import { freshStores, NOON, type FreshStores } from './stores.ts'

const base64url = (text: string): string => Buffer.from(text).toString('base64url')

describe('a proof of filing', () => {
  let stores: FreshStores
  let store: Store
  let intake: AnIntake
  let key: FilingKey
  beforeAll(async () => {
    stores = await freshStores('sqlite')
    ;({ store } = await stores.open())
    intake = await anIntake(store)
    key = (await createFilingProof(store.setup)).publicKey
  })
  afterAll(() => stores.stop())

  const file = async (envelope: Envelope) => {
    const body = { envelope, proof: await intake.aProof() }
    const { json } = await intake.request('POST', PATHS.signals, { body })
    return signalReceivedSchema.parse(json)
  }

  it('names the day, the desk and the hash of the envelope, and nothing else', async () => {
    const envelope = anEnvelope(intake.desk.id)

    const { filing, receivedOn } = await file(envelope)

    expect(await verifyFiling(filing, [key])).toEqual({
      ok: true,
      value: {
        format: 1,
        receivedOn,
        deskId: intake.desk.id,
        envelopeHash: envelopeHashOf(envelope),
      },
    })
  })

  it('has a hash that anybody can compute from the envelope alone', () => {
    const envelope = anEnvelope('0123456789abcdef')

    const hash = envelopeHashOf({ ...envelope })

    const { deskId, id, sealed, threadId, threadVerifyKey } = envelope
    const text = `{"deskId":"${deskId}","id":"${id}","sealed":"${sealed}","threadId":"${threadId}","threadVerifyKey":"${threadVerifyKey}","version":1}`
    expect(hash).toBe(createHash('sha256').update(text).digest('hex'))
  })

  it('is the same, to the letter, for the same envelope sent again on another day', async () => {
    const envelope = anEnvelope(intake.desk.id)

    const first = await file(envelope)
    intake.clock.now = new Date(NOON.getTime() + 3 * 24 * 60 * 60 * 1000)
    const again = await file(envelope)
    intake.clock.now = NOON

    expect(again).toEqual(first)
  })

  it('is signed with the one key of all intakes on a database', async () => {
    const fresh = await stores.open()
    const setups = [fresh.store.setup, (await fresh.openAgain()).setup]

    const [one, other] = await Promise.all(setups.map((setup) => createFilingProof(setup)))

    const filing = {
      receivedOn: '2027-03-10',
      deskId: '0123456789abcdef',
      envelopeHash: '0'.repeat(64),
    }
    expect(one?.publicKey).toEqual(other?.publicKey)
    expect(one?.prove(filing)).toBe(other?.prove(filing))
    expect(one?.publicKey.kid).not.toBe(key.kid)
  })

  it('never gives the private half of its key away', async () => {
    const { filing } = await file(anEnvelope(intake.desk.id))

    const kept = await store.setup.setting('filing-key', '')
    const { d } = JSON.parse(kept) as { d: string }

    expect(d).toHaveLength(43)
    expect(filing).not.toContain(d)
    expect(JSON.stringify(key)).not.toContain(d)
  })

  describe('is refused', () => {
    const filing = {
      format: 1,
      receivedOn: '2027-03-10',
      deskId: '0123456789abcdef',
      envelopeHash: 'a'.repeat(64),
    }
    const pair = generateKeyPairSync('ed25519')
    const { x = '' } = pair.publicKey.export({ format: 'jwk' })
    const own: FilingKey = { kty: 'OKP', crv: 'Ed25519', x, kid: 'k'.repeat(43) }
    const signed = (change: { head?: object; payload?: object } = {}) => {
      const head = { alg: 'EdDSA', typ: 'filing+jwt', kid: own.kid, ...change.head }
      const text = [head, { ...filing, ...change.payload }]
        .map((part) => base64url(toCanonicalJson(part)))
        .join('.')
      return `${text}.${sign(null, Buffer.from(text), pair.privateKey).toString('base64url')}`
    }

    it('never when it is whole', async () => {
      expect(await verifyFiling(signed(), [key, own])).toEqual({ ok: true, value: filing })
    })

    it.each([
      ['of another kind', () => signed({ head: { typ: 'JWT' } })],
      ['that says it has no signature', () => signed({ head: { alg: 'none' } })],
      ['with a key nobody named', () => signed({ head: { kid: 'n'.repeat(43) } })],
      ['that names the key of another', () => signed({ head: { kid: key.kid } })],
      ['of another form', () => signed({ payload: { format: 2 } })],
      ['with a moment in it', () => signed({ payload: { receivedAt: '12:00' } })],
      ['with no real day', () => signed({ payload: { receivedOn: '2027-02-30' } })],
      ['that is longer than any', () => signed({ payload: { deskId: 'a'.repeat(900) } })],
      ['that is empty', () => ''],
      ['that is no proof', () => aSealedText(MAX_FILING_LENGTH)],
    ])('one %s', async (_what, make) => {
      expect(await verifyFiling(make(), [key, own])).toEqual({ ok: false, code: 'filing-invalid' })
    })

    it('one with any letter changed', async () => {
      const jws = signed()
      const changed = Array.from(jws, (letter, at) => {
        const other = letter === 'A' ? 'B' : 'A'
        return `${jws.slice(0, at)}${other}${jws.slice(at + 1)}`
      })

      const outcomes = await Promise.all(changed.map((text) => verifyFiling(text, [own])))

      expect(changed.every((text) => text !== jws)).toBe(true)
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(0)
    })
  })
})
