import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { movedFindings } from '../../components/form/moved-findings.ts'
import type { Finding } from '../../domain/anonymise/finding.ts'

const foundIn = (text: string, ...words: readonly string[]) => ({
  text,
  findings: words.map((word): Finding => {
    const start = text.indexOf(word)
    return {
      start,
      end: start + word.length,
      kind: 'person',
      certainty: 'certain',
      replacement: '[naam]',
    }
  }),
  looks: [],
})

const wordsAfter = (before: ReturnType<typeof foundIn>, now: string): readonly string[] =>
  movedFindings(before, now).findings.map(({ start, end }) => now.slice(start, end))

describe('marks of a text of a moment ago', () => {
  it.each([
    ['before them', 'Nu: mevrouw Fatima belt Mo.', ['Fatima', 'Mo']],
    ['between them', 'mevrouw Fatima ook belt Mo.', ['Fatima', 'Mo']],
    ['after them', 'mevrouw Fatima belt Mo. Nu', ['Fatima', 'Mo']],
    ['inside one', 'mevrouw Fatxima belt Mo.', ['Mo']],
    ['right behind one, with a letter', 'mevrouw Fatimas belt Mo.', ['Mo']],
    ['right behind one, with a comma', 'mevrouw Fatima, belt Mo.', ['Fatima', 'Mo']],
    ['right before one, with a letter', 'mevrouw aFatima belt Mo.', ['Mo']],
    ['over both', 'mevrouw', []],
    ['of everything', '', []],
  ])('go along with a change %s', (_where, now, left) => {
    const before = foundIn('mevrouw Fatima belt Mo.', 'Fatima', 'Mo')

    expect(wordsAfter(before, now)).toEqual(left)
  })

  it('never lie on other words, whatever is typed, cut or pasted', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', 'é', '🧺', 'م', '\n') })
    fc.assert(
      fc.property(piece, piece, piece, piece, (head, found, tail, changed) => {
        fc.pre(found !== '')
        const text = head + found + tail
        const start = head.length
        const place = { start, end: start + found.length }
        const finding = {
          ...place,
          kind: 'person',
          certainty: 'look',
          replacement: '[naam]',
        } as const

        for (const now of [head + changed + found + tail, head + found + changed, changed]) {
          const moved = movedFindings({ text, findings: [], looks: [finding] }, now)
          for (const one of moved.looks) expect(now.slice(one.start, one.end)).toBe(found)
        }
      }),
    )
  })
})
