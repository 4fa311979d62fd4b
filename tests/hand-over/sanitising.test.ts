import { base64, hex } from '@scure/base'
import { beforeAll, describe, expect, it } from 'vitest'

import { bundleSchema } from '../../domain/hand-over/bundle.ts'
import { makeBundle } from '../../domain/hand-over/make-bundle.ts'
import { receiptGroups } from '../../domain/thread/receipt.ts'
import { aBundle, aHandledSignal, aWish } from './builders.ts'

const WORK_CONTACT = 'balie Hotel De Zilveren Vos, toestel 8841'
const NOTE = 'Graag voor vrijdag bekijken: er is vaker over deze plek gebeld.'
const SESSION_OF_STAFF = {
  name: 'Wilhelmina Ooievaar',
  id: 'b5f2c6de-0c1b-4c7e-9a75-1f0f7c0e9a11',
  host: 'signalen.voorbeeld-intake.nl',
}

type Handled = Awaited<ReturnType<typeof aHandledSignal>>

/** Every text in a value, keys too, as it would stand in the opened file. */
const written = (value: unknown): string => JSON.stringify(value)

/** Makes the bundle of a note in which somebody pasted this, and gives what came of it. */
const withPasted = ({ contents }: Handled, pasted: string, keepOut: readonly string[] = []) =>
  makeBundle(contents, aWish({ note: `Zie ook ${pasted} in de lijst.`, keepOut }))

describe('a bundle that another service reads', () => {
  let handled: Handled

  beforeAll(async () => {
    handled = await aHandledSignal({ workContact: WORK_CONTACT })
  })

  it('holds no id of the envelope or signal, and none that was pasted', () => {
    const bundle = aBundle(handled.contents, { note: NOTE })

    expect(written(bundle)).not.toContain(handled.envelope.id)
    expect(written(bundle)).not.toContain(handled.envelope.id.replaceAll('-', ''))
    expect(withPasted(handled, handled.envelope.id)).toEqual({
      ok: false,
      code: 'bundle-check-failed',
      fields: ['note'],
    })
  })

  it('holds no thread id, key to check or recipient of the thread, and none that was pasted', () => {
    const { id, verifyKey, recipient } = handled.thread
    const bundle = written(aBundle(handled.contents, { note: NOTE }))

    expect(handled.contents.threadRecipient).toBe(recipient)
    for (const part of [id, verifyKey, recipient, recipient.slice(0, 40)]) {
      expect(bundle).not.toContain(part)
    }
    expect(withPasted(handled, id).ok).toBe(false)
    expect(withPasted(handled, verifyKey, [verifyKey]).ok).toBe(false)
    expect(withPasted(handled, recipient.slice(0, 400)).ok).toBe(false)
  })

  it('holds no digits of the receipt, and none that were pasted', () => {
    const groups = receiptGroups(handled.receipt)
    const bundle = written(aBundle(handled.contents, { note: NOTE }))

    for (const group of groups) expect(bundle).not.toContain(group)
    for (const receipt of [groups.join(''), groups.join(' '), groups.join('-')]) {
      expect(withPasted(handled, receipt).ok).toBe(false)
    }
  })

  it('holds no desk id and no name or id of staff, and none that were pasted', () => {
    const { name, id } = SESSION_OF_STAFF
    const keepOut = [handled.desk.id, name, id]
    const bundle = written(aBundle(handled.contents, { note: NOTE, keepOut }))

    for (const part of keepOut) expect(bundle).not.toContain(part)
    for (const part of keepOut) expect(withPasted(handled, part, keepOut).ok).toBe(false)
    expect(makeBundle(handled.contents, aWish({ from: `Balie ${id}`, keepOut }))).toMatchObject({
      code: 'bundle-check-failed',
      fields: ['from'],
    })
  })

  it('holds no host name or web address of ours, and none that was pasted', () => {
    const { host } = SESSION_OF_STAFF
    const bundle = written(aBundle(handled.contents, { note: NOTE, keepOut: [host] }))

    expect(bundle).not.toMatch(/:\/\/|localhost|\bwww\.|voorbeeld-intake/u)
    for (const pasted of [host, `https://${host}/console/`, 'http://localhost:8787/console/']) {
      expect(withPasted(handled, pasted, [host]).ok).toBe(false)
    }
  })

  it('holds no key material of any kind, and none that was pasted', () => {
    const bundle = written(aBundle(handled.contents, { note: NOTE }))
    const seed = base64.encode(handled.thread.signingSeed)

    for (const shape of [/age1/iu, /AGE-SECRET-KEY/iu, /-----BEGIN/u, /"kty"/u]) {
      expect(bundle).not.toMatch(shape)
    }
    for (const part of [seed, hex.encode(handled.thread.signingSeed), handled.deskIdentity]) {
      expect(bundle).not.toContain(part)
    }
    for (const pasted of [
      handled.deskIdentity,
      handled.thread.identity.toLowerCase(),
      'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj',
      '-----BEGIN PRIVATE KEY-----',
      '{"kty":"OKP","crv":"Ed25519"}',
      'eyJhbGciOiJFZERTQSJ9.eyJ2IjoxfQ.c2ln',
    ]) {
      expect(withPasted(handled, pasted), pasted).toMatchObject({ ok: false })
    }
  })

  it('tells days and never a time of day of ours', () => {
    const bundle = written(aBundle(handled.contents, { note: NOTE }))
    const withTime = makeBundle(handled.contents, aWish({ handedOverOn: '2026-11-22T14:35:27Z' }))

    expect(bundle).not.toMatch(/\d{1,2}:\d{2}/u)
    expect(withTime).toMatchObject({ code: 'bundle-check-failed', fields: ['handedOverOn'] })
    expect(withPasted(handled, '2026-11-22T14:35:27.123Z').ok).toBe(false)
  })

  it('holds no rule ids and nothing of how it was routed', () => {
    const { route } = handled.contents
    const bundle = written(aBundle(handled.contents, { note: NOTE }))

    expect(route.because.length).toBeGreaterThan(0)
    for (const rule of route.because) expect(bundle).not.toContain(rule)
    expect(bundle).not.toMatch(/because|skippedRules|"route"|"first"|"also"/u)
  })

  it('holds no word of another signal that was handled just before', async () => {
    const before = await aHandledSignal({
      text: 'De kraanvogelmachine stond de hele nacht aan.',
      workContact: 'receptie toestel 5512',
      region: 'VR21',
      wishes: ['stay-unknown'],
    })
    const alone = aBundle(handled.contents, { reference: 'BCDFGHJK' })

    const first = aBundle(before.contents, { note: 'Let op de kelder.', withWorkContact: true })
    const second = aBundle(handled.contents, { reference: 'BCDFGHJK' })

    expect(written(first)).toContain('kraanvogelmachine')
    expect(second).toEqual(alone)
    expect(written(second)).not.toMatch(/kraanvogel|5512|VR21|kelder|stay-unknown/u)
  })

  it('has no attachments and no field that the schema does not name', () => {
    const bundle = aBundle(handled.contents, { note: NOTE })
    const extended = {
      ...handled.contents,
      attachments: ['foto.jpg'],
      signal: { ...handled.contents.signal, photo: 'foto.jpg', nickname: 'Sterretje' },
    }

    const made = aBundle(extended)

    expect(written(made)).not.toMatch(/foto|Sterretje|attachments|formVersion|formLanguage/u)
    for (const added of [
      { ...bundle, attachments: [] },
      { ...bundle, signal: { ...bundle.signal, photo: '' } },
      { ...bundle, inWords: [{ question: 'Foto', answer: 'foto', file: 'foto.jpg' }] },
    ]) {
      expect(bundleSchema.safeParse(added).success).toBe(false)
    }
    expect(bundleSchema.safeParse(bundle).success).toBe(true)
  })

  it('holds the work contact only where the desk chose to pass it on', () => {
    const without = aBundle(handled.contents, { note: NOTE })
    const withIt = aBundle(handled.contents, { note: NOTE, withWorkContact: true })

    expect(handled.contents.signal.workContact).toBe(WORK_CONTACT)
    expect(written(without)).not.toMatch(/Zilveren Vos|8841|workContact/u)
    expect(withIt.workContact).toBe(WORK_CONTACT)
    expect(written({ ...withIt, workContact: '' })).not.toMatch(/Zilveren Vos|8841/u)
  })
})
