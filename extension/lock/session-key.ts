import { base64urlnopad } from '@scure/base'

import { MINUTE } from '../durations.ts'
import type { SessionArea } from '../take-once.ts'
import { UNLOCKED } from './unlocked-place.ts'

const CLOCK_SLIP = MINUTE

/** Apart from the key: who notes a use can never put back a key that was dropped meanwhile. */
const USED_AT = 'unlockedUsedAt'

type Unlocked = { readonly keyId: string; readonly key: string }

export type SessionKey = {
  readonly keep: (keyId: string, bytes: Uint8Array) => Promise<void>
  /** The key of this id, or `undefined` when it is locked, too long unused, or of another id. */
  readonly get: (keyId: string) => Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Notes that a person is at work, so that the key stays. */
  readonly touch: () => Promise<void>
  readonly drop: () => Promise<void>
}

/**
 * The data key in the memory of the browser session. Drops it after `lockAfterMs` without use, and
 * when the clock says something impossible. Never writes it anywhere else.
 */
export const createSessionKey = (
  area: SessionArea,
  lockAfterMs: () => Promise<number>,
  now: () => number = Date.now,
): SessionKey => {
  const valueOf = async (key: string): Promise<unknown> => (await area.get(key))[key]

  const read = async (): Promise<Unlocked | undefined> => {
    const unlocked = (await valueOf(UNLOCKED)) as Partial<Unlocked> | undefined
    const usedAt = await valueOf(USED_AT)
    const { keyId, key } = unlocked ?? {}
    if (typeof keyId !== 'string' || typeof key !== 'string') return undefined
    const unusedFor = typeof usedAt === 'number' ? now() - usedAt : Number.NaN
    if (unusedFor >= -CLOCK_SLIP && unusedFor < (await lockAfterMs())) return { keyId, key }
    await area.remove(UNLOCKED)
    return undefined
  }

  return {
    keep: (keyId, bytes) =>
      area.set({ [UNLOCKED]: { keyId, key: base64urlnopad.encode(bytes) }, [USED_AT]: now() }),

    get: async (keyId) => {
      const unlocked = await read()
      if (unlocked?.keyId !== keyId) return undefined
      return new Uint8Array(base64urlnopad.decode(unlocked.key))
    },

    touch: async () => {
      if (await read()) await area.set({ [USED_AT]: now() })
    },

    drop: () => area.remove(UNLOCKED),
  }
}
