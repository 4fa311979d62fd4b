import type { ComponentChildren } from 'preact'
import { ArrowForwardIcon } from '../icons/icons.tsx'

export interface ActionRowProps {
  title: string
  note?: string | undefined
  icon: ComponentChildren
  /** A count or StatusTag before the arrow. */
  tag?: ComponentChildren
  look?: 'plain' | 'primary' | undefined
  href?: string | undefined
  onClick?: ((event: MouseEvent) => void) | undefined
}

/** One big target of the popup or panel: pictogram, a title, a line below it, an arrow. */
export function ActionRow({
  title,
  note,
  icon,
  tag,
  look = 'plain',
  href,
  onClick,
}: ActionRowProps) {
  const className = `sw-action sw-action--${look}`
  const content = (
    <>
      <span class="sw-pictogram">{icon}</span>
      <span class="sw-action__words">
        <span class="sw-action__title">{title}</span>
        {note !== undefined && <span class="sw-action__note">{note}</span>}
      </span>
      {tag}
      <ArrowForwardIcon size={20} />
    </>
  )
  return href === undefined ? (
    <button type="button" class={className} onClick={onClick}>
      {content}
    </button>
  ) : (
    <a class={className} href={href} onClick={onClick}>
      {content}
    </a>
  )
}
