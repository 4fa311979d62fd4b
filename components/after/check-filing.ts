import type { Desk } from '../../domain/directory/schema.ts'
import { verifyFiling, type Filing } from '../../domain/filing/filing.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import type { DirectoryState } from '../form/form-host.ts'

/** A proof of filing whose signature was checked on this device. */
export type CheckedFiling = {
  readonly jws: string
  readonly filing: Filing
  /** The desk's names by language; missing when the directory no longer has it. */
  readonly deskNames: Desk['names'] | undefined
}

/** What this device itself knows of the signal; what is not known is not compared. */
export type Expected = {
  readonly deskId?: string | undefined
  readonly envelopeHash?: string | undefined
}

/**
 * Checks a proof before it is shown: signed with a filing key of the directory, and about this very
 * signal. Refuses a proof of another desk or another envelope as it refuses a bad signature.
 */
export const checkFiling = async (
  jws: string,
  directory: DirectoryState,
  expected: Expected,
): Promise<Result<CheckedFiling, string>> => {
  if (directory.is === 'missing') return refused(directory.code)
  const { filingKeys = [], desks } = directory.directory
  const verified = await verifyFiling(jws, filingKeys)
  if (!verified.ok) return verified

  const filing = verified.value
  const isOther =
    (expected.deskId !== undefined && expected.deskId !== filing.deskId) ||
    (expected.envelopeHash !== undefined && expected.envelopeHash !== filing.envelopeHash)
  if (isOther) return refused('filing-invalid')
  return ok({ jws, filing, deskNames: desks.find(({ id }) => id === filing.deskId)?.names })
}
