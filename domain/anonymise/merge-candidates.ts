import type { Candidate, Ground } from './family.ts'
import { isHard } from './hard-kinds.ts'

const RANK: Readonly<Record<Ground, number>> = { proven: 3, cued: 2, shaped: 1 }

const beats = (a: Candidate, b: Candidate): boolean => {
  if ((a.certainty === 'look') !== (b.certainty === 'look')) return b.certainty === 'look'
  if (
    isHard(a.kind) !== isHard(b.kind) &&
    RANK[a.ground] < RANK.proven &&
    RANK[b.ground] < RANK.proven
  )
    return isHard(a.kind)
  if (a.ground !== b.ground) return RANK[a.ground] > RANK[b.ground]
  return a.end - a.start > b.end - b.start
}

/**
 * Gives sorted, disjoint candidates. Where several overlap, a proven one decides what it is, then one
 * of a hard kind, since a phone number that is taken for a case number must still block; then a cued
 * one, then the longest, and one that is only worth a look last of all. The span covers them all, so
 * that no part of the beaten ones leaks.
 */
export const mergeCandidates = (candidates: readonly Candidate[]): Candidate[] => {
  const inOrder = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end)
  const merged: Candidate[] = []
  let best: Candidate | undefined
  let span = { start: 0, end: 0 }
  for (const next of inOrder) {
    if (best !== undefined && next.start < span.end) {
      span = { start: span.start, end: Math.max(span.end, next.end) }
      if (beats(next, best)) best = next
      continue
    }
    if (best !== undefined) merged.push({ ...best, ...span })
    best = next
    span = { start: next.start, end: next.end }
  }
  if (best !== undefined) merged.push({ ...best, ...span })
  return merged
}
