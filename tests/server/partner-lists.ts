import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { sha256Hex } from '../../server/store/hashes.ts'
import type { Store } from '../../server/store/store.ts'
import { aFolder } from './stores.ts'

type Listed = {
  readonly service: string
  readonly ways: readonly string[]
  readonly validUntil?: string
}

/** A directory that names these partners (by webhook and mail); only its payload matters here. */
export const listPartners = async (
  store: Store,
  version: number,
  partners: readonly (string | Listed)[],
): Promise<void> => {
  const payload = {
    partners: partners.map((one) =>
      typeof one === 'string' ? { service: one, ways: ['webhook', 'mail'] } : one,
    ),
  }
  const encoded = Buffer.from(JSON.stringify(payload)).toString('base64url')
  await store.setup.addDirectory(
    {
      version,
      jws: `e30.${encoded}.c2ln`,
      contentHash: sha256Hex(encoded),
      expiresAtSeconds: 4_000_000_000,
    },
    [],
  )
}

/** A PARTNERS_FILE in a new folder. */
export const aPartnersFile = (content: unknown): string => {
  const path = join(aFolder(), 'partners.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
