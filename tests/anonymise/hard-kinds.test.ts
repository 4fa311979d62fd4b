import { describe, expect, it } from 'vitest'
import type { Finding } from '../../domain/anonymise/finding.ts'
import {
  HARD_KINDS,
  hasHardFinding,
  isHard,
  replaceFindings,
} from '../../domain/anonymise/hard-kinds.ts'

const aFinding = (start: number, end: number, replacement: string): Finding => ({
  start,
  end,
  kind: 'phone',
  certainty: 'likely',
  replacement,
})

describe('hard kinds', () => {
  it('are the identifiers that may never leave the device', () => {
    expect([...HARD_KINDS].sort()).toEqual([
      'address',
      'birthdate',
      'bsn',
      'card',
      'document',
      'email',
      'handle',
      'iban',
      'nationalid',
      'phone',
      'plate',
      'url',
      'vnumber',
    ])
  })

  it('are told from soft kinds', () => {
    expect(isHard('bsn')).toBe(true)
    expect(isHard('person')).toBe(false)
    expect(hasHardFinding([{ kind: 'age' }, { kind: 'plate' }])).toBe(true)
    expect(hasHardFinding([{ kind: 'age' }])).toBe(false)
    expect(hasHardFinding([])).toBe(false)
  })
})

describe('replacing findings', () => {
  it('puts the replacement in the place of each finding and keeps the rest', () => {
    const text = 'bel 0612345678 of 0687654321!'

    const replaced = replaceFindings(text, [aFinding(18, 28, '[b]'), aFinding(4, 14, '[a]')])

    expect(replaced).toBe('bel [a] of [b]!')
  })

  it('never brings back a character inside a finding when findings overlap', () => {
    const replaced = replaceFindings('abcdef', [aFinding(1, 4, '[a]'), aFinding(2, 5, '[b]')])

    expect(replaced).toBe('a[a]f')
  })

  it('keeps a text without findings', () => {
    expect(replaceFindings('niets te zien', [])).toBe('niets te zien')
  })
})
