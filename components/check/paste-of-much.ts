import type { RefObject } from 'preact'

import { MAX_PART_LENGTH } from './split-text.ts'

/**
 * Takes a paste that does not fit out of the browser's hands: a field with a megabyte in it stands
 * still for seconds. A paste that fits is left alone, with the browser's own undo.
 */
export const pasteOfMuch =
  (
    area: RefObject<HTMLTextAreaElement | null>,
    text: string,
    onText: (text: string) => void,
  ): ((event: ClipboardEvent) => void) =>
  (event) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? ''
    const field = area.current
    if (!field || text.length + pasted.length <= MAX_PART_LENGTH) return
    event.preventDefault()
    onText(text.slice(0, field.selectionStart) + pasted + text.slice(field.selectionEnd))
  }
