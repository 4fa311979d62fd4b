import type { RefObject } from 'preact'

import type { CheckedText } from './check-text.ts'
import { MarkLayer } from './MarkLayer.tsx'
import { TextArea, type TextAreaProps } from '../ui/TextArea.tsx'

type Props = Omit<TextAreaProps, 'overlay' | 'textAreaRef'> & {
  readonly area: RefObject<HTMLTextAreaElement | null>
  readonly found: Pick<CheckedText, 'text' | 'findings' | 'looks'>
}

/** A text field in which what was found is underlined; it grows with its text. */
export const MarkedTextArea = ({ area, found, ...props }: Props) => (
  <TextArea
    {...props}
    textAreaRef={area}
    overlay={<MarkLayer area={area} value={props.value} found={found} />}
  />
)
