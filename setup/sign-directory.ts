import { CompactSign, importJWK } from 'jose'

import { dutchDirectory } from '../domain/content/dutch-directory.ts'
import { DIRECTORY_FORMAT, directorySchema, type Directory } from '../domain/directory/schema.ts'
import {
  DIRECTORY_TYPE,
  SIGNATURE_ALGORITHM,
  verifyDirectory,
  type RootKey,
} from '../domain/directory/verify-directory.ts'
import { dutchRules } from '../domain/routing/dutch-rules.ts'
import { toCanonicalBytes } from '../domain/sealing/canonical-json.ts'
import { createFilingProof } from '../server/intake/filing-proof.ts'
import { hashOf, secondsOf } from '../server/store/hashes.ts'
import type { DeskRecord } from '../server/store/staff-store.ts'
import type { Store } from '../server/store/store.ts'
import type { DemoRootKey } from './root-key.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const VALID_DAYS = 90
const RENEW_BELOW_DAYS = 30
const DESK_KEY_VALID_DAYS = 2 * 365

/** Root key without its private half: the form that is pinned and that checks signatures. */
export const publicHalf = ({ kty, crv, x }: DemoRootKey): RootKey => ({ kty, crv, x })

const daysAfter = (moment: Date, days: number): Date => new Date(moment.getTime() + days * DAY_MS)

/**
 * Signs the packed services and rules, the desk's key and the key of the intake's proofs of filing
 * as the next version of the directory, when they changed, when fewer than 30 days are left, or when
 * another root key signed the last one.
 * Throws when the content does not fit the directory's schema. Never reuses a version.
 */
export const signDirectoryIfNeeded = async (
  store: Store,
  desk: DeskRecord,
  rootKey: DemoRootKey,
  now: Date,
): Promise<void> => {
  const validFrom = await store.setup.setting(`desk-valid-from-${desk.id}`, now.toISOString())
  const filingProof = await createFilingProof(store.setup)
  const content: Pick<Directory, 'desks' | 'services' | 'rules' | 'filingKeys'> = {
    desks: [
      {
        id: desk.id,
        slug: desk.slug,
        names: { nl: desk.name, en: desk.name },
        recipient: desk.recipient,
        validFrom,
        validUntil: daysAfter(new Date(validFrom), DESK_KEY_VALID_DAYS).toISOString(),
      },
    ],
    services: dutchDirectory.services,
    rules: [...dutchRules],
    filingKeys: [filingProof.publicKey],
  }
  const contentHash = hashOf(content)
  const newest = await store.setup.newestDirectory()
  const isFresh =
    newest?.contentHash === contentHash &&
    newest.expiresAtSeconds > secondsOf(daysAfter(now, RENEW_BELOW_DAYS)) &&
    (await verifyDirectory(newest.jws, publicHalf(rootKey))).ok
  if (isFresh) return

  const expiresAt = daysAfter(now, VALID_DAYS)
  const version = (newest?.version ?? 0) + 1
  const directory = directorySchema.parse({
    format: DIRECTORY_FORMAT,
    version,
    issuedAt: now.toISOString(),
    expiresAt: expiresAt.toISOString(),
    ...content,
  })
  const jws = await new CompactSign(toCanonicalBytes(directory))
    .setProtectedHeader({ alg: SIGNATURE_ALGORITHM, typ: DIRECTORY_TYPE })
    .sign(await importJWK({ ...rootKey }, SIGNATURE_ALGORITHM))
  await store.setup.addDirectory({
    version,
    jws,
    contentHash,
    expiresAtSeconds: secondsOf(expiresAt),
  })
}
