import { describe, expect, it } from 'vitest'
import { foundIn } from '../found-in.ts'
import { findTraits, traitKindIn } from '../../../domain/anonymise/indirect/trait.ts'
import { spansOf } from '../spans.ts'

describe('a trait', () => {
  it.each([
    ['Zij is zwanger van een tweeling.', 'zwanger van een tweeling', 'family'],
    ['moeder van vier kinderen', 'moeder van vier kinderen', 'family'],
    ['ciąży', 'ciąży', 'family'],
    ['她怀孕了', '怀孕', 'family'],
    ['een tattoo van een roos op haar pols', 'tattoo van een roos op haar pols', 'body'],
    ['hij mist een vinger', 'mist een vinger', 'body'],
    ['zit in een rolstoel', 'rolstoel', 'health'],
    ['heeft een licht verstandelijke beperking', 'licht verstandelijke beperking', 'health'],
    ['een zwarte BMW X5', 'zwarte BMW X5', 'car'],
    ['in een rode auto', 'rode auto', 'car'],
    [
      'een advertentie met "lief meisje wacht op je"',
      'advertentie met "lief meisje wacht op je"',
      'advert',
    ],
    ['Ik ben de mentor van klas 3B', 'Ik ben de mentor van klas 3B', 'role'],
  ])('is a question in: %s', (text, covered, kind) => {
    expect(spansOf(findTraits, text)).toEqual([`trait look: ${covered}`])
    expect(traitKindIn(covered)).toBe(kind)
  })

  it.each(['een auto', 'zij is moe', 'een advertentie', 'de mentor belde', 'alsof'])(
    'is not found in: %s',
    (text) => {
      expect(spansOf(findTraits, text)).toEqual([])
    },
  )

  it('does not widen a stronger finding inside it', () => {
    const findings = foundIn('de advertentie "bel mij op 06-12345678"')

    expect(findings).toEqual(['phone certain: 06-12345678'])
  })
})
