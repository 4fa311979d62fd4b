import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { envelopeSchema } from '../../domain/envelope/schema.ts'
import { signalContentsSchema } from '../../domain/sealing/contents.ts'
import { toCanonicalJson } from '../../domain/sealing/canonical-json.ts'
import { openJson } from '../../domain/sealing/open.ts'
import { BUCKET_BYTES, padToBucket } from '../../domain/sealing/padding.ts'
import { sealJson, STANZAS } from '../../domain/sealing/seal.ts'
import { sealSignal, signalContents } from '../../domain/sealing/seal-signal.ts'
import { makeReceipt } from '../../domain/thread/receipt.ts'
import { deriveThreadKeys } from '../../domain/thread/thread-keys.ts'
import { aDesk, aKeyPair, aRoutedSignal } from '../builders.ts'

const valueOf = <Value>(
  result: { ok: true; value: Value } | { ok: false; code: string },
): Value => {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}

const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

describe('sealing a signal', () => {
  it('opens at the desk to exactly the contents that the check page showed', async () => {
    const key = await aKeyPair()
    const thread = await deriveThreadKeys(makeReceipt())
    const routed = aRoutedSignal(aDesk(key.recipient))

    const envelope = valueOf(await sealSignal(routed, thread))
    const opened = valueOf(await openJson(envelope.sealed, key.identity, signalContentsSchema))

    expect(envelopeSchema.safeParse(envelope).success).toBe(true)
    expect(toCanonicalJson(opened)).toBe(toCanonicalJson(signalContents(routed, thread)))
  })

  it('tells nothing by its length: every signal up to 6,000 bytes gives the same', async () => {
    const key = await aKeyPair()
    const thread = await deriveThreadKeys(makeReceipt())
    const texts = ['', 'kort', 'x'.repeat(2000), '\u6f22'.repeat(1300), '\u00e9'.repeat(1500)]

    const envelopes = await Promise.all(
      texts.map(async (text) =>
        valueOf(await sealSignal(aRoutedSignal(aDesk(key.recipient), { text }), thread)),
      ),
    )

    expect(new Set(envelopes.map((envelope) => JSON.stringify(envelope).length)).size).toBe(1)
  })

  it('is not opened by another key, and says so', async () => {
    const key = await aKeyPair()
    const other = await aKeyPair()
    const sealed = valueOf(await sealJson({ a: 1 }, [key.recipient]))

    const opened = await openJson(toBase64(sealed), other.identity, signalContentsSchema)

    expect(opened).toEqual({ ok: false, code: 'not-for-this-key' })
  })

  it('refuses one changed byte anywhere in the file', async () => {
    const key = await aKeyPair()
    const sealed = valueOf(await sealJson({ a: 1 }, [key.recipient]))

    await fc.assert(
      fc.asyncProperty(
        fc.nat(sealed.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const damaged = Uint8Array.from(sealed)
          damaged[at] = (damaged[at] ?? 0) ^ by
          const opened = await openJson(toBase64(damaged), key.identity, signalContentsSchema)
          expect(opened.ok).toBe(false)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('always shows the same number of stanzas', async () => {
    const keys = await Promise.all([aKeyPair(), aKeyPair(), aKeyPair()])

    for (const count of [1, 2, 3]) {
      const recipients = keys.slice(0, count).map(({ recipient }) => recipient)
      const sealed = Buffer.from(valueOf(await sealJson({ a: 1 }, recipients))).toString('latin1')
      expect(sealed.match(/^-> mlkem768x25519 /gmu)).toHaveLength(STANZAS)
    }
  })

  it('refuses to mix key types, to seal to nobody, and to seal to what is no key', async () => {
    const hybrid = await aKeyPair()
    const classic = await identityToRecipient(await generateX25519Identity())

    expect(await sealJson({}, [hybrid.recipient, classic])).toMatchObject({
      code: 'mixed-key-types',
    })
    expect(await sealJson({}, [])).toMatchObject({ code: 'no-recipient' })
    expect(await sealJson({}, ['age1pq1nonsense'])).toMatchObject({ code: 'recipient-invalid' })
    expect(await sealJson({}, [hybrid.recipient.slice(0, -1) + 'q'])).toMatchObject({
      code: 'recipient-invalid',
    })
    expect(await sealJson({}, Array<string>(5).fill(hybrid.recipient))).toMatchObject({
      code: 'too-many-recipients',
    })
  })
})

describe('padding', () => {
  it('fills up to whole buckets and keeps the JSON readable', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40_000 }), (text) => {
        const padded = padToBucket(new TextEncoder().encode(JSON.stringify(text)))
        expect(padded.length % BUCKET_BYTES).toBe(0)
        expect(JSON.parse(new TextDecoder().decode(padded))).toBe(text)
      }),
      { numRuns: 100 },
    )
  })
})

const hasAge = spawnSync('age', ['--version']).status === 0

describe('the age command (skipped where it is not installed)', () => {
  it.runIf(hasAge)('opens a signal sealed to an X25519 test recipient', async () => {
    const identity = await generateX25519Identity()
    const folder = mkdtempSync(join(tmpdir(), 'signaalwijzer-age-'))
    try {
      const contents = { kind: 'signal', text: 'Alleen een proef.' }
      const recipient = await identityToRecipient(identity)
      writeFileSync(join(folder, 'key.txt'), `${identity}\n`, { mode: 0o600 })
      writeFileSync(join(folder, 'signal.age'), valueOf(await sealJson(contents, [recipient])))

      const opened = execFileSync('age', [
        '--decrypt',
        '--identity',
        join(folder, 'key.txt'),
        join(folder, 'signal.age'),
      ])

      expect(JSON.parse(opened.toString())).toEqual(contents)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
