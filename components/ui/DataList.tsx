import type { ComponentChildren } from 'preact'

export interface DataListItem {
  id: string
  key: string
  value: ComponentChildren
  /** A change link or button. */
  action?: ComponentChildren
}

export interface DataListProps {
  items: readonly DataListItem[]
  label?: string | undefined
}

export function DataList({ items, label }: DataListProps) {
  return (
    <dl class="utrecht-data-list sw-data-list" aria-label={label}>
      {items.map((item) => (
        <div key={item.id} class="utrecht-data-list__item sw-data-list__item">
          <dt class="utrecht-data-list__item-key">{item.key}</dt>
          <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd utrecht-data-list__item-value--multiline">
            {item.value}
          </dd>
          {item.action !== undefined && (
            <dd class="utrecht-data-list__actions utrecht-data-list__actions--html-dd">
              {item.action}
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
