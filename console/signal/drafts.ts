/** An answer being typed, and the sealed message that was sent but not yet acknowledged. */
export type ReplyDraft = {
  readonly text: string
  readonly asks: boolean
  readonly unacknowledged?: UnacknowledgedReply
}

/** The same id and bytes go out again until the intake says it has them. */
export type UnacknowledgedReply = {
  readonly id: string
  readonly sealed: string
  readonly text: string
  readonly asks: boolean
}

export const EMPTY_DRAFT: ReplyDraft = { text: '', asks: false }

export type Drafts = {
  readonly get: (signalId: string) => ReplyDraft
  readonly keep: (signalId: string, draft: ReplyDraft) => void
  readonly drop: (signalId: string) => void
  /** Whether anything typed would be lost by leaving. */
  readonly hasAny: () => boolean
}

/** Typed answers per signal, in memory only: they outlive switching and locking, not the page. */
export const createDrafts = (): Drafts => {
  const drafts = new Map<string, ReplyDraft>()
  return {
    get: (signalId) => drafts.get(signalId) ?? EMPTY_DRAFT,
    keep: (signalId, draft) => {
      drafts.set(signalId, draft)
    },
    drop: (signalId) => {
      drafts.delete(signalId)
    },
    hasAny: () => [...drafts.values()].some(({ text }) => text.trim() !== ''),
  }
}
