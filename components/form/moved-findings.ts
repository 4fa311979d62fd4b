import type { Finding } from '../../domain/anonymise/finding.ts'
import type { CheckedText } from './check-text.ts'

type Found = Pick<CheckedText, 'text' | 'findings' | 'looks'>

const IS_WORD = /[\p{L}\p{N}\p{M}]/u

const sameAtStart = (before: string, now: string): number => {
  const most = Math.min(before.length, now.length)
  let same = 0
  while (same < most && before.charCodeAt(same) === now.charCodeAt(same)) same += 1
  return same
}

const sameAtEnd = (before: string, now: string, most: number): number => {
  let same = 0
  while (
    same < most &&
    before.charCodeAt(before.length - 1 - same) === now.charCodeAt(now.length - 1 - same)
  ) {
    same += 1
  }
  return same
}

/**
 * What was found in a text of a moment ago, at its places in the text as it is now. What the change
 * touches is left out until it is looked at again: every place still holds the very words it held.
 */
export const movedFindings = ({ text: before, findings, looks }: Found, now: string): Found => {
  if (before === now) return { text: now, findings, looks }
  const head = sameAtStart(before, now)
  const most = Math.min(before.length, now.length) - head
  const tail = sameAtEnd(before, now, most)
  const changeEnd = before.length - tail
  const shift = now.length - before.length
  const growsAtEnd = IS_WORD.test(now.charAt(head))
  const growsAtStart = IS_WORD.test(now.charAt(now.length - tail - 1))

  const moved = (finding: Finding): readonly Finding[] => {
    const { start, end } = finding
    if (end < head || (end === head && !growsAtEnd)) return [finding]
    if (start > changeEnd || (start === changeEnd && !growsAtStart))
      return [{ ...finding, start: start + shift, end: end + shift }]
    return []
  }
  return { text: now, findings: findings.flatMap(moved), looks: looks.flatMap(moved) }
}
