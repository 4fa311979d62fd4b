import { useLayoutEffect, useRef } from 'preact/hooks'
import { isExit, nextPresses, NO_PRESSES } from './shift-presses.ts'

/** Leaves by three times Shift, wherever the focus is; Escape stays with the screen reader. */
export const useShiftExit = (onExit: () => void): void => {
  const exit = useRef(onExit)
  exit.current = onExit

  // In the same moment as the page itself: somebody may press the instant they see it.
  useLayoutEffect(() => {
    let presses = NO_PRESSES
    const listen = (event: KeyboardEvent) => {
      presses = nextPresses(presses, event, event.timeStamp)
      if (!isExit(presses)) return
      presses = NO_PRESSES
      exit.current()
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => {
      window.removeEventListener('keydown', listen, { capture: true })
    }
  }, [])
}
