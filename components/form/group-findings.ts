import type { Finding, FindingKind } from '../../domain/anonymise/finding.ts'
import { mayStand } from './let-stand.ts'

/** The same words found as the same kind, once or more. */
export type FoundWords = {
  readonly kind: FindingKind
  readonly found: string
  readonly replacement: string
  readonly times: number
  readonly mayStand: boolean
}

export type FoundKind = { readonly kind: FindingKind; readonly words: readonly FoundWords[] }

const wordsKeyOf = (kind: FindingKind, found: string): string => `${kind} ${found}`

/** True for a finding that is one of these found words. */
export const isOneOf =
  (words: Pick<FoundWords, 'kind' | 'found'>) =>
  ({ kind }: Pick<Finding, 'kind'>, found: string): boolean =>
    kind === words.kind && found === words.found

/**
 * What was found, each wording once and the wordings of one kind together, in the order of the text:
 * a name that comes back ten times is one question.
 */
export const groupFindings = (text: string, findings: readonly Finding[]): readonly FoundKind[] => {
  const words = new Map<string, FoundWords>()
  for (const finding of findings) {
    const found = text.slice(finding.start, finding.end)
    const key = wordsKeyOf(finding.kind, found)
    const known = words.get(key)
    words.set(key, {
      kind: finding.kind,
      found,
      replacement: known?.replacement ?? finding.replacement,
      times: (known?.times ?? 0) + 1,
      mayStand: (known?.mayStand ?? true) && mayStand(finding),
    })
  }
  const kinds = new Map<FindingKind, FoundWords[]>()
  for (const one of words.values()) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one])
  return [...kinds].map(([kind, ofKind]) => ({ kind, words: ofKind }))
}

/** The first of the kinds, up to so many words in all, and how many words are left out. */
export const firstWords = (
  kinds: readonly FoundKind[],
  most: number,
): { readonly kinds: readonly FoundKind[]; readonly leftOut: number } => {
  const shown: FoundKind[] = []
  let room = most
  let leftOut = 0
  for (const { kind, words } of kinds) {
    const fitting = words.slice(0, room)
    room -= fitting.length
    leftOut += words.length - fitting.length
    if (fitting.length > 0) shown.push({ kind, words: fitting })
  }
  return { kinds: shown, leftOut }
}
