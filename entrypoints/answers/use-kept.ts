import { useCallback, useEffect, useState } from 'preact/hooks'

import type { OutboxEntry, WithdrawalRecord } from '../../extension/database.ts'
import type { DraftLine } from '../../extension/drafts.ts'
import { unlessLocked } from '../../extension/lock/locked-error.ts'
import type { KeptReceipt } from '../../extension/receipts.ts'
import type { Store } from '../../extension/store.ts'

export type Sent = {
  readonly receipt: KeptReceipt
  readonly entry: OutboxEntry | undefined
  /** The wish to withdraw it, while the intake did not confirm that. */
  readonly wish: WithdrawalRecord | undefined
}
export type Kept = { readonly drafts: readonly DraftLine[]; readonly sent: readonly Sent[] }

const LOOK_EVERY_MS = 3000

/** What is kept on this device, read again every few seconds: other pages and the background write. */
export const useKept = (
  store: Store,
): { readonly kept: Kept | undefined; readonly readAgain: () => Promise<void> } => {
  const [kept, setKept] = useState<Kept>()
  const readAgain = useCallback(async () => {
    const [drafts, receipts, entries, wishes] = await Promise.all([
      store.drafts.list(),
      store.receipts.list(),
      store.outbox.all(),
      store.withdrawals.all(),
    ])
    const entryOf = new Map(entries.map((entry) => [entry.id, entry]))
    const wishOf = new Map(wishes.map((wish) => [wish.id, wish]))
    const sent = receipts.map((receipt) => ({
      receipt,
      entry: entryOf.get(receipt.id),
      wish: wishOf.get(receipt.id),
    }))
    setKept({ drafts, sent })
  }, [store])

  useEffect(() => {
    void readAgain()
    const timer = setInterval(() => void unlessLocked(readAgain, undefined), LOOK_EVERY_MS)
    return () => {
      clearInterval(timer)
    }
  }, [readAgain])
  return { kept, readAgain }
}
