import type { ComponentChildren } from 'preact'
import { Mark } from '../icons/Mark.tsx'

export interface AppHeaderProps {
  /** Product name. */
  name: string
  /** Which face or desk this is, shown after the name. */
  place?: string | undefined
  /** Language, quick exit, sign out. */
  children?: ComponentChildren
}

export function AppHeader({ name, place, children }: AppHeaderProps) {
  return (
    <header class="sw-header">
      <div class="sw-header__brand">
        <Mark size={28} />
        <span class="sw-header__name">{name}</span>
        {place !== undefined && <span class="sw-header__place">{place}</span>}
      </div>
      {children !== undefined && <div class="sw-header__tools">{children}</div>}
    </header>
  )
}
