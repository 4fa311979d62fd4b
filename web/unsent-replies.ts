/** Half-typed replies, in this page's memory only. */
export type UnsentReplies = {
  readonly textOf: (receipt: string) => string
  readonly note: (receipt: string, text: string) => void
  /** Whether closing the page would lose one. */
  readonly wouldLose: () => boolean
}

/** Keeps replies per receipt while the page is open; an empty one is forgotten. Never writes. */
export const createUnsentReplies = (): UnsentReplies => {
  const texts = new Map<string, string>()
  return {
    textOf: (receipt) => texts.get(receipt) ?? '',
    note: (receipt, text) => {
      if (text.trim() === '') texts.delete(receipt)
      else texts.set(receipt, text)
    },
    wouldLose: () => texts.size > 0,
  }
}
