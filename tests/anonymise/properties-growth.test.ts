import fc from 'fast-check'
import { describe, it } from 'vitest'
import type { Family } from '../../domain/anonymise/family.ts'
import { findBsn } from '../../domain/anonymise/families/bsn.ts'
import { findPhone } from '../../domain/anonymise/families/phone.ts'
import { findPlate } from '../../domain/anonymise/families/plate.ts'
import { findInRounds } from '../../domain/anonymise/find-in-rounds.ts'
import { PUBLIC_CONTACTS } from '../../domain/anonymise/public-contacts.ts'
import { settleFindings } from '../../domain/anonymise/settle-findings.ts'
import { makeWorkingCopy } from '../../domain/anonymise/working-copy.ts'
import { spliced } from './adversarial-texts.ts'

const RUNS = { numRuns: 2_000 }
/** One for each round, with room for the little that zones see twice. */
const MOST_TIMES = 16
const MOST_LOOKS = 6

const FAMILIES: readonly Family[] = [findBsn, findPhone, findPlate]

const counted = (): { readonly families: Family[]; readonly characters: () => number } => {
  let characters = 0
  return {
    families: FAMILIES.map((family) => (text, contacts) => {
      characters += text.length
      return family(text, contacts)
    }),
    characters: () => characters / FAMILIES.length,
  }
}

describe('the work for a text, counted', () => {
  it('is at most a fixed number of times its length, however findings chain', () => {
    fc.assert(
      fc.property(spliced, fc.integer({ min: 1, max: 12 }), (part, times) => {
        const { text } = makeWorkingCopy(part.repeat(times))
        const { families, characters } = counted()

        findInRounds(text, families, PUBLIC_CONTACTS)

        return characters() <= MOST_TIMES * text.length
      }),
      RUNS,
    )
  })

  it('holds a bounded number of looks at the replaced text', () => {
    fc.assert(
      fc.property(spliced, (part) => {
        const { text } = makeWorkingCopy(part)
        let looks = 0
        const look = (replaced: string): ReturnType<typeof findInRounds> => {
          looks += 1
          return findInRounds(replaced, FAMILIES, PUBLIC_CONTACTS)
        }

        settleFindings(text, findInRounds(text, [findBsn], PUBLIC_CONTACTS), 'nl', look)

        return looks <= MOST_LOOKS
      }),
      RUNS,
    )
  })
})
