import type { Lock } from './lock.ts'
import { unlessLocked } from './locked-error.ts'

/** Work that needs the keys, as work that gives `instead` while they are locked. */
export const whenOpen =
  <Value, Instead>(
    lock: Pick<Lock, 'isOpen'>,
    work: () => Promise<Value>,
    instead: Instead,
  ): (() => Promise<Value | Instead>) =>
  async () =>
    (await lock.isOpen()) ? unlessLocked(work, instead) : instead
