import { randomUuid } from '../../domain/random.ts'
import type { Sector } from '../../domain/signal/vocabulary.ts'
import { createDraftKeeper } from '../../extension/draft-keeper.ts'
import type { DraftMark, Drafts, StoredDraft } from '../../extension/drafts.ts'

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

/**
 * Ticks on the card are a draft from the first one on, so that closing the panel loses none. Once
 * that draft is changed elsewhere, it is left as it is: later ticks are a draft of their own.
 */
export const createTickedDraft = (drafts: Drafts): TickedDraft => {
  let open = begin(drafts)

  const startAnew = () => {
    open = begin(drafts)
  }

  return {
    flush: () => open.keeper.flush(),

    keep: (sector, ticked) => {
      if (ticked.length > 0) {
        open.keeper.keep(draftOfTicked(sector, ticked))
        return
      }
      const { keeper, place } = open
      void keeper.stop().then(() => drafts.discard(place.id, place.mark))
      startAnew()
    },

    handOver: async (sector, ticked) => {
      const { keeper, write, place } = open
      await keeper.stop()
      const kept = await write(draftOfTicked(sector, ticked))
      startAnew()
      return kept.ok ? place.id : undefined
    },
  }
}

const ELSEWHERE: ReadonlySet<string> = new Set(['draft-changed-elsewhere', 'draft-gone-elsewhere'])

/** A draft that is not written yet, and what writes it. */
const begin = (drafts: Pick<Drafts, 'keep'>) => {
  const place: { id: string; mark: DraftMark } = { id: randomUuid(), mark: null }
  const write = async (draft: StoredDraft) => {
    const first = await drafts.keep(place.id, draft, place.mark)
    const isElsewhere = !first.ok && ELSEWHERE.has(first.code)
    if (isElsewhere) Object.assign(place, { id: randomUuid(), mark: null })
    const kept = isElsewhere ? await drafts.keep(place.id, draft, null) : first
    if (kept.ok) place.mark = kept.value
    return kept
  }
  return { place, write, keeper: createDraftKeeper(write) }
}

/** Ticked lines as the start of a signal. */
export const draftOfTicked = (sector: Sector | null, ticked: readonly string[]): StoredDraft => ({
  answers: { ...(sector !== null && { sector }), indicators: [...ticked] },
  step: 'start',
})
