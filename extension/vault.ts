import type * as z from 'zod/mini'

import { ok, refused, type Result } from '../domain/result.ts'
import { decodeText, encodeText } from '../domain/text.ts'
import type { Box } from './database.ts'

const IV_BYTES = 12
const STEP_BYTES = 1024
const SPACE = 0x20

/** Where a box is kept. It is part of what is authenticated: a box moved elsewhere does not open. */
export type Place = { readonly table: 'drafts' | 'receipts' | 'replies'; readonly id: string }

export type Vault = {
  /** Encrypts a JSON value for one place, padded to whole kilobytes, with a new random IV. */
  readonly close: (place: Place, value: unknown) => Promise<Box>
  /** Opens and parses a box; refuses one that was changed, moved, or is of another key or form. */
  readonly open: <Value>(
    place: Place,
    box: Box,
    schema: z.ZodMiniType<Value>,
  ) => Promise<Result<Value, 'box-damaged'>>
}

/**
 * Encryption of what stays on the device. Takes the key anew each time, so that "delete everything"
 * in one page holds in all. Never writes anything itself, never returns anything unparsed.
 */
export const createVault = (key: () => Promise<CryptoKey>): Vault => ({
  close: async (place, value) => {
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
    const data = await crypto.subtle.encrypt(
      algorithm(iv, place),
      await key(),
      padded(encodeText(JSON.stringify(value))),
    )
    return { iv, data }
  },

  open: async (place, box, schema) => {
    try {
      const json = await crypto.subtle.decrypt(algorithm(box.iv, place), await key(), box.data)
      const parsed = schema.safeParse(JSON.parse(decodeText(new Uint8Array(json))))
      return parsed.success ? ok(parsed.data) : refused('box-damaged')
    } catch {
      return refused('box-damaged')
    }
  },
})

const algorithm = (iv: Uint8Array<ArrayBuffer>, { table, id }: Place): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new Uint8Array(encodeText(`${table}/${id}`)),
})

const padded = (json: Uint8Array): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(Math.ceil(json.length / STEP_BYTES) * STEP_BYTES).fill(SPACE)
  bytes.set(json)
  return bytes
}
