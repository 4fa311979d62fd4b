import { isHard } from '../../domain/anonymise/hard-kinds.ts'
import type { CheckedText } from './check-text.ts'
import { markedParts } from './marked-parts.ts'

type Props = { readonly checked: Pick<CheckedText, 'text' | 'findings' | 'looks'> }

/** The text as typed, with what was found in it marked: what blocks most, what is only asked least. */
export const MarkedText = ({ checked }: Props) => (
  <p class="sw-typed" dir="auto">
    {markedParts(checked).map(({ text, start, finding, isLook }) =>
      finding === undefined ? (
        text
      ) : (
        <mark
          key={start}
          dir="auto"
          class={`sw-found sw-found--${isLook ? 'look' : isHard(finding.kind) ? 'hard' : 'soft'}`}
        >
          {text}
        </mark>
      ),
    )}
  </p>
)
