import type { InboxRow } from '../../domain/api/staff.ts'

/** How many rows were not there before, or have more unread messages than before. */
export const countNewcomers = (
  before: readonly InboxRow[] | undefined,
  after: readonly InboxRow[],
): number => {
  if (before === undefined) return 0
  const unread = new Map(before.map((row) => [row.id, row.unreadMessages]))
  return after.filter(({ id, unreadMessages }) => {
    const earlier = unread.get(id)
    return earlier === undefined || unreadMessages > earlier
  }).length
}
