import { describe, expect, it } from 'vitest'
import { dutchDirectory } from '../../domain/content/dutch-directory.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import type { RoutingFacts } from '../../domain/routing/evaluate-condition.ts'
import { routeSignal } from '../../domain/routing/route-signal.ts'
import { aMinor, anAdult, situations } from './situations.ts'

const route = (facts: RoutingFacts) => {
  const { first, also, ...rest } = routeSignal(facts, dutchRules, dutchDirectory)
  return { first: first.map(({ id }) => id), also: also.map(({ id }) => id), ...rest }
}

describe('the routing table', () => {
  it.each(situations)('sends %s to the right service', (_, facts, first, also) => {
    const result = route(facts)

    expect({ first: result.first, also: result.also }).toEqual({ first, also })
  })

  it('has a row for every rule that chooses a first service', () => {
    const reached = new Set(situations.flatMap(([, facts]) => route(facts).because))

    const untested = dutchRules
      .filter((rule) => rule.then.first !== undefined && !reached.has(rule.id))
      .map((rule) => rule.id)

    expect(untested).toEqual([])
  })

  it.each([
    ['a minor', aMinor, ['kindertelefoon', 'chatmetfier', 'keerpunt']],
    [
      'a minor made to commit offences',
      { ...aMinor, exploitation: ['criminal'] },
      ['keerpunt', 'kindertelefoon', 'chatmetfier'],
    ],
    ['a worker', { ...anAdult, exploitation: ['labour'] }, ['fairwork']],
    [
      'a person who may be left abroad',
      { ...anAdult, exploitation: ['marriage'], setting: 'travel' },
      ['nlww', 'veiligthuis'],
    ],
    ['nobody where only a place is known', { lane: 'place-only', setting: 'work' }, []],
    ['nobody while there is danger', { ...aMinor, lane: 'danger' }, []],
  ] satisfies [string, RoutingFacts, string[]][])(
    'offers %s what they can use themselves',
    (_, facts, offered) => {
      const result = route(facts)

      expect(result.offerThePerson).toEqual(offered)
    },
  )

  it.each([
    ['danger now', { ...anAdult, lane: 'danger' }, ['comensha', 'mma', 'nla', 'veiligthuis']],
    ['a professional afraid to be known', { ...anAdult, wishes: ['stay-unknown'] }, ['politie']],
    ['a minor', aMinor, []],
  ] satisfies [string, RoutingFacts, string[]][])(
    'says which doors are the wrong ones for %s',
    (_, facts, wrong) => {
      const result = route(facts)

      expect(result.notThrough).toEqual(wrong)
    },
  )

  it('wishes for the desk of the first service, or CoMensha where that one has none', () => {
    for (const [words, facts] of situations) {
      const { desk, first } = routeSignal(facts, dutchRules, dutchDirectory)
      const services = first.flatMap(({ id, insteadOf }) => [id, insteadOf])

      expect([...services, 'comensha'], words).toContain(desk)
    }
  })
})
