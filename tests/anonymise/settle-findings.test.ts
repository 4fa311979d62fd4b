import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../domain/anonymise/family.ts'
import type { FindingKind } from '../../domain/anonymise/finding.ts'
import { settleFindings } from '../../domain/anonymise/settle-findings.ts'

const at = (text: string, words: string, kind: FindingKind): Candidate => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  kind,
  certainty: 'likely',
  ground: 'shaped',
})

const covered = (text: string, found: readonly Candidate[]): string[] =>
  found.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)

/** Finds this in a text wherever it stands behind a bracket, as a phone number, and nothing else. */
const behindBracket =
  (words: string) =>
  (text: string): Candidate[] =>
    text.includes(`]${words}`) ? [at(text, words, 'phone')] : []

describe('settling what was found', () => {
  it('does not look again when nothing was found', () => {
    let looks = 0

    const { found } = settleFindings('om 7 uur, 0612345678', [], 'nl', () => {
      looks += 1
      return []
    })

    expect(found).toEqual([])
    expect(looks).toBe(0)
  })

  it('finds what comes up behind a replaced word, and does not let it block', () => {
    const text = 'Zij is Fatima99-88-77 daar'

    const settled = settleFindings(
      text,
      [at(text, 'Fatima', 'person')],
      'nl',
      behindBracket('99-88-77'),
    )

    expect(covered(text, settled.found)).toEqual(['person: Fatima', 'id: 99-88-77'])
    expect(settled.words).toEqual(['[naam]', '[nummer]'])
  })

  it('puts words in brackets first, when that is enough', () => {
    const text = 'Laan 17 jaar oud'
    const streetWith = (replaced: string): Candidate[] =>
      replaced.includes('Laan 16') ? [at(replaced, 'Laan 16', 'address')] : []

    const settled = settleFindings(text, [at(text, '17 jaar', 'age')], 'nl', streetWith)

    expect(covered(text, settled.found)).toEqual(['age: 17 jaar'])
    expect(settled.words).toEqual(['[16 of 17 jaar]'])
  })

  it('takes the whole text in the end, when something keeps coming up', () => {
    const text = 'Anna 1 en 2\nen 3 en 4'
    const always = (replaced: string): Candidate[] =>
      Array.from(replaced.matchAll(/\d/g))
        .slice(0, 1)
        .map(({ index }) => ({ ...at(replaced, '', 'phone'), start: index, end: index + 1 }))

    const settled = settleFindings(text.repeat(9), [at(text, 'Anna', 'person')], 'nl', always)

    expect(settled.found).toHaveLength(1)
    expect(settled.found[0]).toMatchObject({ start: 0, end: text.length * 9 })
  })
})
