import type { ComponentChildren } from 'preact'

import { Heading } from '../ui/Heading.tsx'

type Props = {
  readonly title: string
  readonly why: string
  readonly children: ComponentChildren
}

/** Findings that ask for the same thing, under one heading and one reason. */
export const FindingsGroup = ({ title, why, children }: Props) => (
  <section class="sw-findings__group">
    <Heading level={3} size="small">
      {title}
    </Heading>
    <p class="sw-findings__why">{why}</p>
    {children}
  </section>
)
