import { createPortal, type ComponentChildren } from 'preact'

import './paper-sheet.css'

type Props = { readonly children: ComponentChildren }

/**
 * What comes out of the printer while this is on the page: these words alone, black on white, and
 * nothing of the screen. Hangs beside the page, so that no box of the page can cut it off.
 */
export const PaperSheet = ({ children }: Props) =>
  createPortal(<div class="sw-slip">{children}</div>, document.body)
