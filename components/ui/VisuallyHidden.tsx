import type { ComponentChildren } from 'preact'

export interface VisuallyHiddenProps {
  children: ComponentChildren
  id?: string | undefined
}

export function VisuallyHidden({ children, id }: VisuallyHiddenProps) {
  return (
    <span class="sw-visually-hidden" id={id}>
      {children}
    </span>
  )
}
