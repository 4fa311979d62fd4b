import { randomUuid } from '../domain/random.ts'
import { ok, type Result } from '../domain/result.ts'
import type { Receipt } from '../domain/thread/receipt.ts'
import { newReceipt } from './new-receipt.ts'
import type { Receipts } from './receipts.ts'
import type { Withdrawals } from './withdrawals.ts'

/**
 * Notes the wish to withdraw the signal of a receipt that was typed in. Keeps the receipt on this
 * device for it (encrypted), because the wish must outlive the page; gives its id.
 */
export const withdrawTyped = async (
  { receipts, withdrawals }: { readonly receipts: Receipts; readonly withdrawals: Withdrawals },
  receipt: Receipt,
  now: Date,
): Promise<Result<string, 'storage-full'>> => {
  const known = (await receipts.list()).find((one) => one.receipt === receipt)
  const id = known?.id ?? randomUuid()
  if (!known) {
    const record = newReceipt({ receipt, deskId: null, sector: undefined, now })
    const added = await receipts.add(id, record)
    if (!added.ok) return added
  }
  const asked = await withdrawals.ask(id, now)
  return asked.ok ? ok(id) : asked
}
