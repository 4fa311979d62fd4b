import { base64urlnopad } from '@scure/base'

import type { ThreadSigner } from '../domain/intake/intake-client.ts'
import { parseReceipt } from '../domain/thread/receipt.ts'
import { deriveThreadKeys, type ThreadKeys } from '../domain/thread/thread-keys.ts'
import type { KeptReceipt, Receipts } from './receipts.ts'

/** Every key of a kept receipt's thread. Throws on digits that are no receipt: none is kept. */
export const threadKeysOf = async (kept: Pick<KeptReceipt, 'receipt'>): Promise<ThreadKeys> => {
  const receipt = parseReceipt(kept.receipt)
  if (!receipt.ok) throw new Error('A receipt was kept that is none.')
  return deriveThreadKeys(receipt.value)
}

/**
 * What signs a thread's requests. Derived once and kept, encrypted, with the receipt: deriving
 * takes 64 MiB and a third of a second, too much for every question in the background.
 */
export const threadSignerOf = async (
  kept: KeptReceipt,
  receipts: Pick<Receipts, 'change'>,
): Promise<ThreadSigner> => {
  if (kept.access) {
    const { threadId, signingSeed } = kept.access
    return { id: threadId, signingSeed: base64urlnopad.decode(signingSeed) }
  }
  const { id, signingSeed } = await threadKeysOf(kept)
  const access = { threadId: id, signingSeed: base64urlnopad.encode(signingSeed) }
  await receipts.change(kept.id, (record) => ({ ...record, access }))
  return { id, signingSeed }
}
