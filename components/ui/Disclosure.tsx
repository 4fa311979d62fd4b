import type { ComponentChildren } from 'preact'
import { ChevronIcon } from '../icons/icons.tsx'

export interface DisclosureProps {
  summary: string
  open?: boolean | undefined
  onToggle?: ((open: boolean) => void) | undefined
  children: ComponentChildren
}

export function Disclosure({ summary, open, onToggle, children }: DisclosureProps) {
  return (
    <details
      class="sw-disclosure"
      open={open}
      onToggle={(event) => {
        onToggle?.(event.currentTarget.open)
      }}
    >
      <summary>
        <ChevronIcon size={20} />
        <span>{summary}</span>
      </summary>
      <div class="sw-disclosure__content sw-flow-small">{children}</div>
    </details>
  )
}
