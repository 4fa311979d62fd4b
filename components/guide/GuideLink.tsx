import type { ComponentChildren } from 'preact'

import { ArrowForwardIcon } from '../icons/icons.tsx'
import { hrefOf, type GuideRoute } from './guide-route.ts'

type Props = { readonly to: GuideRoute; readonly children: ComponentChildren }

/** A link within the guide that stands on its own line. */
export const GuideLink = ({ to, children }: Props) => (
  <a class="sw-guide-link" href={hrefOf(to)}>
    <span>{children}</span>
    <ArrowForwardIcon size={16} />
  </a>
)
