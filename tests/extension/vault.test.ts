import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'

import { deviceKey } from '../../extension/device-key.ts'
import { aDevice } from './kept-here.ts'

const schema = z.strictObject({ text: z.string() })
const place = { table: 'drafts', id: 'one' } as const

describe('the vault', () => {
  it('opens what it closed', async () => {
    const { vault } = await aDevice()

    const opened = await vault.open(place, await vault.close(place, { text: 'Zoë ✓' }), schema)

    expect(opened).toEqual({ ok: true, value: { text: 'Zoë ✓' } })
  })

  it('gives texts of different lengths boxes of the same length', async () => {
    const { vault } = await aDevice()

    const boxes = await Promise.all(
      ['', 'a', 'a'.repeat(900)].map((text) => vault.close(place, { text })),
    )

    expect(new Set(boxes.map(({ data }) => data.byteLength))).toEqual(new Set([1024 + 16]))
  })

  it('uses a new IV for each box', async () => {
    const { vault } = await aDevice()

    const first = await vault.close(place, { text: 'same' })
    const second = await vault.close(place, { text: 'same' })

    expect(first.iv).not.toEqual(second.iv)
  })

  it.each([
    { table: 'drafts', id: 'two' },
    { table: 'receipts', id: 'one' },
  ] as const)('refuses a box that was moved to $table/$id', async (elsewhere) => {
    const { vault } = await aDevice()
    const box = await vault.close(place, { text: 'here' })

    const opened = await vault.open(elsewhere, box, schema)

    expect(opened).toEqual({ ok: false, code: 'box-damaged' })
  })

  it('refuses a box of which one bit was changed', async () => {
    const { vault } = await aDevice()
    const box = await vault.close(place, { text: 'here' })
    const bytes = new Uint8Array(box.data.slice(0))
    bytes[5] = (bytes[5] ?? 0) ^ 1

    const opened = await vault.open(place, { iv: box.iv, data: bytes.buffer }, schema)

    expect(opened).toEqual({ ok: false, code: 'box-damaged' })
  })

  it('refuses a box of another device', async () => {
    const [here, there] = await Promise.all([aDevice(), aDevice()])
    const box = await here.vault.close(place, { text: 'here' })

    const opened = await there.vault.open(place, box, schema)

    expect(opened).toEqual({ ok: false, code: 'box-damaged' })
  })

  it('refuses contents of a form it does not know', async () => {
    const { vault } = await aDevice()
    const box = await vault.close(place, { text: 'here', more: true })

    const opened = await vault.open(place, box, schema)

    expect(opened).toEqual({ ok: false, code: 'box-damaged' })
  })
})

describe('the device key', () => {
  it('cannot be taken out of the browser', async () => {
    const { database } = await aDevice()

    const key = await deviceKey(database)

    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
  })

  it('is one and the same for pages that ask at the same moment', async () => {
    const { database, vault } = await aDevice()

    const [one, other] = await Promise.all([vault.close(place, { text: 'x' }), deviceKey(database)])

    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: one.iv, additionalData: new TextEncoder().encode('drafts/one') },
      other,
      one.data,
    )
    expect(new TextDecoder().decode(plain)).toContain('"x"')
  })
})
