import type { ComponentChildren } from 'preact'
import { Heading, type HeadingLevel } from './Heading.tsx'

export interface CardProps {
  title: string
  titleLevel?: HeadingLevel | undefined
  icon?: ComponentChildren
  /** Short word above or beside the title, such as a StatusTag. */
  tag?: ComponentChildren
  footer?: ComponentChildren
  children?: ComponentChildren
}

export function Card({ title, titleLevel = 3, icon, tag, footer, children }: CardProps) {
  return (
    <article class="sw-box sw-box--raised sw-card">
      <div class="sw-card__head">
        {icon !== undefined && <span class="sw-pictogram">{icon}</span>}
        <Heading level={titleLevel} size="small">
          {title}
        </Heading>
        {tag !== undefined && <span class="sw-card__tag">{tag}</span>}
      </div>
      {children !== undefined && <div class="sw-flow-small">{children}</div>}
      {footer !== undefined && <div class="sw-card__foot">{footer}</div>}
    </article>
  )
}
