import { ok, refused, type Result } from '../../domain/result.ts'
import type { Database, LockRecord } from '../database.ts'
import { deviceKey } from '../device-key.ts'
import { HOUR, SECOND } from '../durations.ts'
import { inTransaction } from '../in-transaction.ts'
import { unwrapKey } from './wrapped-key.ts'

export const LOCK = 'pin'

const FREE_ATTEMPTS = 3
const FIRST_PAUSE = 30 * SECOND

/** The pause after so many wrong attempts: none at first, then half a minute, doubling, to an hour. */
export const pauseAfterAttempts = (attempts: number): number =>
  attempts <= FREE_ATTEMPTS
    ? 0
    : Math.min(FIRST_PAUSE * 2 ** Math.min(attempts - FREE_ATTEMPTS - 1, 10), HOUR)

export type PinRefusal = 'pin-wrong' | 'pin-wait' | 'pin-not-set'

/**
 * Tries a PIN. An attempt is written down before the PIN is tried, so that a closed page or browser
 * never gives one for free. Refuses during a pause without trying.
 */
export const tryPin = async (
  database: Database,
  pin: string,
): Promise<
  Result<{ readonly keyId: string; readonly bytes: Uint8Array<ArrayBuffer> }, PinRefusal>
> => {
  const noted = await noteAttempt(database)
  if (!noted.ok) return noted
  const { keyId } = noted.value
  const bytes = await unwrapKey(noted.value, pin, await deviceKey(database))
  if (!bytes) return refused('pin-wrong')
  await changeLock(database, (lock) =>
    lock.keyId === keyId ? { ...lock, attempts: 0, waitMs: 0 } : lock,
  )
  return ok({ keyId, bytes })
}

/** What is left of the pause, in milliseconds. */
export const pauseLeft = async (database: Database): Promise<number> =>
  (await database.get('lock', LOCK))?.waitMs ?? 0

/**
 * Takes milliseconds that were really waited off the pause, if it still is what it was when the
 * waiting began: the same moments never count for two pages.
 */
export const shortenPause = (
  database: Database,
  waitedMs: number,
  leftBeforeMs: number,
): Promise<void> =>
  changeLock(database, (lock) =>
    lock.waitMs === leftBeforeMs ? { ...lock, waitMs: Math.max(0, lock.waitMs - waitedMs) } : lock,
  )

/** Puts another PIN around the same key; does nothing when the key was forgotten meanwhile. */
export const replaceLock = (database: Database, next: LockRecord): Promise<void> =>
  changeLock(database, (lock) => (lock.keyId === next.keyId ? next : lock))

const noteAttempt = async (
  database: Database,
): Promise<Result<LockRecord, 'pin-wait' | 'pin-not-set'>> => {
  const transaction = database.transaction('lock', 'readwrite')
  return inTransaction(transaction, async () => {
    const lock = await transaction.store.get(LOCK)
    if (!lock) return refused('pin-not-set')
    if (lock.waitMs > 0) return refused('pin-wait')
    const attempts = lock.attempts + 1
    await transaction.store.put({ ...lock, attempts, waitMs: pauseAfterAttempts(attempts) }, LOCK)
    return ok(lock)
  })
}

const changeLock = async (
  database: Database,
  change: (lock: LockRecord) => LockRecord,
): Promise<void> => {
  const transaction = database.transaction('lock', 'readwrite')
  await inTransaction(transaction, async () => {
    const lock = await transaction.store.get(LOCK)
    if (lock) await transaction.store.put(change(lock), LOCK)
  })
}
