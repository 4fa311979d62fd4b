import type { RoutingRule } from '../../domain/routing/rule-schema.ts'

/** A made-up rule that holds when advice is asked. */
export const aRule = (changes: Partial<RoutingRule>): RoutingRule => ({
  id: 'made-up',
  when: { field: 'lane', equals: 'advice' },
  then: { first: ['comensha'], desk: 'comensha' },
  why: 'made-up',
  source: ['NLA'],
  reviewedOn: '2026-11-22',
  confidence: 'A',
  ...changes,
})
