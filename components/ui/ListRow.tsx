import type { ComponentChildren } from 'preact'

export interface ListRowProps {
  title: string
  note?: string | undefined
  /** A StatusTag, shown above the title's far side. */
  tag?: ComponentChildren
  /** The one shown in the detail beside the list. */
  isCurrent?: boolean | undefined
  href?: string | undefined
  onClick?: ((event: MouseEvent) => void) | undefined
}

/** One line of a list that opens a detail: inbox, drafts, answers. */
export function ListRow({ title, note, tag, isCurrent = false, href, onClick }: ListRowProps) {
  const content = (
    <>
      <span class="sw-row__title">{title}</span>
      {tag}
      {note !== undefined && <span class="sw-row__note">{note}</span>}
    </>
  )
  const current = isCurrent ? 'true' : undefined
  return href === undefined ? (
    <button type="button" class="sw-row" aria-current={current} onClick={onClick}>
      {content}
    </button>
  ) : (
    <a class="sw-row" href={href} aria-current={current} onClick={onClick}>
      {content}
    </a>
  )
}
