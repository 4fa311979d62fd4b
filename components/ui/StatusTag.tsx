import type { ComponentChildren } from 'preact'

export type StatusTone = 'neutral' | 'info' | 'ok' | 'warning' | 'danger'

export interface StatusTagProps {
  tone?: StatusTone | undefined
  icon?: ComponentChildren
  children: ComponentChildren
}

export function StatusTag({ tone = 'neutral', icon, children }: StatusTagProps) {
  return (
    <span class={`sw-tag sw-tag--${tone}`}>
      {icon}
      <span>{children}</span>
    </span>
  )
}
