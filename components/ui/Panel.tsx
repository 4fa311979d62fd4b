import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Heading, type HeadingLevel } from './Heading.tsx'

export interface PanelProps {
  title?: string | undefined
  titleLevel?: HeadingLevel | undefined
  /** 'plain' has no box, 'sunken' is quieter than the page, 'accent' asks for attention. */
  look?: 'raised' | 'sunken' | 'accent' | 'plain' | undefined
  id?: string | undefined
  children: ComponentChildren
}

/** A part of a page with its own heading; with a title it is a named region. */
export function Panel({ title, titleLevel = 2, look = 'raised', id, children }: PanelProps) {
  const titleId = useId()
  return (
    <section
      id={id}
      class={`sw-box sw-box--${look} sw-flow`}
      aria-labelledby={title === undefined ? undefined : titleId}
    >
      {title !== undefined && (
        <Heading level={titleLevel} id={titleId}>
          {title}
        </Heading>
      )}
      {children}
    </section>
  )
}
