import { describe, expect, it } from 'vitest'

import casesFile from '../../content/directory/cases.json' with { type: 'json' }
import { dutchDirectory } from '../../domain/content/dutch-directory.ts'
import { isOpen, nextChange } from '../../domain/content/opening-hours.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import { describeRoute } from '../../domain/routing/describe-route.ts'
import { routingCasesSchema } from '../../domain/routing/routing-cases.ts'
import { routeSignal } from '../../domain/routing/route-signal.ts'
import type { RoutingRule } from '../../domain/routing/rule-schema.ts'
import { changedCases, tryCases } from '../../domain/routing/try-cases.ts'
import { coarseGrid, unreachableRules } from '../../domain/routing/unreachable-rules.ts'

const { cases } = routingCasesSchema.parse(casesFile)
const dutch = { services: dutchDirectory.services, rules: dutchRules }
const routeOf = (answers: (typeof cases)[number]['answers']) =>
  routeSignal(answers, dutchRules, dutchDirectory)

describe('the truth table of the routing', () => {
  it('has at least 120 cases, each said in other words', () => {
    const words = new Set(cases.map((one) => one.case))

    expect(words.size).toBe(cases.length)
    expect(cases.length).toBeGreaterThanOrEqual(120)
  })

  it.each(cases)('sends "$case" to $first first', ({ answers, first }) => {
    const [chosen] = routeOf(answers).first

    expect(chosen?.id).toBe(first)
  })

  it('reaches every rule at least twice', () => {
    const times = new Map<string, number>()
    for (const { answers } of cases) {
      for (const rule of routeOf(answers).because) times.set(rule, (times.get(rule) ?? 0) + 1)
    }

    const seldom = dutchRules.filter(({ id }) => (times.get(id) ?? 0) < 2).map(({ id }) => id)

    expect(seldom).toEqual([])
  })

  it('names every service at least once', () => {
    const named = new Set(
      cases.flatMap(({ answers }) => {
        const { first, also, offerThePerson } = routeOf(answers)
        const chosen = [...first, ...also].flatMap(({ id, insteadOf }) => [id, insteadOf ?? id])
        return [...chosen, ...offerThePerson]
      }),
    )

    const never = dutchDirectory.services.filter(({ id }) => !named.has(id)).map(({ id }) => id)

    expect(never).toEqual([])
  })
})

describe('any answers at all', () => {
  const SUNDAY_NIGHT = new Date('2026-11-22T03:00:00+01:00')

  it('lead to somebody who can be called now, or who says from when', () => {
    const callable = new Set(
      dutchDirectory.services
        .filter(({ phone, hours }) => {
          const answers = isOpen(hours, SUNDAY_NIGHT) === 'open'
          return phone !== null && (answers || nextChange(hours, SUNDAY_NIGHT) !== null)
        })
        .map(({ id }) => id),
    )
    let combinations = 0
    const wrong: unknown[] = []
    for (const facts of coarseGrid(dutchRules)) {
      combinations += 1
      const { first, also, skippedRules } = routeSignal(facts, dutchRules, dutchDirectory)
      const isFine = [...first, ...also].some(({ id }) => callable.has(id))
      const isSkipped = skippedRules.some(({ reason }) => reason === 'service-unknown')
      if (!isFine || isSkipped) wrong.push(facts)
    }

    expect(wrong.slice(0, 3)).toEqual([])
    expect(combinations).toBeGreaterThanOrEqual(50_000)
  })

  it('give each service with its number, whether it answers and what it does with names', () => {
    const route = routeOf({ lane: 'anonymous', sector: 'hotel', ageBand: '24-plus' })

    const { first } = describeRoute(route, dutchDirectory.services, SUNDAY_NIGHT)

    expect(first).toEqual([
      {
        id: 'comensha',
        rule: 'unsure-at-hotel',
        phone: '033 448 11 86',
        web: 'https://comensha.nl',
        open: 'closed',
        opensAt: '2026-11-23T08:00:00.000Z',
        names: 'advice-without-names',
        verifiedOn: null,
      },
    ])
  })
})

describe('a rule that never decides anything', () => {
  const followedBy = (id: string, changes: Partial<RoutingRule>): readonly RoutingRule[] => {
    const rule = dutchRules.find((one) => one.id === id)
    if (!rule) throw new Error('no such rule')
    return [rule, { ...rule, ...changes }]
  }

  it('is not among the packed ones', () => {
    expect(unreachableRules(dutchRules)).toEqual([])
  })

  it('is found under a rule that always holds first', () => {
    const rules = followedBy('place-only', {
      id: 'too-late',
      when: { field: 'lane', equals: 'place-only' },
    })

    expect(unreachableRules(rules)).toEqual(['too-late'])
  })

  it('is found when its condition can never hold', () => {
    const rules = followedBy('danger-now', {
      id: 'impossible',
      when: {
        all: [
          { field: 'lane', equals: 'danger' },
          { field: 'ageBand', equals: '12-15' },
        ],
      },
    })

    expect(unreachableRules(rules)).toEqual(['impossible'])
  })
})

describe('a change of the rules', () => {
  it('says which cases now lead to another service, and by which rule', () => {
    const after = dutchRules.map((rule) =>
      rule.id === 'begging' ? { ...rule, then: { ...rule.then, first: ['comensha'] } } : rule,
    )

    const changed = changedCases(cases, dutch, { ...dutch, rules: after })

    expect(changed).toEqual([
      {
        case: 'somebody who has to beg',
        before: 'politie',
        after: 'comensha',
        because: ['begging'],
      },
      {
        case: 'somebody who has to beg in front of the hotel',
        before: 'politie',
        after: 'comensha',
        because: ['begging'],
      },
    ])
  })

  it('is seen in the cases that no longer lead where they should', () => {
    const rules = dutchRules.filter(({ id }) => id !== 'minor-in-reception')

    const wrong = tryCases(cases, { ...dutch, rules }).filter((one) => one.first !== one.expected)

    expect(wrong).toEqual([])
  })
})
