import { ExitIcon } from '../icons/icons.tsx'
import { useShiftExit } from './use-shift-exit.ts'

export interface QuickExitProps {
  label: string
  /** Says that three times Shift does the same. */
  hint?: string | undefined
  onExit: () => void
}

/** Leaves by button or three times Shift; Escape stays with the screen reader. */
export function QuickExit({ label, hint, onExit }: QuickExitProps) {
  useShiftExit(onExit)
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
