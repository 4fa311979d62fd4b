import { makeReceipt, type Receipt } from '../../domain/thread/receipt.ts'
import type { ThreadKeys } from '../../domain/thread/thread-keys.ts'
import { deriveBeside } from './derive-beside.ts'

/** A receipt that belongs to no signal yet, and the keys it opens. */
export type Thread = { readonly receipt: Receipt; readonly keys: ThreadKeys }

export type SpareThread = {
  /** Makes one ahead; does nothing while one is ready or on its way. */
  readonly makeAhead: () => void
  /** Gives one, and never the same twice. */
  readonly take: () => Promise<Thread>
}

const makeThread = async (): Promise<Thread> => {
  const receipt = makeReceipt()
  return { receipt, keys: await deriveBeside(receipt) }
}

/**
 * Keeps at most one unused thread in memory, so that the page before sending need not wait for it.
 * Each is given once; one that could not be made is made anew when it is asked for.
 */
export const createSpareThread = (make: () => Promise<Thread> = makeThread): SpareThread => {
  let spare: Promise<Thread | undefined> | undefined
  return {
    makeAhead: () => {
      spare ??= make().catch(() => undefined)
    },
    take: async () => {
      const taken = spare
      spare = undefined
      return (await taken) ?? make()
    },
  }
}

/** The one of this page. */
export const spareThread = createSpareThread()
