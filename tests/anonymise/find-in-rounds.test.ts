import { describe, expect, it } from 'vitest'
import type { Family } from '../../domain/anonymise/family.ts'
import { findIdentifying } from '../../domain/anonymise/find-identifying.ts'
import { findInRounds } from '../../domain/anonymise/find-in-rounds.ts'
import { hasHardFinding, replaceFindings } from '../../domain/anonymise/hard-kinds.ts'
import { PUBLIC_CONTACTS } from '../../domain/anonymise/public-contacts.ts'
import { numbersIn } from './found-in.ts'

/** Finds the first `x` of each run alone, so that a run comes out one by one. */
const firstOfRun: Family = (text) =>
  Array.from(text.matchAll(/(?<!x)x/g), ({ index }) => ({
    start: index,
    end: index + 1,
    kind: 'phone',
    certainty: 'likely',
    ground: 'shaped',
  }))

describe('finding in rounds', () => {
  it('takes the rest of a chain along after a few rounds', () => {
    const found = findInRounds('a xxxxxxxxxx b', [firstOfRun], PUBLIC_CONTACTS)

    expect(found[0]).toMatchObject({ start: 2, end: 3 })
    expect(found.at(-1)).toMatchObject({ end: 12 })
  })

  it('does not look again far from what was found', () => {
    const lengths: number[] = []
    const counting: Family = (text, contacts) => {
      lengths.push(text.length)
      return firstOfRun(text, contacts)
    }

    findInRounds(`${'a '.repeat(5000)}x1${' a'.repeat(5000)}`, [counting], PUBLIC_CONTACTS)

    expect(lengths[0]).toBe(20_002)
    expect(Math.max(...lengths.slice(1))).toBeLessThan(1000)
  })

  it('gives nothing for a text without findings', () => {
    expect(findInRounds('niets te zien', [firstOfRun], PUBLIC_CONTACTS)).toEqual([])
  })

  it.each([
    '06-'.repeat(400),
    '06-12345678-'.repeat(50),
    '123456782-'.repeat(50),
    '123456782 '.repeat(50),
    '12-BDF-3-'.repeat(50),
    '0612345678/'.repeat(50),
    'bsn 123456782,'.repeat(50),
    '612345678 '.repeat(50),
    'f@voorbeeld.nl@voorbeeld.nl.'.repeat(20),
    'NL44RABO0123456789'.repeat(20),
    '06-'.repeat(40) + 'a' + '06-'.repeat(40),
  ])('leaves no hard finding in a chain: %s', (chain) => {
    const text = `Er stond ${chain} op.`

    const replaced = replaceFindings(text, findIdentifying(text, 'nl'))

    expect(hasHardFinding(findIdentifying(replaced, 'nl'))).toBe(false)
  })

  it('keeps numbers apart that stand in a list', () => {
    const findings = numbersIn('0612345678, 0687654321 en 0611111111')

    expect(findings).toHaveLength(3)
  })
})
