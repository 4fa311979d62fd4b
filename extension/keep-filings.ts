import type { Outbox } from './outbox.ts'
import type { Receipts } from './receipts.ts'

/**
 * Writes the intake's day and its proof of filing beside each receipt that lacks them, so that
 * they stay when the outbox is emptied. The proof in the outbox was verified before.
 */
export const keepFilings = async (
  outbox: Pick<Outbox, 'get'>,
  receipts: Pick<Receipts, 'list' | 'change'>,
): Promise<void> => {
  for (const { id, filing: kept = null } of await receipts.list()) {
    const entry = await outbox.get(id)
    const filing = entry?.filing ?? null
    if (kept !== null || entry?.state !== 'received' || filing === null) continue
    const addedOn = entry.receivedOn
    await receipts.change(id, (record) => ({
      ...record,
      filing,
      ...(addedOn !== null && { addedOn }),
    }))
  }
}
