import { useEffect, useRef } from 'preact/hooks'
import { ExitIcon } from '../icons/icons.tsx'
import { isExit, nextPresses, NO_PRESSES } from './shift-presses.ts'

export interface QuickExitProps {
  label: string
  /** Says that three times Shift does the same. */
  hint?: string | undefined
  onExit: () => void
}

/** Leaves by button or three times Shift; Escape stays with the screen reader. */
export function QuickExit({ label, hint, onExit }: QuickExitProps) {
  const exit = useRef(onExit)
  exit.current = onExit

  useEffect(() => {
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

  return (
    <button
      type="button"
      class="utrecht-button utrecht-button--secondary-action sw-button sw-quick-exit"
      title={hint}
      onClick={() => {
        onExit()
      }}
    >
      <ExitIcon size={20} />
      <span>{label}</span>
    </button>
  )
}
