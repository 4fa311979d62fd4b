import { randomUuid } from '../../domain/random.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import type { Database } from '../database.ts'
import { DEVICE_KEY, deviceKey } from '../device-key.ts'
import { inTransaction } from '../in-transaction.ts'
import { writeOrFull } from '../storage-full.ts'
import { BOXED, type VaultKeys } from '../vault.ts'
import { LockedError } from './locked-error.ts'
import {
  LOCK,
  pauseLeft,
  replaceLock,
  shortenPause,
  tryPin,
  type PinRefusal,
} from './pin-attempts.ts'
import { isStrongPin } from './pin-rule.ts'
import { rebox, writeReboxed } from './rebox.ts'
import type { SessionKey } from './session-key.ts'
import { importKey, newKeyBytes, wrapKey } from './wrapped-key.ts'

export type LockState = 'no-pin' | 'locked' | 'unlocked'

type Done<Code extends string> = Promise<Result<undefined, Code>>

export type Lock = {
  readonly state: () => Promise<LockState>
  /** True when the keys can be used now: no PIN, or unlocked. */
  readonly isOpen: () => Promise<boolean>
  /** Opens with the PIN, until the browser ends, nobody works for a while, or someone locks. */
  readonly unlock: (pin: string) => Done<PinRefusal>
  readonly lockNow: () => Promise<void>
  /** Notes that a person is at work. */
  readonly touch: () => Promise<void>
  readonly setPin: (pin: string) => Done<'pin-weak' | 'pin-already-set' | 'storage-full'>
  readonly changePin: (old: string, pin: string) => Done<PinRefusal | 'pin-weak' | 'storage-full'>
  readonly removePin: (pin: string) => Done<PinRefusal | 'storage-full'>
  /** Forgets the PIN and all that only it opens. Sealed signals on their way still go. */
  readonly forget: () => Promise<void>
  /** What is left of the pause after wrong attempts. */
  readonly pauseLeft: () => Promise<number>
  /** Takes off what was waited, unless another page did so since `leftBeforeMs` was read. */
  readonly shortenPause: (waitedMs: number, leftBeforeMs: number) => Promise<void>
}

const KEY_TABLES = ['keys', 'lock', ...BOXED] as const

/**
 * The optional PIN. Without one the device key encrypts all; with one a data key does, which only
 * PIN and device key together open. Setting, changing and removing it is one transaction each:
 * before it the old holds, after it the new, and nothing that is kept is ever without a key.
 */
export const createLock = (database: Database, session: SessionKey): Lock => {
  const keys = createVaultKeys(database, session)

  /** Boxes that another page wrote with the old key while the new one came. */
  const sweep = async (): Promise<void> => {
    const reboxed = await rebox(database, keys, await keys.current())
    if (reboxed.length === 0) return
    const transaction = database.transaction(BOXED, 'readwrite')
    await inTransaction(transaction, () =>
      writeReboxed(reboxed, (table) => transaction.objectStore(table)),
    )
  }

  const state: Lock['state'] = async () => {
    const lock = await database.get('lock', LOCK)
    if (!lock) return 'no-pin'
    return (await session.get(lock.keyId)) ? 'unlocked' : 'locked'
  }

  return {
    state,
    isOpen: async () => (await state()) !== 'locked',
    lockNow: () => session.drop(),
    touch: () => session.touch(),
    pauseLeft: () => pauseLeft(database),
    shortenPause: (waitedMs, leftBeforeMs) => shortenPause(database, waitedMs, leftBeforeMs),

    unlock: async (pin) => {
      const tried = await tryPin(database, pin)
      if (!tried.ok) return tried
      await session.keep(tried.value.keyId, tried.value.bytes)
      await writeOrFull(sweep)
      return ok(undefined)
    },

    setPin: async (pin) => {
      if (!isStrongPin(pin)) return refused('pin-weak')
      if (await database.get('lock', LOCK)) return refused('pin-already-set')
      const bytes = newKeyBytes()
      const id = randomUuid()
      const lock = await wrapKey(bytes, id, pin, await deviceKey(database))
      const reboxed = await rebox(database, keys, { id, key: await importKey(bytes) })
      await session.keep(id, bytes)

      const meanwhile = { isTaken: false }
      const written = await writeOrFull(async () => {
        const transaction = database.transaction(KEY_TABLES, 'readwrite')
        await inTransaction(transaction, async () => {
          meanwhile.isTaken = (await transaction.objectStore('lock').get(LOCK)) !== undefined
          if (meanwhile.isTaken) return
          await writeReboxed(reboxed, (table) => transaction.objectStore(table))
          // Keys of an earlier PIN: nothing lies under them any more.
          await transaction.objectStore('keys').delete(IDBKeyRange.upperBound(DEVICE_KEY, true))
          await transaction.objectStore('keys').delete(IDBKeyRange.lowerBound(DEVICE_KEY, true))
          await transaction.objectStore('lock').put(lock, LOCK)
        })
      })
      if (meanwhile.isTaken) return refused('pin-already-set')
      if (!written.ok) return written
      await writeOrFull(sweep)
      return ok(undefined)
    },

    changePin: async (old, pin) => {
      if (!isStrongPin(pin)) return refused('pin-weak')
      const tried = await tryPin(database, old)
      if (!tried.ok) return tried
      const { keyId, bytes } = tried.value
      const lock = await wrapKey(bytes, keyId, pin, await deviceKey(database))
      const written = await writeOrFull(() => replaceLock(database, lock))
      if (written.ok) await session.keep(keyId, bytes)
      return written
    },

    removePin: async (pin) => {
      const tried = await tryPin(database, pin)
      if (!tried.ok) return tried
      const { keyId, bytes } = tried.value
      const key = await importKey(bytes)
      const written = await writeOrFull(async () => {
        const transaction = database.transaction(['keys', 'lock'], 'readwrite')
        await inTransaction(transaction, async () => {
          // What lies under the data key stays so: without a PIN the device may open it.
          await transaction.objectStore('keys').put(key, keyId)
          await transaction.objectStore('lock').delete(LOCK)
        })
      })
      if (written.ok) await session.drop()
      return written
    },

    forget: async () => {
      const tables = [...KEY_TABLES, 'outbox', 'withdrawals'] as const
      const transaction = database.transaction(tables, 'readwrite')
      await inTransaction(transaction, async () => {
        const outbox = transaction.objectStore('outbox')
        for (const { id, state: is } of await outbox.getAll()) {
          if (is !== 'waiting' && is !== 'sending') await outbox.delete(id)
        }
        for (const table of KEY_TABLES) await transaction.objectStore(table).clear()
        await transaction.objectStore('withdrawals').clear()
      })
      await session.drop()
    },
  }
}

/** The keys of the vault under this lock. */
export const createVaultKeys = (database: Database, session: SessionKey): VaultKeys => {
  const dataKey = async () => {
    const lock = await database.get('lock', LOCK)
    if (!lock) return undefined
    const bytes = await session.get(lock.keyId)
    if (!bytes) throw new LockedError()
    return { id: lock.keyId, key: await importKey(bytes) }
  }

  return {
    current: async () => (await dataKey()) ?? { id: undefined, key: await deviceKey(database) },
    byId: async (id) => {
      const data = await dataKey()
      if (data && data.id === id) return data.key
      return id === undefined ? deviceKey(database) : database.get('keys', id)
    },
  }
}
