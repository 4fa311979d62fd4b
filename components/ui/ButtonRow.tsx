import type { ComponentChildren } from 'preact'

export interface ButtonRowProps {
  children: ComponentChildren
  /** Puts the last button at the far side. */
  spread?: boolean | undefined
}

export function ButtonRow({ children, spread = false }: ButtonRowProps) {
  return (
    <div class={spread ? 'sw-button-row sw-button-row--spread' : 'sw-button-row'}>{children}</div>
  )
}
