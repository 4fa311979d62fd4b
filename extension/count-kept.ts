import type { Counts, NewestDraft } from './ask-background.ts'
import type { DraftLine, Drafts } from './drafts.ts'
import { isOnItsWay, type Outbox } from './outbox.ts'
import { unreadMessages, type Receipts } from './receipts.ts'

const NEWEST = 2

/** The numbers and newest drafts on the popup's first screen. Deletes drafts past their days on the way. */
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
    newest: drafts.flatMap(newestOf).slice(0, NEWEST),
    onTheirWay: entries.filter(isOnItsWay).length,
    unread: receipts.reduce((sum, receipt) => sum + unreadMessages(receipt), 0),
  }
}

const newestOf = ({ id, sector, changedAt }: DraftLine): readonly NewestDraft[] =>
  changedAt ? [{ id, sector: sector ?? null, changedAt: changedAt.getTime() }] : []
