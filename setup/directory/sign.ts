import { dutchDirectory } from '../../domain/content/dutch-directory.ts'
import { deskKeyFileSchema } from '../../domain/directory/desk-key-file.ts'
import { findDesk } from '../../domain/directory/find-desk.ts'
import { DIRECTORY_FORMAT, type Directory } from '../../domain/directory/schema.ts'
import { verifyDirectory } from '../../domain/directory/verify-directory.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import { FALLBACK_DESK } from '../../domain/routing/route-signal.ts'
import { readJson, readText } from '../command-line.ts'
import { daysAfter, desksFileSchema, type DesksFile } from '../desks-to-sign.ts'
import { publicHalf, signDirectory } from '../sign-jws.ts'
import type { CommandRefusal } from './explain.ts'
import { readWholeRootKey } from './root-key-files.ts'

const MAX_DAYS = 370
const STANDARD_DAYS = 90

export type SignWish = {
  readonly key: string
  readonly desks: string
  /** The signed directory that is in use: the new one is the version after it. */
  readonly previous?: string | undefined
  /** Instead of `previous`, where another root key signed that one. */
  readonly version?: string | undefined
  readonly days?: string | undefined
  /** The file that a desk made of its new key in the console. */
  readonly deskKey?: string | undefined
}

/**
 * Signs the packed services and rules with these desks, filing keys and partners. Refuses keys of
 * the wrong kind, a desk without a key that may be used today, a previous directory that this root
 * key did not sign, and anything private in the file of desks. Needs no network and no database.
 */
export const signFiles = async (
  wish: SignWish,
  now: Date,
): Promise<Result<string, CommandRefusal>> => {
  const key = readWholeRootKey(wish.key)
  if (!key.ok) return refused(key.code, [wish.key])
  const file = readDesks(wish.desks)
  if (!file.ok) return file
  const carried = checkDeskKey(wish.deskKey, file.value)
  if (!carried.ok) return carried
  const version = await versionOf(wish, publicHalf(key.value))
  if (!version.ok) return version
  const days = Number(wish.days ?? STANDARD_DAYS)
  if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS) return refused('days-invalid')

  const directory: Directory = {
    format: DIRECTORY_FORMAT,
    version: version.value,
    issuedAt: now.toISOString(),
    expiresAt: daysAfter(now, days).toISOString(),
    services: dutchDirectory.services,
    rules: [...dutchRules],
    ...file.value,
  }
  const faults = faultsOf(directory, now)
  return faults.ok ? ok(await signDirectory(directory, key.value)) : faults
}

const readDesks = (path: string): Result<DesksFile, CommandRefusal> => {
  const text = readText(path)
  if (!text.ok) return refused(text.code, [path])
  if (/AGE-SECRET-KEY-|"d":/u.test(text.value)) return refused('private-key-inside')
  try {
    const parsed = desksFileSchema.safeParse(JSON.parse(text.value))
    if (parsed.success) return ok(parsed.data)
    return refused(
      'desks-invalid',
      parsed.error.issues.map(({ path: place, message }) => `${place.join('.')}: ${message}`),
    )
  } catch {
    return refused('desks-invalid', ['this is not JSON'])
  }
}

/** The intake is online, and the file of the desk came by another way: they must say the same. */
const checkDeskKey = (path: string | undefined, file: DesksFile): Result<true, CommandRefusal> => {
  if (path === undefined) return ok(true)
  const read = readJson(path)
  if (!read.ok && read.code === 'file-unreadable') return refused('file-unreadable', [path])
  const parsed = deskKeyFileSchema.safeParse(read.ok ? read.value : undefined)
  if (!parsed.success) return refused('desk-key-file-invalid', [path])
  const { id, recipient, desk } = parsed.data
  const isGiven = file.desks.some((given) => given.id === id && given.recipient === recipient)
  return isGiven ? ok(true) : refused('desk-key-differs', [`${desk} (${id})`])
}

const versionOf = async (
  { previous, version }: SignWish,
  rootKey: Parameters<typeof verifyDirectory>[1],
): Promise<Result<number, CommandRefusal>> => {
  const wished = version === undefined ? 1 : Number(version)
  if (!Number.isInteger(wished) || wished < 1) return refused('version-invalid')
  if (previous === undefined) return ok(wished)
  const text = readText(previous)
  if (!text.ok) return refused(text.code, [previous])
  const before = await verifyDirectory(text.value.trim(), rootKey)
  return before.ok
    ? ok(Math.max(before.value.version + 1, wished))
    : refused(before.code, [previous])
}

/** What the schema alone does not see: a directory with which somebody could not seal. */
export const faultsOf = (directory: Directory, now: Date): Result<true, CommandRefusal> => {
  const slugs = new Set(directory.desks.map(({ slug }) => slug))
  if (!slugs.has(FALLBACK_DESK)) return refused('no-main-desk')
  const stale = [...slugs].filter((slug) => !findDesk(directory, slug, now).ok)
  if (stale.length > 0) return refused('desk-key-expired', stale)
  const strangers = (directory.partners ?? []).flatMap(({ service, deskSlug }) =>
    deskSlug !== undefined && !slugs.has(deskSlug) ? [`partner ${service}: ${deskSlug}`] : [],
  )
  return strangers.length > 0 ? refused('desk-unknown', strangers) : ok(true)
}
