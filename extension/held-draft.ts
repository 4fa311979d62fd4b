import { readDraft, writtenDraft, type Draft } from '../domain/signal/draft.ts'
import { HELD_DRAFT } from './held-place.ts'
import { takeOnce, type SessionArea } from './take-once.ts'

/** The part of an address that opens what is held. It names nothing. */
export const HELD_HASH = '#wacht'

/** Holds a draft that cannot be encrypted yet, because the PIN was not given. */
export const holdDraft = (area: SessionArea, draft: Draft): Promise<void> =>
  area.set({ [HELD_DRAFT]: writtenDraft(draft) })

/** Gives what was held, once; `undefined` when there is nothing, or nothing of ours. */
export const takeHeldDraft = async (area: SessionArea): Promise<Draft | undefined> => {
  const draft = readDraft(await takeOnce(area, HELD_DRAFT))
  return draft.ok ? draft.value : undefined
}
