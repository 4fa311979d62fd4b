import { dutchDateAt } from '../domain/content/dutch-time.ts'
import { SECTORS } from '../domain/signal/vocabulary.ts'
import type { Receipt } from '../domain/thread/receipt.ts'
import { nextAskAt } from './answers.ts'
import type { ReceiptRecord } from './receipts.ts'

/**
 * What is kept about a signal just handed over, or about a receipt typed over (`deskId` null): the
 * day and not the time. A sector that is none counts as not known.
 */
export const newReceipt = ({
  receipt,
  deskId,
  sector,
  now,
  envelopeHash,
}: {
  readonly receipt: Receipt
  readonly deskId: string | null
  readonly sector: string | undefined
  readonly now: Date
  /** What a proof of filing will be about; unknown for a receipt typed over. */
  readonly envelopeHash?: string
}): ReceiptRecord => ({
  receipt,
  deskId,
  sector: SECTORS.find((known) => known === sector) ?? null,
  addedOn: dutchDateAt(now),
  access: null,
  state: null,
  closeReason: null,
  deskMessages: 0,
  seenMessages: 0,
  askAt: nextAskAt(now, Math.random()),
  filing: null,
  ...(envelopeHash !== undefined && { envelopeHash }),
})
