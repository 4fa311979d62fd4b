import { randomUuid } from '../domain/random.ts'
import { MAX_TEXT_LENGTH } from '../domain/signal/vocabulary.ts'
import { draftHash } from './draft-address.ts'
import type { Drafts } from './drafts.ts'

const MAX_SELECTION_LENGTH = 25 * MAX_TEXT_LENGTH

/**
 * Makes a new encrypted draft of text that was selected in a page, and gives the part of the
 * address that opens it: an id, never the text. Gives an empty part when there is no room: the form
 * then opens empty and the text is still selected in its page.
 */
export const draftOfSelection = async (drafts: Drafts, selection: string): Promise<string> => {
  const id = randomUuid()
  const text = selection.trim().slice(0, MAX_SELECTION_LENGTH)
  const kept = await drafts.keep(id, { answers: { text }, step: 'start' })
  return kept.ok ? draftHash(id) : ''
}
