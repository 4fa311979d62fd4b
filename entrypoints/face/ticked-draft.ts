import { randomUuid } from '../../domain/random.ts'
import type { Sector } from '../../domain/signal/vocabulary.ts'
import { createDraftKeeper } from '../../extension/draft-keeper.ts'
import type { Drafts, StoredDraft } from '../../extension/drafts.ts'

export type TickedDraft = {
  readonly keep: (sector: Sector | null, ticked: readonly string[]) => void
  readonly flush: () => Promise<void>
  /**
   * Keeps the lines as a draft of its own and gives its id; later ticks begin another. Gives
   * `undefined` when they could not be kept.
   */
  readonly handOver: (
    sector: Sector | null,
    ticked: readonly string[],
  ) => Promise<string | undefined>
}

/** Ticks on the card are a draft from the first one on, so that closing the panel loses none. */
export const createTickedDraft = (drafts: Drafts): TickedDraft => {
  let id = randomUuid()
  const newKeeper = (keptId: string) =>
    createDraftKeeper((draft: StoredDraft) => drafts.keep(keptId, draft))
  let keeper = newKeeper(id)

  const startAnew = () => {
    id = randomUuid()
    keeper = newKeeper(id)
  }

  return {
    flush: () => keeper.flush(),

    keep: (sector, ticked) => {
      if (ticked.length > 0) {
        keeper.keep(draftOfTicked(sector, ticked))
        return
      }
      const emptied = id
      void keeper.stop().then(() => drafts.discard(emptied))
      startAnew()
    },

    handOver: async (sector, ticked) => {
      const handedOver = id
      await keeper.stop()
      const kept = await drafts.keep(handedOver, draftOfTicked(sector, ticked))
      startAnew()
      return kept.ok ? handedOver : undefined
    },
  }
}

/** Ticked lines as the start of a signal. */
export const draftOfTicked = (sector: Sector | null, ticked: readonly string[]): StoredDraft => ({
  answers: { ...(sector !== null && { sector }), indicators: [...ticked] },
  step: 'start',
})
