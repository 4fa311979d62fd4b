import { identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'

import deskFile from '../../content/training/desk.json' with { type: 'json' }
import en from '../../locales/en/practice.json' with { type: 'json' }
import nl from '../../locales/nl/practice.json' with { type: 'json' }
import { allIndicators, tickableIndicatorIds } from '../../domain/content/all-indicators.ts'
import { trainingCaseSchema, trainingDeskSchema } from '../../domain/content/training-schema.ts'
import { directorySchema } from '../../domain/directory/schema.ts'
import { dutchDirectory } from '../../domain/content/dutch-directory.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import { routeSignal } from '../../domain/routing/route-signal.ts'
import { chooseLane } from '../../domain/signal/lane.ts'
import { trainingCases } from '../../domain/training/training-cases.ts'
import { trainingDesk, trainingDirectory } from '../../domain/training/training-desk.ts'
import { TRAINING_DESK_IDS } from '../../server/intake/training-desks.ts'

const cases = trainingCases.map((one) => [one.id, one] as const)

const sentencesOf = (words: object): string[] =>
  Object.values(words).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : sentencesOf(value as object),
  )

describe('the training desk', () => {
  it('has keys that fit each other and says that they are public', async () => {
    const parsed = trainingDeskSchema.safeParse(deskFile)

    expect(parsed.success).toBe(true)
    expect(await identityToRecipient(trainingDesk.identity)).toBe(trainingDesk.recipient)
    expect(trainingDesk.about).toMatch(/public on purpose/iu)
  })

  it('has the id that the intake refuses', () => {
    expect(TRAINING_DESK_IDS).toContain(trainingDesk.id)
  })

  it('is the only desk of the training directory, for every desk that a rule names', () => {
    const directory = directorySchema.parse(trainingDirectory())
    const named = new Set(directory.rules.map(({ then }) => then.desk))

    expect(directory.desks.map(({ id }) => id)).toEqual([trainingDesk.id])
    expect([...named]).toEqual([trainingDesk.slug])
  })

  it('puts no private half in the training directory', () => {
    const written = JSON.stringify(trainingDirectory())

    expect(written).not.toContain(trainingDesk.filingKey.d)
    expect(written).not.toContain('SECRET')
  })
})

describe.each(cases)('the case %s', (_, one) => {
  it('has the shape of a case', () => {
    expect(trainingCaseSchema.safeParse(one).success).toBe(true)
  })

  it('ends in the lane it names, by the rules of the form', () => {
    const lane = chooseLane({ danger: 'no', ...one.answers })

    expect(lane).toBe(one.lane)
  })

  it('leads to the services it names, by the real rules', () => {
    const route = routeSignal({ lane: one.lane, ...one.answers }, dutchRules, dutchDirectory)

    expect(route.first.map(({ id }) => id)).toEqual(one.route.first)
    expect(route.also.map(({ id }) => id)).toEqual(one.route.also)
  })

  it('shows only lines that can be ticked in its sector, in a part that exists', () => {
    for (const { indicator, part } of one.seen) {
      expect(tickableIndicatorIds.has(indicator), indicator).toBe(true)
      const sectors = allIndicators.find(({ id }) => id === indicator)?.sectors
      expect(sectors, indicator).toContain(one.sector)
      expect(part).toBeLessThanOrEqual(one.parts)
    }
  })
})

describe('the words of practice', () => {
  it.each([
    ['nl', nl],
    ['en', en],
  ])('name no origin, belief, score or victim in %s', (_, words) => {
    const wrong = sentencesOf(words).filter((sentence) =>
      /nationalit|religie|religion|moslim|muslim|christ|\b(Pool|Roeme|Bulgaar|Polish|Romanian|Bulgarian)|procent|percent|%|\bscore|\bpunten\b|slachtoffer|victim/iu.test(
        sentence,
      ),
    )

    expect(sentencesOf(words).length).toBeGreaterThan(80)
    expect(wrong).toEqual([])
  })
})
