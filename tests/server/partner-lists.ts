import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { sha256Hex } from '../../server/store/hashes.ts'
import type { Store } from '../../server/store/store.ts'
import { aFolder } from './stores.ts'

/** A directory that names these services as partners; only its payload matters to the intake. */
export const listPartners = async (
  store: Store,
  version: number,
  services: readonly string[],
): Promise<void> => {
  const payload = {
    partners: services.map((service) => ({ service, ways: ['webhook', 'mail'] })),
  }
  const encoded = Buffer.from(JSON.stringify(payload)).toString('base64url')
  await store.setup.addDirectory({
    version,
    jws: `e30.${encoded}.c2ln`,
    contentHash: sha256Hex(encoded),
    expiresAtSeconds: 4_000_000_000,
  })
}

/** A PARTNERS_FILE in a new folder. */
export const aPartnersFile = (content: unknown): string => {
  const path = join(aFolder(), 'partners.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
