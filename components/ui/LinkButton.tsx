import type { ComponentChildren } from 'preact'

export interface LinkButtonProps {
  children: ComponentChildren
  onClick: (event: MouseEvent) => void
  icon?: ComponentChildren
  id?: string | undefined
  label?: string | undefined
}

/** A real button that reads as a link in running text: change, remove, show more. */
export function LinkButton({ children, onClick, icon, id, label }: LinkButtonProps) {
  return (
    <button type="button" class="sw-link-button" id={id} aria-label={label} onClick={onClick}>
      {icon}
      <span>{children}</span>
    </button>
  )
}
