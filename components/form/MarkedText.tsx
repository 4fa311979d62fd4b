import type { CheckedText } from './check-text.ts'

type Part = { readonly text: string; readonly isFound: boolean; readonly start: number }

const partsOf = ({ text, findings }: CheckedText): Part[] => {
  const parts: Part[] = []
  let done = 0
  for (const { start, end } of findings) {
    parts.push({ text: text.slice(done, start), isFound: false, start: done })
    parts.push({ text: text.slice(start, end), isFound: true, start })
    done = end
  }
  parts.push({ text: text.slice(done), isFound: false, start: done })
  return parts.filter((part) => part.text !== '')
}

/** The text as typed, with what was found in it marked. */
export const MarkedText = ({ checked }: { readonly checked: CheckedText }) => (
  <p class="sw-typed" dir="auto">
    {partsOf(checked).map((part) =>
      part.isFound ? (
        <mark key={part.start} class="sw-found">
          {part.text}
        </mark>
      ) : (
        part.text
      ),
    )}
  </p>
)
