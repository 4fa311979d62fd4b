import type { Directory } from '../domain/directory/schema.ts'
import {
  verifyDirectory,
  type DirectoryRefusal,
  type RootKey,
} from '../domain/directory/verify-directory.ts'
import type { IntakeRefusal } from '../domain/intake/intake-client.ts'
import { ok, refused, type Result } from '../domain/result.ts'
import type { Database } from './database.ts'
import { DAY, HOUR } from './durations.ts'
import type { RunAlone } from './run-alone.ts'
import { writeOrFull } from './storage-full.ts'

const CURRENT = 'current'

export type DirectoryNeeds = {
  readonly database: Database
  readonly rootKey: RootKey
  readonly fetchDirectory: () => Promise<Result<string, IntakeRefusal>>
  readonly runAlone: RunAlone
  readonly now: () => Date
  /** Uniform from 0 up to 1. */
  readonly random: () => number
}

export type DirectoryCache = {
  /**
   * The directory to seal with. Fetches at once when there is none, or only an expired one. Refuses
   * with the reason when there is still none.
   */
  readonly toSealWith: () => Promise<
    Result<Directory, IntakeRefusal | DirectoryRefusal | 'directory-expired'>
  >
  /** The last good directory, expired or not: its dates and numbers may be shown. */
  readonly lastGood: () => Promise<Directory | undefined>
  /** Fetches now, for once: something names a key that this directory does not have. */
  readonly fetchNow: () => Promise<void>
  /** Fetches when a day has passed, more or less; a failed try waits an hour. */
  readonly refreshIfDue: () => Promise<void>
}

/**
 * The last directory with a good signature of the root key, checked again each time it is read.
 * Never takes a version below one it has seen, another signer, or a damaged file.
 */
export const createDirectoryCache = (needs: DirectoryNeeds): DirectoryCache => {
  const { database, rootKey, now, random } = needs

  const lastGood = async (): Promise<Directory | undefined> => {
    const stored = await database.get('directory', CURRENT)
    if (!stored) return undefined
    const verified = await verifyDirectory(stored.jws, rootKey, stored.version)
    return verified.ok ? verified.value : undefined
  }

  const refresh = async (): Promise<Result<Directory, IntakeRefusal | DirectoryRefusal>> => {
    const fetched = await needs.fetchDirectory()
    if (!fetched.ok) return fetched
    const seen = (await database.get('directory', CURRENT))?.version ?? 0
    const verified = await verifyDirectory(fetched.value, rootKey, seen)
    if (!verified.ok) return verified
    const nextFetchAt = now().getTime() + 20 * HOUR + random() * 8 * HOUR
    const { version } = verified.value
    // A device without room cannot keep it: that is no reason not to seal with it now.
    await writeOrFull(() =>
      database.put('directory', { jws: fetched.value, version, nextFetchAt }, CURRENT),
    )
    return verified
  }

  const refreshOrWait = async (): Promise<void> => {
    const fetched = await refresh()
    const stored = await database.get('directory', CURRENT)
    if (fetched.ok || !stored) return
    const nextFetchAt = now().getTime() + HOUR * (1 + random())
    await writeOrFull(() => database.put('directory', { ...stored, nextFetchAt }, CURRENT))
  }

  return {
    lastGood,

    fetchNow: () => needs.runAlone('directory', refreshOrWait),

    toSealWith: () =>
      needs.runAlone('directory', async () => {
        const kept = await lastGood()
        if (kept && !isExpired(kept, now())) return ok(kept)
        const fetched = await refresh()
        if (!fetched.ok) return kept ? refused('directory-expired') : fetched
        return isExpired(fetched.value, now()) ? refused('directory-expired') : fetched
      }),

    refreshIfDue: () =>
      needs.runAlone('directory', async () => {
        const stored = await database.get('directory', CURRENT)
        // A clock that was far ahead once must not keep an old directory for years.
        const isDue =
          !stored ||
          stored.nextFetchAt <= now().getTime() ||
          stored.nextFetchAt > now().getTime() + 2 * DAY
        if (!isDue) return
        await refreshOrWait()
      }),
  }
}

const isExpired = (directory: Directory, at: Date): boolean =>
  Date.parse(directory.expiresAt) <= at.getTime()
