import { dutchDirectory } from '../domain/content/dutch-directory.ts'
import type { Partner } from '../domain/directory/partner-schema.ts'
import { DIRECTORY_FORMAT, type Directory } from '../domain/directory/schema.ts'
import { verifyDirectory, type RootKey } from '../domain/directory/verify-directory.ts'
import { dutchRules } from '../domain/routing/dutch-rules.ts'
import { hashOf, secondsOf } from '../server/store/hashes.ts'
import type { Store } from '../server/store/store.ts'
import { daysAfter, desksToSign } from './desks-to-sign.ts'
import { keyUses } from './key-uses.ts'
import { publicHalf, signDirectory, type WholeRootKey } from './sign-jws.ts'

const VALID_DAYS = 90
const RENEW_BELOW_DAYS = 30

/**
 * Signs the packed services and rules, the keys of the desks and partners and of the intake's proofs
 * of filing as the next version of the directory, when they changed or when fewer than 30 days are
 * left. Throws when another root key signed the last one, which then stays, and when the content does not fit the directory's schema. Never reuses a version.
 */
export const signDirectoryIfNeeded = async (
  store: Store,
  rootKey: WholeRootKey,
  now: Date,
  partners: readonly Partner[] = [],
): Promise<void> => {
  const content = {
    ...(await desksToSign(store, now, partners)),
    services: dutchDirectory.services,
    rules: [...dutchRules],
  }
  const contentHash = hashOf(content)
  const newest = await store.setup.newestDirectory()
  if (newest && (await isSignedByAnother(newest.jws, publicHalf(rootKey)))) {
    throw new Error('Another root key signed the directory in use.')
  }
  const isFresh =
    newest?.contentHash === contentHash &&
    newest.expiresAtSeconds > secondsOf(daysAfter(now, RENEW_BELOW_DAYS)) &&
    (await verifyDirectory(newest.jws, publicHalf(rootKey))).ok
  if (isFresh) return

  const expiresAt = daysAfter(now, VALID_DAYS)
  const version = (newest?.version ?? 0) + 1
  const directory: Directory = {
    format: DIRECTORY_FORMAT,
    version,
    issuedAt: now.toISOString(),
    expiresAt: expiresAt.toISOString(),
    ...content,
  }
  const jws = await signDirectory(directory, rootKey)
  const added = await store.setup.addDirectory(
    { version, jws, contentHash, expiresAtSeconds: secondsOf(expiresAt) },
    keyUses(directory),
  )
  if (!added.ok) throw new Error('A key of a desk was put away while the directory was signed.')
}

/** Whether this root key did not sign it. A form that is not known (any more) had a good signature. */
export const isSignedByAnother = async (jws: string, rootKey: RootKey): Promise<boolean> => {
  const verified = await verifyDirectory(jws, rootKey)
  return !verified.ok && verified.code === 'directory-signature'
}
