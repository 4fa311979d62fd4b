import { join } from 'node:path'

import { exportJWK, generateKeyPair } from 'jose'
import * as z from 'zod/mini'

import {
  rootKeySchema,
  SIGNATURE_ALGORITHM,
  type RootKey,
} from '../domain/directory/verify-directory.ts'
import { readIfThere, writePrivateFile } from './private-file.ts'

export const ROOT_KEY_FILE = 'demo-root-key.json'

const NOTE =
  'DEMO ONLY. This is the private half of the root key. Whoever has it decides to which desks people seal their signals. In real use it is made and kept offline, on a machine without a network, and never lies beside the intake.'

const rootKeyFileSchema = z.strictObject({
  note: z.string(),
  ...rootKeySchema.shape,
  d: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
})

/** Both halves; only the demo has the private one (`d`) at hand. */
export type DemoRootKey = RootKey & { readonly d: string }

/** The demo's root key; made at the first call. Throws when the file is there but damaged. */
export const demoRootKey = async (dataDir: string): Promise<DemoRootKey> => {
  const path = join(dataDir, ROOT_KEY_FILE)
  const text = await readIfThere(path)
  if (text !== undefined) return rootKeyFileSchema.parse(JSON.parse(text))

  const pair = await generateKeyPair(SIGNATURE_ALGORITHM, { crv: 'Ed25519', extractable: true })
  const { kty, crv, x, d } = await exportJWK(pair.privateKey)
  const key = rootKeyFileSchema.parse({ note: NOTE, kty, crv, x, d })
  await writePrivateFile(path, `${JSON.stringify(key, null, 2)}\n`)
  return key
}
