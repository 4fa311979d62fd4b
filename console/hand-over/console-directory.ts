import type { Directory } from '../../domain/directory/schema.ts'
import {
  rootKeySchema,
  verifyDirectory,
  type RootKey,
} from '../../domain/directory/verify-directory.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import type { SessionClient } from '../intake/staff-client.ts'

/** The public root key this console was built with; undefined in a build that was given none. */
export const builtInRootKey = (): RootKey | undefined => {
  const given: unknown = import.meta.env['VITE_ROOT_KEY']
  return typeof given === 'string' ? rootKeySchema.parse(JSON.parse(given)) : undefined
}

export type AskDirectory = () => Promise<Result<Directory, string>>

/** So long a directory is good for the parts of one page; keys and dates change far slower. */
const KEPT_MS = 60_000

/**
 * Fetches and verifies the directory, at most once a minute; within one session a version never goes
 * back. Refuses one that the root key did not sign: nothing is sealed to its keys then.
 */
export const createConsoleDirectory = (
  client: Pick<SessionClient, 'directory'>,
  rootKey: RootKey | undefined,
): AskDirectory => {
  let knownVersion = 0
  let kept: { readonly until: number; readonly answer: ReturnType<AskDirectory> } | undefined
  const look: AskDirectory = async () => {
    const fetched = await client.directory()
    if (!fetched.ok) return fetched
    if (rootKey === undefined) return refused('directory-signature')
    const verified = await verifyDirectory(fetched.value.jws, rootKey, knownVersion)
    if (!verified.ok) return verified
    knownVersion = verified.value.version
    return ok(verified.value)
  }
  return async () => {
    if (kept === undefined || kept.until < Date.now()) {
      kept = { until: Date.now() + KEPT_MS, answer: look() }
    }
    const answer = await kept.answer
    if (!answer.ok) kept = undefined
    return answer
  }
}
