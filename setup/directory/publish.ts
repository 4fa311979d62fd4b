import type { Directory } from '../../domain/directory/schema.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import { createFilingProof } from '../../server/intake/filing-proof.ts'
import { hashOf, secondsOf } from '../../server/store/hashes.ts'
import type { Store } from '../../server/store/store.ts'
import { keyUses } from '../key-uses.ts'
import type { CommandRefusal } from './explain.ts'
import { verifyFile } from './verify.ts'

/**
 * Puts a signed directory into an intake's database, once everything about it was checked. Refuses
 * what `verifyFile` refuses, one below or beside the version in use, desks that this intake does not
 * serve or whose key nobody has opened yet, and one without the intake's filing key. The same file
 * again is no fault.
 */
export const publishFile = async (
  { file, rootKeyFile }: { readonly file: string; readonly rootKeyFile: string },
  store: Store,
  now: Date,
): Promise<Result<Directory, CommandRefusal>> => {
  const newest = await store.setup.newestDirectory()
  const verified = await verifyFile(file, rootKeyFile, now, newest?.version)
  if (!verified.ok) return verified
  const { jws, directory } = verified.value

  const known = await store.deskKeys.publishable()
  const served = new Set(known.map(({ id, recipient }) => id + recipient))
  const strangers = directory.desks.filter(({ id, recipient }) => !served.has(id + recipient))
  if (strangers.length > 0) {
    return refused(
      'desk-unknown',
      strangers.map(({ slug, id }) => `${slug} (${id})`),
    )
  }
  const named = new Set(directory.desks.map(({ id }) => id))
  const unattended = known
    .filter(({ id, isHeld }) => named.has(id) && !isHeld)
    .map(({ id, slug }) => `${slug} (${id})`)
  if (unattended.length > 0) return refused('desk-unattended', unattended)
  const { publicKey } = await createFilingProof(store.setup)
  if (!directory.filingKeys?.some(({ kid }) => kid === publicKey.kid)) {
    return refused('filing-key-unknown')
  }

  const { desks, services, rules, filingKeys, partners } = directory
  const added = await store.setup.addDirectory(
    {
      version: directory.version,
      jws,
      contentHash: hashOf({
        desks,
        services,
        rules,
        filingKeys,
        ...(partners === undefined ? {} : { partners }),
      }),
      expiresAtSeconds: secondsOf(new Date(directory.expiresAt)),
    },
    keyUses(directory),
  )
  if (!added.ok) return added
  const kept = await store.setup.newestDirectory()
  return kept?.jws === jws ? ok(directory) : refused('directory-same-version')
}
