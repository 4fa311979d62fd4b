import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dutchDirectory, serviceById } from '../../domain/content/dutch-directory.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import type { RoutingFacts } from '../../domain/routing/evaluate-condition.ts'
import { routeSignal } from '../../domain/routing/route-signal.ts'
import {
  AGE_BANDS,
  CONSENTS,
  EXPLOITATION,
  LANES,
  SECTORS,
  SETTINGS,
  WISHES,
} from '../../domain/signal/vocabulary.ts'
import { aRule } from './a-rule.ts'

const maybe = <Value>(values: readonly Value[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined })
const someOf = (values: readonly string[]) =>
  fc.option(fc.subarray([...values]), { nil: undefined })
const anyFacts: fc.Arbitrary<RoutingFacts> = fc.record({
  lane: maybe([...LANES, 'a-lane-to-come']),
  sector: maybe([...SECTORS, 'a-sector-to-come']),
  ageBand: maybe(AGE_BANDS),
  exploitation: someOf(EXPLOITATION),
  setting: maybe(SETTINGS),
  region: maybe(['VR01', 'VR13', 'VR25', 'VR99', 'unknown', '']),
  consent: maybe(CONSENTS),
  wishes: someOf(WISHES),
})

describe('routeSignal', () => {
  it('gives every combination of answers at least one first service that exists', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { first, also, offerThePerson } = routeSignal(facts, dutchRules, dutchDirectory)

        const ids = [...first, ...also].map(({ id }) => id).concat(offerThePerson)
        expect(first.length).toBeGreaterThan(0)
        expect(ids.filter((id) => serviceById(id) === undefined)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it('gives 112 first, whatever else was answered, when there is danger now', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { first } = routeSignal({ ...facts, lane: 'danger' }, dutchRules, dutchDirectory)

        expect(first.map(({ id }) => id)).toEqual(['112'])
      }),
    )
  })

  it('gives Veilig Thuis first, whatever else was answered, in the lane for minors', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { first } = routeSignal({ ...facts, lane: 'minor' }, dutchRules, dutchDirectory)

        expect(first[0]?.id).toMatch(/^veiligthuis(-flevoland)?$/)
      }),
    )
  })

  it('gives the same result for the same answers', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const once = routeSignal(facts, dutchRules, dutchDirectory)
        const again = routeSignal(structuredClone(facts), dutchRules, dutchDirectory)

        expect(again).toEqual(once)
      }),
    )
  })

  it('lets the first rule that holds win', () => {
    const rules = [
      aRule({ id: 'one', then: { first: ['nla'], desk: 'comensha' } }),
      aRule({ id: 'two', then: { first: ['kmar'], also: ['mma'], desk: 'comensha' } }),
    ]

    const result = routeSignal({ lane: 'advice' }, rules, dutchDirectory)

    expect(result.first).toEqual([{ id: 'nla', rule: 'one' }])
    expect(result.also).toEqual([{ id: 'mma', rule: 'two' }])
    expect(result.because).toEqual(['one', 'two'])
  })

  it('skips and reports a rule whose answer is missing, and runs the later ones', () => {
    const rules = [
      aRule({ id: 'needs-setting', when: { field: 'setting', equals: 'work' } }),
      aRule({ id: 'later', then: { first: ['kmar'], desk: 'comensha' } }),
    ]

    const result = routeSignal({ lane: 'advice' }, rules, dutchDirectory)

    expect(result.first).toEqual([{ id: 'kmar', rule: 'later' }])
    expect(result.skippedRules).toEqual([{ id: 'needs-setting', reason: 'answer-missing' }])
  })

  it('does not report a rule that fails whatever the missing answer is', () => {
    const rules = [
      aRule({
        when: {
          all: [
            { field: 'lane', equals: 'danger' },
            { field: 'setting', equals: 'work' },
          ],
        },
      }),
    ]

    const result = routeSignal({ lane: 'advice' }, rules, dutchDirectory)

    expect(result.skippedRules).toEqual([])
  })

  it('puts CoMensha in the place of a service it does not know, and reports that', () => {
    const rules = [aRule({ id: 'gone', then: { first: ['a-closed-desk'], desk: 'comensha' } })]

    const result = routeSignal({ lane: 'advice' }, rules, dutchDirectory)

    expect(result.first).toEqual([{ id: 'comensha', rule: 'gone', insteadOf: 'a-closed-desk' }])
    expect(result.skippedRules).toEqual([{ id: 'gone', reason: 'service-unknown' }])
  })

  it('never offers the person a stand-in', () => {
    const rules = [aRule({ then: { offerThePerson: ['a-closed-chat'], desk: 'comensha' } })]

    const result = routeSignal({ lane: 'advice' }, rules, dutchDirectory)

    expect(result.offerThePerson).toEqual([])
  })

  it.each(['VR13', 'VR99', 'unknown'])(
    'puts CoMensha in the place of a care coordinator not known in region %s',
    (region) => {
      const rules = [aRule({ then: { first: ['zorgcoord'], desk: 'comensha' } })]

      const result = routeSignal({ lane: 'advice', region }, rules, dutchDirectory)

      expect(result.first).toEqual([{ id: 'comensha', rule: 'made-up', insteadOf: 'zorgcoord' }])
    },
  )

  it('falls back to CoMensha where no rule holds', () => {
    const result = routeSignal({ lane: 'danger' }, [], dutchDirectory)

    expect(result.first).toEqual([{ id: 'comensha', rule: 'fallback' }])
    expect(result.because).toEqual(['fallback'])
    expect(result.desk).toBe('comensha')
  })

  it('falls back to a service that exists where CoMensha is not listed', () => {
    const services = dutchDirectory.services.filter(({ id }) => id !== 'comensha')

    const result = routeSignal({}, [], { services })

    expect(result.first).toEqual([{ id: 'veiligthuis', rule: 'fallback' }])
  })
})
