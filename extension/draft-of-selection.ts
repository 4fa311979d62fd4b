import { randomUuid } from '../domain/random.ts'
import { MAX_TEXT_LENGTH } from '../domain/signal/vocabulary.ts'
import { draftHash } from './draft-address.ts'
import type { Drafts } from './drafts.ts'
import { HELD_HASH, holdDraft } from './held-draft.ts'
import type { SessionArea } from './take-once.ts'

const MAX_SELECTION_LENGTH = 25 * MAX_TEXT_LENGTH

/**
 * Makes a new encrypted draft of text that was selected in a page, and gives the part of the
 * address that opens it: an id, never the text. While locked, the text waits in `area` for the PIN.
 * Gives an empty part when there is no room: the form then opens empty and the text is still
 * selected in its page.
 */
export const draftOfSelection = async (
  drafts: Pick<Drafts, 'keep'>,
  selection: string,
  area?: SessionArea,
): Promise<string> => {
  const id = randomUuid()
  const text = selection.trim().slice(0, MAX_SELECTION_LENGTH)
  const draft = { answers: { text }, step: 'start' } as const
  const kept = await drafts.keep(id, draft)
  if (kept.ok) return draftHash(id)
  if (kept.code !== 'vault-locked' || !area) return ''
  await holdDraft(area, draft)
  return HELD_HASH
}
