import type { Directory } from '../../domain/directory/schema.ts'
import { verifyDirectory } from '../../domain/directory/verify-directory.ts'
import { keyFingerprint, printedFingerprint } from '../../console/opening/sheet-code.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import { recipientKind } from '../../domain/sealing/recipient.ts'
import { readText } from '../command-line.ts'
import type { CommandRefusal } from './explain.ts'
import { readRootKey } from './root-key-files.ts'
import { faultsOf } from './sign.ts'

export type VerifiedFile = { readonly jws: string; readonly directory: Directory }

/**
 * Reads a signed directory that may be published today. Refuses another signer, an edited file, one
 * below `knownVersion`, an expired one, and one with a desk whose keys are all outside their dates.
 */
export const verifyFile = async (
  file: string,
  rootKeyFile: string,
  now: Date,
  knownVersion = 0,
): Promise<Result<VerifiedFile, CommandRefusal>> => {
  const rootKey = readRootKey(rootKeyFile)
  if (!rootKey.ok) return refused(rootKey.code, [rootKeyFile])
  const text = readText(file)
  if (!text.ok) return text
  const jws = text.value.trim()
  const verified = await verifyDirectory(jws, rootKey.value, knownVersion)
  if (!verified.ok) return verified
  if (Date.parse(verified.value.expiresAt) <= now.getTime()) return refused('directory-expired')
  const faults = faultsOf(verified.value, now)
  return faults.ok ? ok({ jws, directory: verified.value }) : faults
}

const daysOf = ({ validFrom, validUntil }: { validFrom: string; validUntil: string }): string =>
  `${validFrom.slice(0, 10)} to ${validUntil.slice(0, 10)}`

/** What people at a ceremony compare with their own papers, line by line. */
export const describeDirectory = (directory: Directory): readonly string[] => [
  `Version ${directory.version}, issued ${directory.issuedAt}, used until ${directory.expiresAt}.`,
  `${directory.services.length} services, ${directory.rules.length} rules, ${directory.filingKeys?.length ?? 0} filing keys.`,
  ...directory.desks.map(
    (desk) =>
      `desk ${desk.slug} (${desk.id}): key ${printedFingerprint(keyFingerprint(desk.recipient))}, ${daysOf(desk)}`,
  ),
  ...(directory.partners ?? []).map((partner) => {
    const kind = recipientKind(partner.recipient) === 'hybrid' ? '' : ', an older kind (X25519)'
    return `partner ${partner.service}: key ${printedFingerprint(keyFingerprint(partner.recipient))}${kind}, by ${partner.ways.join(', ')}, ${daysOf(partner)}`
  }),
]
