import { HELD_DRAFT } from '../../extension/held-place.ts'
import { UNLOCKED } from '../../extension/lock/unlocked-place.ts'
import { browser } from '#imports'

const LONGEST_WAIT_MS = 300

/**
 * Empties the screen at once, lets what was typed be kept for a moment, locks (other open pages
 * hear it and ask for the PIN), and puts an empty page in the place of this one, in the history too.
 * An own page will not do: browsers show our name there.
 */
export const leaveQuickly = async (
  keep: () => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  document.title = ''
  document.body.hidden = true
  // Nothing may ask "are you sure?" now: first to hear it, and the others do not.
  window.addEventListener('beforeunload', stopHere, { capture: true })
  const longEnough = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))
  await Promise.race([keep(), longEnough]).catch(() => undefined)
  await Promise.race([lock(), longEnough]).catch(() => undefined)
  location.replace('about:blank')
}

/** Drops the key of an unlocked device; without a PIN there is none and nothing happens. */
const lock = async (): Promise<void> => {
  await browser.storage.session.remove([UNLOCKED, HELD_DRAFT])
}

const stopHere = (event: Event): void => {
  event.stopImmediatePropagation()
}
