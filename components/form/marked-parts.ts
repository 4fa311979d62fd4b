import type { Finding } from '../../domain/anonymise/finding.ts'
import type { CheckedText } from './check-text.ts'

export type MarkedPart = {
  readonly text: string
  readonly start: number
  /** What was found here; `undefined` for what lies between. */
  readonly finding: Finding | undefined
  readonly isLook: boolean
}

/** The whole text in parts, in order: nothing left out, nothing twice. */
export const markedParts = ({
  text,
  findings,
  looks,
}: Pick<CheckedText, 'text' | 'findings' | 'looks'>): readonly MarkedPart[] => {
  const asked = new Set(looks)
  const parts: MarkedPart[] = []
  let done = 0
  for (const finding of [...findings, ...looks].sort((a, b) => a.start - b.start)) {
    const { start, end } = finding
    const between = text.slice(done, start)
    parts.push({ text: between, start: done, finding: undefined, isLook: false })
    parts.push({ text: text.slice(start, end), start, finding, isLook: asked.has(finding) })
    done = end
  }
  parts.push({ text: text.slice(done), start: done, finding: undefined, isLook: false })
  return parts.filter((part) => part.text !== '')
}
