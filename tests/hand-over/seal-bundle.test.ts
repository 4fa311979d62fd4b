import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'

import { allIndicators } from '../../domain/content/all-indicators.ts'
import { sealedSchema } from '../../domain/envelope/schema.ts'
import { bundleSchema, MAX_NOTE_LENGTH, type Bundle } from '../../domain/hand-over/bundle.ts'
import { openBundle } from '../../domain/hand-over/open-bundle.ts'
import { sealBundle, sealBundleWithCode } from '../../domain/hand-over/seal-bundle.ts'
import { sealJson } from '../../domain/sealing/seal.ts'
import { MAX_INDICATORS, MAX_TEXT_LENGTH } from '../../domain/signal/vocabulary.ts'
import { aKeyPair } from '../builders.ts'
import { aBundle, aHandledSignal, inDutch, valueOf } from './builders.ts'

const PASSPHRASE = 'kwetterende-kraanvogel-kastanje-kade'
const base64Of = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

const hasAge = spawnSync('age', ['--version']).error === undefined
if (!hasAge) process.stderr.write('The age program is not installed: its tests are skipped.\n')

describe('a sealed bundle', () => {
  let bundle: Bundle
  let partner: { identity: string; recipient: string }
  let older: { identity: string; recipient: string }

  beforeAll(async () => {
    const { contents } = await aHandledSignal()
    bundle = aBundle(contents, { note: 'Graag voor vrijdag bekijken.' })
    partner = await aKeyPair()
    const identity = await generateX25519Identity()
    older = { identity, recipient: await identityToRecipient(identity) }
  })

  it.each(['hybrid', 'x25519'] as const)('opens with the %s key of the service', async (kind) => {
    const { identity, recipient } = kind === 'hybrid' ? partner : older
    const sealed = valueOf(await sealBundle(bundle, [recipient]))

    const opened = await openBundle(sealed, { identity })

    expect(opened).toEqual({ ok: true, value: bundle })
    expect(sealedSchema.safeParse(base64Of(sealed)).success).toBe(true)
    expect(Buffer.from(sealed).toString('latin1')).not.toContain('kind')
  })

  it('opens with the passphrase of a code, and not with another', async () => {
    const sealed = valueOf(await sealBundleWithCode(bundle, PASSPHRASE))

    const opened = await openBundle(sealed, { passphrase: PASSPHRASE })
    const wrong = await openBundle(sealed, { passphrase: `${PASSPHRASE}s` })

    expect(opened).toEqual({ ok: true, value: bundle })
    expect(wrong).toEqual({ ok: false, code: 'bundle-code-wrong' })
    expect(sealedSchema.safeParse(base64Of(sealed)).success).toBe(true)
  })

  it('is never sealed to old and new keys together, to no key or to a damaged one', async () => {
    const damaged = partner.recipient.replace(/.$/u, (last) => (last === 'q' ? 'p' : 'q'))

    expect(await sealBundle(bundle, [partner.recipient, older.recipient])).toMatchObject({
      code: 'mixed-key-types',
    })
    expect(await sealBundle(bundle, [])).toMatchObject({ code: 'no-recipient' })
    expect(await sealBundle(bundle, [damaged])).toMatchObject({ code: 'recipient-invalid' })
  })

  it('tells another key, a wrong kind of key and what is no key apart', async () => {
    const forKey = valueOf(await sealBundle(bundle, [partner.recipient]))
    const forCode = valueOf(await sealBundleWithCode(bundle, PASSPHRASE))
    const other = await aKeyPair()

    expect(await openBundle(forKey, other)).toEqual({ ok: false, code: 'not-for-this-key' })
    expect(await openBundle(forKey, older)).toEqual({ ok: false, code: 'not-for-this-key' })
    expect(await openBundle(forKey, { identity: 'AGE-SECRET-KEY-1QQQ' })).toEqual({
      ok: false,
      code: 'identity-invalid',
    })
    expect(await openBundle(forKey, { passphrase: PASSPHRASE })).toEqual({
      ok: false,
      code: 'bundle-needs-key',
    })
    expect(await openBundle(forCode, partner)).toEqual({ ok: false, code: 'bundle-needs-code' })
  })

  it('is refused when any part of it was changed or cut off', async () => {
    const sealed = valueOf(await sealBundle(bundle, [older.recipient]))
    const { length } = sealed
    const places = [40, 80, 130, 190, 230, 300, Math.floor(length / 2), length - 1]

    for (const place of places) {
      const changed = Uint8Array.from(sealed, (byte, index) => (index === place ? byte ^ 1 : byte))
      const opened = await openBundle(changed, older)
      expect(opened.ok, `byte ${place}`).toBe(false)
    }
    expect(await openBundle(sealed.slice(0, length - 1), older)).toEqual({
      ok: false,
      code: 'sealed-damaged',
    })
  })

  it.each([
    { name: 'a newer bundle', change: { format: 2, extra: true }, code: 'bundle-newer' },
    { name: 'a signal', change: { kind: 'signal' }, code: 'bundle-not-ours' },
    { name: 'a bundle with a field too many', change: { host: 'x' }, code: 'bundle-not-ours' },
  ])('opens only as a bundle: $name is "$code"', async ({ change, code }) => {
    const sealed = valueOf(await sealJson({ ...bundle, ...change }, [older.recipient]))

    expect(await openBundle(sealed, older)).toEqual({ ok: false, code })
  })

  it('does not take bytes that are no age file for damaged', async () => {
    const opened = await openBundle(new TextEncoder().encode('%PDF-1.7'), older)

    expect(opened).toEqual({ ok: false, code: 'bundle-not-ours' })
  })

  it('fits what the intake keeps with everything ticked and every text full', async () => {
    const indicators = allIndicators.map(({ id }) => id).slice(0, MAX_INDICATORS)
    const signal = { ...bundle.signal, indicators, text: 'ś'.repeat(MAX_TEXT_LENGTH) }
    const note = 'é'.repeat(MAX_NOTE_LENGTH)
    const full = bundleSchema.parse({ ...bundle, signal, inWords: inDutch(signal), note })

    const sealed = valueOf(await sealBundle(full, [partner.recipient]))

    expect(indicators).toHaveLength(MAX_INDICATORS)
    expect(sealedSchema.safeParse(base64Of(sealed)).success).toBe(true)
  })

  it('is refused when the intake could not keep it', async () => {
    const inWords = Array.from({ length: 10 }, () => ({
      question: '字',
      answer: '字'.repeat(1300),
    }))
    const large = bundleSchema.parse({ ...bundle, inWords })

    expect(await sealBundle(large, [partner.recipient])).toEqual({
      ok: false,
      code: 'bundle-too-large',
    })
    expect(await sealBundleWithCode(large, PASSPHRASE)).toEqual({
      ok: false,
      code: 'bundle-too-large',
    })
  })

  it.skipIf(!hasAge)('opens with the age program of a partner with older tools', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hand-over-'))
    try {
      const sealed = valueOf(await sealBundle(bundle, [older.recipient]))
      writeFileSync(join(folder, 'key.txt'), `${older.identity}\n`, { mode: 0o600 })
      writeFileSync(join(folder, 'bundle.age'), sealed)

      const { stdout, status } = spawnSync(
        'age',
        ['--decrypt', '-i', join(folder, 'key.txt'), join(folder, 'bundle.age')],
        { encoding: 'utf8' },
      )

      expect(status).toBe(0)
      expect(bundleSchema.parse(JSON.parse(stdout))).toEqual(bundle)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
