import { join } from 'node:path'

import { exportJWK, generateKeyPair } from 'jose'
import * as z from 'zod/mini'

import { rootKeySchema, SIGNATURE_ALGORITHM } from '../domain/directory/verify-directory.ts'
import { readIfThere, writePrivateFile } from './private-file.ts'
import type { WholeRootKey } from './sign-jws.ts'

export const ROOT_KEY_FILE = 'demo-root-key.json'

const DEMO_NOTE =
  'DEMO ONLY. This is the private half of the root key. Whoever has it decides to which desks people seal their signals. In real use it is made and kept offline, on a machine without a network, and never lies beside the intake.'

const wholeKeySchema = z.strictObject({
  ...rootKeySchema.shape,
  d: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
})

/** A root key as it lies in its file: both halves, and a note that says what it is. */
export const rootKeyFileSchema = z.strictObject({ note: z.string(), ...wholeKeySchema.shape })

/** A new root key, in memory only. */
export const makeRootKeyPair = async (): Promise<WholeRootKey> => {
  const pair = await generateKeyPair(SIGNATURE_ALGORITHM, { crv: 'Ed25519', extractable: true })
  const { kty, crv, x, d } = await exportJWK(pair.privateKey)
  return wholeKeySchema.parse({ kty, crv, x, d })
}

/** A new root key, written to a file only its owner may read. */
export const makeRootKeyFile = async (path: string, note: string): Promise<WholeRootKey> => {
  const key = { note, ...(await makeRootKeyPair()) }
  await writePrivateFile(path, `${JSON.stringify(key, null, 2)}\n`)
  return key
}

/** The demo's root key, if it was made. Throws when the file is there but damaged. */
export const keptDemoRootKey = async (dataDir: string): Promise<WholeRootKey | undefined> => {
  const text = await readIfThere(join(dataDir, ROOT_KEY_FILE))
  return text === undefined ? undefined : rootKeyFileSchema.parse(JSON.parse(text))
}

/** The demo's root key; made at the first call. Throws when the file is there but damaged. */
export const demoRootKey = async (dataDir: string): Promise<WholeRootKey> =>
  (await keptDemoRootKey(dataDir)) ?? makeRootKeyFile(join(dataDir, ROOT_KEY_FILE), DEMO_NOTE)
