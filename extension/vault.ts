import type * as z from 'zod/mini'

import { ok, refused, type Result } from '../domain/result.ts'
import { decodeText, encodeText } from '../domain/text.ts'
import type { Box } from './database.ts'

const IV_BYTES = 12
const STEP_BYTES = 1024
const SPACE = 0x20

/** The tables that hold boxes. */
export const BOXED = ['drafts', 'receipts', 'replies'] as const

/** Where a box is kept. It is part of what is authenticated: a box moved elsewhere does not open. */
export type Place = { readonly table: (typeof BOXED)[number]; readonly id: string }

/** A key and the id under which its boxes name it; the device key has none. */
export type VaultKey = { readonly id: string | undefined; readonly key: CryptoKey }

/** The keys of a vault. Both throw `LockedError` while a PIN is set and was not given. */
export type VaultKeys = {
  readonly current: () => Promise<VaultKey>
  readonly byId: (id: string | undefined) => Promise<CryptoKey | undefined>
}

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
 * and "lock" in one page hold in all. Never writes anything itself, never returns anything
 * unparsed; throws `LockedError` while locked.
 */
export const createVault = (keys: VaultKeys): Vault => ({
  close: async (place, value) =>
    closeBox(await keys.current(), place, padded(encodeText(JSON.stringify(value)))),

  open: async (place, box, schema) => {
    const key = await keys.byId(box.under)
    if (!key) return refused('box-damaged')
    try {
      const json = await openBox(key, place, box)
      const parsed = schema.safeParse(JSON.parse(decodeText(json)))
      return parsed.success ? ok(parsed.data) : refused('box-damaged')
    } catch {
      return refused('box-damaged')
    }
  },
})

/** Encrypts bytes for one place with a new random IV. */
export const closeBox = async (
  { id, key }: VaultKey,
  place: Place,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Box> => {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const data = await crypto.subtle.encrypt(algorithm(iv, place), key, bytes)
  return { iv, data, ...(id !== undefined && { under: id }) }
}

/** The bytes of a box; throws when it was changed, moved, or is of another key. */
export const openBox = async (key: CryptoKey, place: Place, { iv, data }: Box) =>
  new Uint8Array(await crypto.subtle.decrypt(algorithm(iv, place), key, data))

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
