/** Places in a text: `start` included, `end` excluded. */
export type Span = { readonly start: number; readonly end: number }

/** Gives the text with other words in place of each span. The spans are sorted and disjoint. */
export const replaceSpans = (
  text: string,
  spans: readonly Span[],
  instead: (span: Span) => string,
): string => {
  const parts: string[] = []
  let done = 0
  for (const span of spans) {
    parts.push(text.slice(done, span.start), instead(span))
    done = span.end
  }
  parts.push(text.slice(done))
  return parts.join('')
}
