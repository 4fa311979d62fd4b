import type { Counts } from './ask-background.ts'
import type { Drafts } from './drafts.ts'
import { isOnItsWay, type Outbox } from './outbox.ts'
import { unreadMessages, type Receipts } from './receipts.ts'

/** The numbers on the popup's first screen. Deletes drafts past their days on the way. */
export const countKept = async (kept: {
  readonly drafts: Drafts
  readonly outbox: Outbox
  readonly receipts: Receipts
}): Promise<Counts> => {
  const [drafts, entries, receipts] = await Promise.all([
    kept.drafts.list(),
    kept.outbox.all(),
    kept.receipts.list(),
  ])
  return {
    drafts: drafts.length,
    onTheirWay: entries.filter(isOnItsWay).length,
    unread: receipts.reduce((sum, receipt) => sum + unreadMessages(receipt), 0),
  }
}
